import { beforeAll, countsFrom } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { openSeries } from '../acts/open-series.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export const series = table({
  name: 'meetings_series',
  version: 1,
  columns: {
    series: text,
    name: json<Localized>(),
    body: text,
    about: optionalJson<Localized>(),
    since_date: optionalText,
    ...groundColumns,
  },
  from: [
    when(openSeries, (input, rows, entry) => {
      const { key, name, body, about, since } = input;
      rows.put(
        key,
        { series: key, name, body, about: about ?? null, since_date: since ?? null, ...groundOf(input, entry) },
        { from: since === undefined ? beforeAll : countsFrom(since) },
      );
    }),
  ],
});

export interface Series extends Grounded {
  readonly series: string;
  readonly name: Localized;
  readonly body: string;
  readonly about: Localized | null;
  readonly since: string | null;
}

const shown = ['series', 'name', 'body', 'about', 'since_date', ...groundShown] as const;
type Row = { readonly since_date: string | null } & Omit<Series, 'since' | keyof Grounded> &
  Parameters<typeof grounded>[0];

function told(row: Row): Series {
  return {
    series: row.series,
    name: row.name,
    body: row.body,
    about: row.about,
    since: row.since_date,
    ...grounded(row),
  };
}

export const listSeries = query([series], async (reading): Promise<Series[]> => {
  const rows = await series.rows(reading).select(shown).orderBy('position').execute();
  return rows.map(told);
});

/** A series that was opened, whenever it is or was held. */
export const findSeries = query([series], async (reading, key: string): Promise<Series | undefined> => {
  const row = await series.timeline(reading).select(shown).where('series', '=', key).executeTakeFirst();
  return row && told(row);
});
