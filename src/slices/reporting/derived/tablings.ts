import { query } from '../../../record/reading.ts';
import { table, text } from '../../../record/table.ts';

/** That the report of a round was tabled at a meeting: as the record stood with that entry. */
export const tablings = table({
  name: 'reporting_tabling',
  version: 1,
  columns: { round: text, series: text, edition: text },
  indexes: [['series', 'edition']],
  from: [
    {
      act: 'reporting.table-report',
      handle: ({ body, position }, rows) => {
        const { round, series, edition } = body.in as { round: string; series: string; edition: string };
        rows.add(`${round}/${position}`, { round, series, edition });
      },
    },
  ],
});

/** What was tabled at an edition, in order. `position` is also that as of which the paper is read. */
export const tabledAt = query(
  [tablings],
  async (reading, series: string, edition: string): Promise<{ round: string; position: number }[]> =>
    tablings
      .rows(reading)
      .select(['round', 'position'])
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('position')
      .execute(),
);

/** Every tabling that the reading's day knows. */
export const listTablings = query(
  [tablings],
  async (reading): Promise<{ round: string; series: string; edition: string; position: number }[]> =>
    tablings.rows(reading).select(['round', 'series', 'edition', 'position']).orderBy('position').execute(),
);
