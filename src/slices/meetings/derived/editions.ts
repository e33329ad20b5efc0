import { query } from '../../../record/reading.ts';
import { type AnnouncedValue, editionFacts, type FactName, type FactValues, factNames } from './edition-facts.ts';
import { type Grounded, grounded, groundShown } from './ground.ts';

export interface Told<Value> extends Grounded {
  readonly value: Value;
}

export interface Announcement extends AnnouncedValue, Grounded {}

/** In one word what became of an edition, for lists and timelines. */
export type EditionState = 'held' | 'under-way' | 'not-held' | 'announced' | 'postponed' | 'cancelled' | 'unknown';

export interface Edition {
  readonly series: string;
  readonly edition: string;
  readonly year: number;
  readonly state: EditionState;
  /** What happened; null where nobody knows. */
  readonly facts: { readonly [Name in FactName]: Told<FactValues[Name]> | null };
  /** What was announced, in order. */
  readonly announcements: readonly Announcement[];
  /** The entry that registered it. */
  readonly position: number;
}

const shown = ['series', 'edition', 'fact', 'value', 'from_on', ...groundShown] as const;

/** The editions of one series, or of all, that the reading's day knows: the oldest first. */
export const listEditions = query([editionFacts], async (reading, series?: string): Promise<Edition[]> => {
  let rows = editionFacts.rows(reading).select(shown);
  if (series !== undefined) rows = rows.where('series', '=', series);
  return editionsOf(await rows.orderBy('from_on').orderBy('position').execute());
});

/** Editions by series and key, such as those at which a party was. */
export const listEditionsNamed = query(
  [editionFacts],
  async (reading, named: readonly { readonly series: string; readonly edition: string }[]): Promise<Edition[]> => {
    if (named.length === 0) return [];
    const keys = new Set(named.map(({ series, edition }) => `${series}/${edition}`));
    const rows = await editionFacts
      .rows(reading)
      .select(shown)
      .where('series', 'in', [...new Set(named.map(({ series }) => series))])
      .where('edition', 'in', [...new Set(named.map(({ edition }) => edition))])
      .orderBy('from_on')
      .orderBy('position')
      .execute();
    return editionsOf(rows).filter(({ series, edition }) => keys.has(`${series}/${edition}`));
  },
);

/** An edition by its key; else by its number, or by its year where there was one that year. */
export function editionNamed(editions: readonly Edition[], name: string): Edition | undefined {
  const byKey = editions.find(({ edition }) => edition === name);
  if (byKey || !/^\d+$/.test(name)) return byKey;
  const number = Number(name);
  const byOrdinal = editions.find(({ facts }) => facts.ordinal?.value === number);
  const ofYear = editions.filter(({ year }) => year === number);
  return byOrdinal ?? (ofYear.length === 1 ? ofYear[0] : undefined);
}

interface Row {
  readonly series: string;
  readonly edition: string;
  readonly fact: string;
  readonly value: unknown;
}

function editionsOf(rows: readonly (Row & Parameters<typeof grounded>[0])[]): Edition[] {
  const byEdition = Map.groupBy(rows, ({ series, edition }) => `${series}/${edition}`);
  return [...byEdition.values()]
    .map(editionOf)
    .filter(edition => edition !== undefined)
    .sort(
      (a, b) =>
        a.year - b.year || beginning(a).localeCompare(beginning(b), 'en') || a.edition.localeCompare(b.edition, 'en'),
    );
}

function beginning({ facts, announcements }: Edition): string {
  return facts.starts?.value ?? announcements.findLast(({ starts }) => starts !== null)?.starts ?? '';
}

/** Undefined where the reading's day knows no more than that there will be one: the year alone holds at all times. */
function editionOf(rows: readonly (Row & Parameters<typeof grounded>[0])[]): Edition | undefined {
  const year = rows.find(({ fact }) => fact === 'year');
  if (!year || rows.length === 1) return undefined;
  const byFact = new Map(rows.map(row => [row.fact, row]));
  const facts = Object.fromEntries(
    factNames.map(name => {
      const row = byFact.get(name);
      return [name, row ? { value: row.value, ...grounded(row) } : null];
    }),
  ) as unknown as Edition['facts'];
  const announcements = rows
    .filter(({ fact }) => fact === 'announcement')
    .map(row => ({ ...(row.value as AnnouncedValue), ...grounded(row) }));
  const { series, edition, position } = year;
  return {
    series,
    edition,
    year: year.value as number,
    state: stateOf(facts, announcements),
    facts,
    announcements,
    position,
  };
}

function stateOf({ held, schedule }: Edition['facts'], announcements: readonly Announcement[]): EditionState {
  const phase = schedule?.value;
  if (held?.value === 'no') return 'not-held';
  if (phase === 'under-way' || phase === 'suspended') return 'under-way';
  if (held?.value === 'yes' || phase === 'closed') return 'held';
  const announced = announcements.at(-1)?.schedule;
  return announced === 'confirmed' ? 'announced' : (announced ?? 'unknown');
}
