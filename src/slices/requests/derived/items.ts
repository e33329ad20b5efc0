import { sql } from 'kysely';
import { query, type Reading } from '../../../record/reading.ts';
import { type Item, itemOf, items, once, type Side, shown } from './item-rows.ts';
import { steps } from './steps.ts';

export interface Choice {
  readonly side?: Side | undefined;
  readonly by?: string | undefined;
  readonly meeting?: { readonly series: string; readonly edition: string } | undefined;
  readonly named?: readonly string[] | undefined;
}

/** Requests and offers in force on the reading's day, those made last first. */
export const listItems = query([items], async (reading, choice: Choice = {}): Promise<Item[]> => {
  const { side, by, meeting, named } = choice;
  if (named?.length === 0) return [];
  let rows = items.rows(reading).select(shown);
  if (side !== undefined) rows = rows.where('side', '=', side);
  if (by !== undefined) rows = rows.where('by_party', '=', by);
  if (meeting) rows = rows.where('series', '=', meeting.series).where('edition', '=', meeting.edition);
  if (named !== undefined) rows = rows.where(underKeys(named));
  const found = once((await rows.execute()).map(itemOf));
  return found.sort((a, b) => (b.madeOn ?? '').localeCompare(a.madeOn ?? '', 'en') || b.position - a.position);
});

const underKeys = (keys: readonly string[]) => sql<boolean>`t.item = any(${keys}::text[])`;

/** Each once, as `once` has it, with what it is chosen by alone: wide rows are read of one page only. */
function chosenBy(reading: Reading) {
  const latest = items
    .rows(reading)
    .distinctOn('item')
    .select(['item', 'position', 'side', 'kind', 'areas', 'made_on'])
    .orderBy('item')
    .orderBy('position', 'desc');
  return reading.db.selectFrom(latest.as('one'));
}

export interface Tally {
  readonly side: Side;
  readonly kind: Item['kind'];
  readonly areas: readonly string[];
  readonly count: number;
}

/** How many requests and offers of each side, kind and set of areas are in force on the reading's day. */
export const tallyItems = query(
  [items],
  (reading): Promise<Tally[]> =>
    chosenBy(reading)
      .select(['side', 'kind', 'areas', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy(['side', 'kind', 'areas'])
      .execute(),
);

export interface Stretch {
  readonly side?: string | undefined;
  readonly kind?: string | undefined;
  readonly area?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

/** Some of those in force on the reading's day, in the order of `listItems`. */
export const someItems = query(
  [items],
  async (reading, { side, kind, area, skip, limit }: Stretch): Promise<Item[]> => {
    let chosen = chosenBy(reading).select('item');
    if (side !== undefined) chosen = chosen.where('side', '=', side);
    if (kind !== undefined) chosen = chosen.where('kind', '=', kind);
    if (area !== undefined) chosen = chosen.where(sql<boolean>`jsonb_exists(areas, ${area})`);
    const found = await chosen
      .orderBy(sql`coalesce(made_on, '') collate "C"`, 'desc')
      .orderBy('position', 'desc')
      .offset(skip)
      .limit(limit)
      .execute();
    return listItems(reading, { named: found.map(({ item }) => item) });
  },
);

/** One by its key, whenever it is in force. */
export const findItem = query([items], async (reading, item: string): Promise<Item | undefined> => {
  const rows = await items.timeline(reading).select(shown).where('item', '=', item).execute();
  return once(rows.map(itemOf))[0];
});

/** Those that a clock may have to act on by a day, whenever they are in force. */
export async function itemsDue(reading: Reading, day: string): Promise<Item[]> {
  const rows = await items
    .timeline(reading)
    .select(shown)
    .where(eb => eb.or([eb('circulate_on', '<=', day), eb('follow_up_on', '<=', day)]))
    .execute();
  return once(rows.map(itemOf));
}

/** Was it withdrawn or closed? */
export const isOver = query([steps], async (reading, item: string): Promise<boolean> => {
  const rows = steps
    .timeline(reading)
    .select('kind')
    .where('item', '=', item)
    .where('kind', 'in', ['withdrawn', 'closed']);
  return (await rows.executeTakeFirst()) !== undefined;
});

/** Those of these keys under which no request and no offer was made. */
export const missingItems = query([items], async (reading, keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const rows = await items.timeline(reading).select('item').where(underKeys(keys)).execute();
  const known = new Set(rows.map(({ item }) => item));
  return keys.filter(key => !known.has(key));
});
