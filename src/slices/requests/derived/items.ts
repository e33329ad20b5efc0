import { sql } from 'kysely';
import { query, type Reading } from '../../../record/reading.ts';
import { kinds } from '../fields.ts';
import { type Item, itemOf, once, shown } from './item.ts';
import { orderOf, type Side } from './item-content.ts';
import { items } from './item-rows.ts';
import { steps } from './steps.ts';

export interface Choice {
  readonly side?: Side | undefined;
  readonly by?: string | undefined;
  readonly alert?: string | undefined;
  readonly meeting?: { readonly series: string; readonly edition: string } | undefined;
  readonly named?: readonly string[] | undefined;
  /** Made of the needs of a return on this task. */
  readonly task?: string | undefined;
}

/** Requests and offers in force on the reading's day, those made last first. */
export const listItems = query([items], async (reading, choice: Choice = {}): Promise<Item[]> => {
  const { side, by, alert, meeting, named, task } = choice;
  if (named?.length === 0) return [];
  let rows = items.rows(reading).select(shown);
  if (side !== undefined) rows = rows.where('side', '=', side);
  if (by !== undefined) rows = rows.where('by_party', '=', by);
  if (alert !== undefined) rows = rows.where('alert', '=', alert);
  if (meeting) rows = rows.where('series', '=', meeting.series).where('edition', '=', meeting.edition);
  if (named !== undefined) rows = rows.where(underKeys(named));
  if (task !== undefined) rows = rows.where('need_task', '=', task);
  const found = once((await rows.execute()).map(itemOf));
  return found.sort((a, b) => (b.madeOn ?? '').localeCompare(a.madeOn ?? '', 'en') || b.position - a.position);
});

const underKeys = (keys: readonly string[]) => sql<boolean>`t.item = any(${keys}::text[])`;

/** Of each side the kinds of which there is any: one look at an index each, however many there are. */
export const kindsInUse = query([items], async (reading): Promise<{ side: Side; kind: Item['kind'] }[]> => {
  const pairs = (['request', 'offer'] as const).flatMap(side => kinds.map(kind => ({ side, kind })));
  const found = await Promise.all(
    pairs.map(({ side, kind }) =>
      items.rows(reading).select('item').where('side', '=', side).where('kind', '=', kind).limit(1).execute(),
    ),
  );
  return pairs.filter((_, index) => found[index]?.length !== 0);
});

export interface Stretch {
  readonly side?: string | undefined;
  readonly by?: string | undefined;
  readonly kind?: string | undefined;
  readonly area?: string | undefined;
  /** Goes on after this place in the order (`orderOf`). */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Some of those in force on the reading's day, in the order of `listItems`, and where the next ones begin. */
export const someItems = query(
  [items],
  async (reading, { side, by, kind, area, after, limit }: Stretch): Promise<{ items: Item[]; next: string | null }> => {
    const kept: Item[] = [];
    for (let from = after; ; ) {
      let rows = items
        .rows(reading)
        .select(['item', 'made_order'])
        .orderBy('made_order', 'desc')
        .limit(limit + 1);
      if (side !== undefined) rows = rows.where('side', '=', side);
      if (by !== undefined) rows = rows.where('by_party', '=', by);
      if (kind !== undefined) rows = rows.where('kind', '=', kind);
      if (area !== undefined) rows = rows.where(sql<boolean>`jsonb_exists(t.areas, ${area})`);
      if (from !== undefined) rows = rows.where('made_order', '<', from);
      const found = await rows.execute();
      const named = await listItems(reading, { named: found.map(({ item }) => item) });
      const latest = new Map(named.map(one => [one.item, one]));
      // One that passed a gate stands in several rows: it has its place by the last of them.
      for (const { item, made_order } of found) {
        const one = latest.get(item);
        if (one && orderOf(one) === made_order) kept.push(one);
      }
      from = found.at(-1)?.made_order;
      if (kept.length > limit || found.length <= limit) break;
    }
    const last = kept[limit - 1];
    return { items: kept.slice(0, limit), next: kept.length > limit && last ? orderOf(last) : null };
  },
);

export interface Tally {
  readonly side: Side;
  readonly count: number;
}

/** How many there are of each side, by the areas that they name together. */
export const countByAreas = query(
  [items],
  async (reading): Promise<(Tally & { readonly areas: readonly string[] })[]> => {
    const rows = await items
      .rows(reading)
      .select(['areas', 'side', eb => eb.fn.count<number>('item').distinct().as('count')])
      .groupBy(['areas', 'side'])
      .execute();
    return rows.map(({ areas, side, count }) => ({ areas, side: side as Side, count: Number(count) }));
  },
);

/** How many of each side in an area were made in which year; null: nobody knows. */
export const countByYear = query(
  [items],
  async (reading, area: string): Promise<(Tally & { readonly year: string | null })[]> => {
    const year = sql<string | null>`left(t.made_on, 4)`;
    const rows = await items
      .rows(reading)
      .select([year.as('year'), 'side', eb => eb.fn.count<number>('item').distinct().as('count')])
      .where(sql<boolean>`jsonb_exists(t.areas, ${area})`)
      .groupBy([year, 'side'])
      .execute();
    return rows.map(({ year, side, count }) => ({ year, side: side as Side, count: Number(count) }));
  },
);

/** Those of these keys, whenever they are in force. */
export const findItems = query([items], async (reading, keys: readonly string[]): Promise<Item[]> => {
  if (keys.length === 0) return [];
  const rows = await items.timeline(reading).select(shown).where(underKeys(keys)).execute();
  return once(rows.map(itemOf));
});

export const findItem = query(
  [items],
  async (reading, item: string): Promise<Item | undefined> => (await findItems(reading, [item]))[0],
);

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
