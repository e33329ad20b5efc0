import { sql } from 'kysely';
import { query } from '../../../record/reading.ts';
import { type Item, itemOf, once } from './item.ts';
import { items } from './item-rows.ts';
import { steps, stepsOf } from './steps.ts';

/** Why an item may answer another, the weightiest first. */
export const reasons = ['area', 'kind', 'addressed', 'place', 'time', 'language'] as const;
export type Reason = (typeof reasons)[number];

export interface Suggestion {
  readonly item: Item;
  readonly reasons: readonly Reason[];
}

const weights: Readonly<Record<Reason, number>> = { area: 4, kind: 3, addressed: 2, place: 2, time: 1, language: 1 };

/** No suggestion reads more than these, the newest. */
const rowsRead = 400;

/** Open items of the other side that share an area or the kind, with what speaks for each; the best first. */
export const suggestFor = query(
  [items, steps],
  async (reading, one: Item, groups: readonly string[], limit: number): Promise<Suggestion[]> => {
    const rows = await items
      .rows(reading)
      .selectAll()
      .where('side', '=', one.side === 'request' ? 'offer' : 'request')
      .where(eb => eb.or([eb('kind', '=', one.kind), sql<boolean>`jsonb_exists_any(t.areas, ${one.areas}::text[])`]))
      .orderBy('position', 'desc')
      .limit(rowsRead)
      .execute();
    const found = once(rows.map(itemOf)).filter(({ by }) => by === null || by !== one.by);
    const over = new Set(
      (
        await stepsOf(
          reading,
          found.map(({ item }) => item),
        )
      )
        .filter(({ kind }) => kind === 'withdrawn' || kind === 'closed')
        .map(({ item }) => item),
    );
    return found
      .filter(({ item }) => !over.has(item))
      .map(item => ({ item, reasons: reasonsFor(one, item, groups) }))
      .filter(({ reasons }) => reasons.includes('area') || reasons.includes('kind'))
      .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons) || b.item.position - a.item.position)
      .slice(0, limit);
  },
);

function weightOf(found: readonly Reason[]): number {
  return found.reduce((sum, reason) => sum + weights[reason], 0);
}

/** `groups`: the groups to which whoever made the first belongs. */
function reasonsFor(one: Item, other: Item, groups: readonly string[]): Reason[] {
  const shared = (a: readonly string[], b: readonly string[]) => a.some(value => b.includes(value));
  const holds: Readonly<Record<Reason, boolean>> = {
    area: shared(one.areas, other.areas),
    kind: one.kind === other.kind,
    addressed: shared(other.to, [
      ...(one.by === null ? [] : [one.by]),
      ...(one.group === null ? [] : [one.group]),
      ...groups,
    ]),
    place: one.place !== null && one.place.toLowerCase() === other.place?.toLowerCase(),
    time: overlap(one, other),
    language: shared(one.languages, other.languages),
  };
  return reasons.filter(reason => holds[reason]);
}

function overlap(a: Item, b: Item): boolean {
  if (a.starts === null || b.starts === null) return false;
  return (a.ends ?? a.starts) >= b.starts.slice(0, 4) && (b.ends ?? b.starts) >= a.starts.slice(0, 4);
}
