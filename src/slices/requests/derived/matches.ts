import { sql } from 'kysely';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalInteger, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { match } from '../acts/match.ts';
import type { standings } from '../fields.ts';

/** What was last said of each pair of a request and an offer. */
export const matches = table({
  name: 'requests_match',
  version: 1,
  columns: {
    request: text,
    offer: text,
    standing: text,
    count: optionalInteger,
    note: optionalJson<Localized>(),
    told_on: optionalText,
    ...groundColumns,
  },
  indexes: [['request'], ['offer']],
  from: [
    when(match, (input, rows, entry) => {
      const { item, offer, standing, count, note } = input;
      rows.put(`${item} ${offer}`, {
        request: item,
        offer,
        standing,
        count: count ?? null,
        note: note ?? null,
        told_on: entry.body.on,
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Match extends Grounded {
  readonly request: string;
  readonly offer: string;
  readonly standing: (typeof standings)[number];
  readonly count: number | null;
  readonly note: Localized | null;
  readonly on: string | null;
}

/** The matches of these requests and offers; of a pair told to several circles, what was said last. */
export const listMatches = query([matches], async (reading, named: readonly string[]): Promise<Match[]> => {
  if (named.length === 0) return [];
  const rows = await matches
    .rows(reading)
    .select(['request', 'offer', 'standing', 'count', 'note', 'told_on', ...groundShown])
    .where(sql<boolean>`(t.request = any(${named}::text[]) or t.offer = any(${named}::text[]))`)
    .orderBy('position')
    .execute();
  const last = new Map(rows.map(row => [`${row.request} ${row.offer}`, row]));
  return [...last.values()].map(row => {
    const { request, offer, count, note } = row;
    return {
      request,
      offer,
      standing: row.standing as Match['standing'],
      count,
      note,
      on: row.told_on,
      ...grounded(row),
    };
  });
});
