import { sql } from 'kysely';
import { type Query, query } from '../../../record/reading.ts';
import { optionalText, table, text, when } from '../../../record/table.ts';
// Types alone: the acts ask what stands, and what stands follows from them.
import type { contestRepresentation } from '../acts/contest-representation.ts';
import type { decideRepresentation } from '../acts/decide-representation.ts';

/** Parties for whom nobody acts, until the framework has decided who does. */
export const contests = table({
  name: 'parties_contest',
  version: 1,
  columns: { party: text, reason: text, reference: optionalText },
  from: [
    when(
      { name: 'parties.contest-representation' } as typeof contestRepresentation,
      ({ party, reason, reference }, rows) => rows.put(party, { party, reason, reference: reference ?? null }),
    ),
    when({ name: 'parties.decide-representation' } as typeof decideRepresentation, ({ party }, rows) =>
      rows.end(party),
    ),
  ],
});

export interface Contest {
  readonly party: string;
  readonly reason: string;
  readonly reference: string | null;
  readonly from: string;
  readonly position: number;
}

/** The contest that keeps everybody from acting for a party on the reading's day. */
export const findContest: Query<[string], Contest | undefined> = query([contests], (reading, party) =>
  contests
    .rows(reading)
    .select(['party', 'reason', 'reference', 'from_on as from', 'position'])
    .where('key', '=', party)
    .executeTakeFirst(),
);

/** Of these parties those of which it is contested who represents them. */
export const contestedAmong: Query<[readonly string[]], ReadonlySet<string>> = query(
  [contests],
  async (reading, parties) => {
    const rows = await contests
      .rows(reading)
      .select('party')
      .where(sql<boolean>`t.party = any(${parties}::text[])`)
      .execute();
    return new Set(rows.map(({ party }) => party));
  },
);
