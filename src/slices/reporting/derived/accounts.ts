import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';

interface Told {
  readonly account: string;
  readonly name: Localized;
  readonly version: number;
  readonly party: string;
  readonly at?: { readonly series: string; readonly edition: string };
  readonly tasks: readonly string[];
  readonly published: 'no' | 'in-part' | 'yes';
  readonly text?: Localized;
  readonly sources?: readonly string[];
}

/** That a party told how tasks stand outside any round. No status follows from it. */
export const accounts = table({
  name: 'reporting_account',
  version: 1,
  columns: {
    account: text,
    name: json<Localized>(),
    version: integer,
    party: text,
    series: optionalText,
    edition: optionalText,
    tasks: json<readonly string[]>(),
    published: text,
    said: optionalJson<Localized>(),
    told_on: optionalText,
    ...groundColumns,
  },
  indexes: [['series', 'edition']],
  from: [
    {
      act: 'reporting.record-account',
      handle: (entry, rows) => {
        const told = entry.body.in as unknown as Told;
        const { account, name, version, party, at, tasks, published } = told;
        rows.put(account, {
          account,
          name,
          version,
          party,
          series: at?.series ?? null,
          edition: at?.edition ?? null,
          tasks,
          published,
          said: told.text ?? null,
          told_on: entry.body.on,
          ...groundOf(told, entry),
        });
      },
    },
  ],
});

export interface Account extends Grounded {
  readonly account: string;
  readonly name: Localized;
  readonly version: number;
  readonly party: string;
  readonly at: { readonly series: string; readonly edition: string } | null;
  readonly tasks: readonly string[];
  readonly published: 'no' | 'in-part' | 'yes';
  readonly text: Localized | null;
  readonly on: string | null;
}

const shown = [
  'account',
  'name',
  'version',
  'party',
  'series',
  'edition',
  'tasks',
  'published',
  'said',
  'told_on',
  ...groundShown,
] as const;

/** The latest first. */
export const listAccounts = query([accounts], async (reading): Promise<Account[]> => {
  const rows = await accounts
    .rows(reading)
    .select(shown)
    .orderBy('from_on', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map(row => ({
    account: row.account,
    name: row.name,
    version: row.version,
    party: row.party,
    at: row.series === null || row.edition === null ? null : { series: row.series, edition: row.edition },
    tasks: row.tasks,
    published: row.published as Account['published'],
    text: row.said,
    on: row.told_on,
    ...grounded(row),
  }));
});

export const findAccount = query(
  [accounts],
  async (reading, account: string): Promise<Account | undefined> =>
    (await listAccounts(reading)).find(one => one.account === account),
);
