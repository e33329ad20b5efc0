import type { Localized } from '../../../record/fields.ts';
import type { AgendaItem } from './agendas.ts';
import type { Intervention } from './intervention.ts';
import type { InterventionStep } from './intervention-steps.ts';

/**
 * How far a statement has come: `recorded` needs no correction; an `open` note may still be corrected by the party that
 * spoke; of one that is `over` the period has passed, and nobody has made it final yet.
 */
export type Standing = 'recorded' | 'open' | 'over' | 'final';

/** A statement with what was done about it since. */
export interface ToldStatement extends Intervention {
  readonly standing: Standing;
  /** By the party that spoke, the last one last. */
  readonly corrections: readonly InterventionStep[];
  readonly disputes: readonly InterventionStep[];
}

export function withSteps(
  statements: readonly Intervention[],
  steps: readonly InterventionStep[],
  day: string,
): ToldStatement[] {
  const byStatement = Map.groupBy(steps, ({ key }) => key);
  return statements.map(one => {
    const own = byStatement.get(one.key) ?? [];
    return {
      ...one,
      standing: standingOf(one, own, day),
      corrections: own.filter(({ step }) => step === 'corrected'),
      disputes: own.filter(({ step }) => step === 'disputed'),
    };
  });
}

function standingOf({ provisional, correctableUntil }: Intervention, own: readonly InterventionStep[], day: string) {
  if (!provisional) return 'recorded';
  if (own.some(({ step }) => step === 'final')) return 'final';
  return correctableUntil !== null && day > correctableUntil ? 'over' : 'open';
}

/** The statements made under one item: of the agenda, or as a source names it; or under none. */
export interface UnderItem {
  readonly item: AgendaItem | null;
  readonly title: Localized | null;
  readonly statements: readonly ToldStatement[];
}

/**
 * Statements by item: in the order of the agenda, then items that a later version dropped, then those that only a source
 * names, and at last what was said under no item. `versions`: of the agenda, the one that stands last.
 */
export function byItem(
  statements: readonly ToldStatement[],
  versions: readonly { readonly items: readonly AgendaItem[] }[],
): UnderItem[] {
  const items = new Map<string, AgendaItem>();
  for (const version of versions.toReversed())
    for (const item of version.items) if (!items.has(item.key)) items.set(item.key, item);
  const nameOf = ({ item, itemTitle }: ToldStatement) =>
    item !== null && items.has(item) ? `item ${item}` : itemTitle === null ? '' : JSON.stringify(itemTitle);
  const groups = Map.groupBy(statements, nameOf);
  const listed = [...items.values()].flatMap((item): UnderItem[] => {
    const own = groups.get(`item ${item.key}`);
    return own ? [{ item, title: item.title, statements: own }] : [];
  });
  const named = [...groups].flatMap(([name, own]): UnderItem[] =>
    name.startsWith('{') ? [{ item: null, title: own[0]?.itemTitle ?? null, statements: own }] : [],
  );
  const others = groups.get('');
  return [...listed, ...named, ...(others ? [{ item: null, title: null, statements: others }] : [])];
}
