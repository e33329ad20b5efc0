import { query } from '../../../record/reading.ts';
import { json, table, text, when } from '../../../record/table.ts';
import { recordDelegation } from '../acts/record-delegation.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export interface Delegate {
  readonly name: string;
  readonly office?: string;
  readonly role: 'head' | 'alternate' | 'member' | 'adviser';
}

/** The people of a delegation, which few may read; that a party was there is told by participation. */
export const delegations = table({
  name: 'meetings_delegation',
  version: 1,
  columns: { series: text, edition: text, party: text, members: json<readonly Delegate[]>(), ...groundColumns },
  indexes: [['series', 'edition']],
  from: [
    when(recordDelegation, (input, rows, entry) => {
      const { series, edition, party, members, from } = input;
      rows.put(
        `${series}/${edition}/${party}`,
        { series, edition, party, members: members as readonly Delegate[], ...groundOf(input, entry) },
        { from, to: null },
      );
    }),
  ],
});

export interface Delegation extends Grounded {
  readonly party: string;
  readonly members: readonly Delegate[];
}

export const listDelegations = query(
  [delegations],
  async (reading, series: string, edition: string): Promise<Delegation[]> => {
    const rows = await delegations
      .rows(reading)
      .select(['party', 'members', ...groundShown])
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('party')
      .execute();
    return rows.map(row => ({ party: row.party, members: row.members, ...grounded(row) }));
  },
);
