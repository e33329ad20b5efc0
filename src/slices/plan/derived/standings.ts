import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';

/** The act asks whether a version stands already, so the table names the act by name. */
interface Adopted {
  readonly sources?: readonly string[];
  readonly basis?: string;
  readonly basisNote?: string;
  readonly version: number;
  readonly standing: string;
  readonly by?: readonly string[];
  readonly at?: { readonly series: string; readonly edition: string };
  readonly inForce: string | null;
  readonly note?: Localized;
}

/** That a version was presented, noted, endorsed, adopted, or is reported to exist: by whom, where, in force from when. */
export const standingsTable = table({
  name: 'plan_standing',
  version: 1,
  columns: {
    version: integer,
    standing: text,
    done_on: optionalText,
    by_parties: json<readonly string[]>(),
    series: optionalText,
    edition: optionalText,
    in_force_from: optionalText,
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['version'], ['series', 'edition']],
  from: [
    {
      act: 'plan.adopt-version',
      handle: (entry, rows) => {
        const told = entry.body.in as unknown as Adopted;
        const { version, standing, by = [], at, inForce, note = null } = told;
        rows.put(`${version}/${standing}`, {
          version,
          standing,
          done_on: entry.body.on,
          by_parties: by,
          series: at?.series ?? null,
          edition: at?.edition ?? null,
          in_force_from: inForce,
          note,
          ...groundOf(told, entry),
        });
      },
    },
  ],
});

export interface Standing extends Grounded {
  readonly version: number;
  readonly standing: 'presented' | 'noted' | 'endorsed' | 'adopted' | 'reported';
  readonly on: string | null;
  readonly by: readonly string[];
  readonly at: { readonly series: string; readonly edition: string } | null;
  readonly inForceFrom: string | null;
  readonly note: Localized | null;
}

const shown = [
  'version',
  'standing',
  'done_on',
  'by_parties',
  'series',
  'edition',
  'in_force_from',
  'note',
  ...groundShown,
] as const;

export const listStandings = query([standingsTable], async (reading): Promise<Standing[]> => {
  const rows = await standingsTable.rows(reading).select(shown).orderBy('from_on').orderBy('position').execute();
  return rows.map(row => ({
    version: row.version,
    standing: row.standing as Standing['standing'],
    on: row.done_on,
    by: row.by_parties,
    at: row.series === null || row.edition === null ? null : { series: row.series, edition: row.edition },
    inForceFrom: row.in_force_from,
    note: row.note,
    ...grounded(row),
  }));
});
