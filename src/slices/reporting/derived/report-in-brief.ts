import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { type Account, accounts, listAccounts } from './accounts.ts';
import { knownCells } from './matrix-cells.ts';
import { listRounds } from './rounds.ts';
import { type Sums, sumOf } from './sums.ts';

/** How the plan stands by the last round, or that it was only told of elsewhere; null: nothing is known. */
export interface ReportInBrief {
  readonly path: string;
  readonly name: Localized;
  readonly sums: Sums | null;
  readonly account: Pick<Account, 'party' | 'published'> | null;
}

export const reportInBrief = query(
  [...listRounds.tables, ...knownCells.tables, accounts],
  async (reading): Promise<ReportInBrief | null> => {
    const [[last], [told]] = await Promise.all([listRounds(reading), listAccounts(reading)]);
    if (last) {
      const known = await knownCells(reading, last);
      return { path: `/reporting/${last.round}`, name: last.name, sums: sumOf(known.all()), account: null };
    }
    if (!told) return null;
    const { account, name, party, published } = told;
    return { path: `/reporting/${account}`, name, sums: null, account: { party, published } };
  },
);
