import { query } from '../../../record/reading.ts';
import { integer, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { recordCount } from '../acts/record-count.ts';

/** How many directions or tasks a version is said to have: no name follows from a count, and no count from names. */
export const counts = table({
  name: 'plan_count',
  version: 1,
  columns: { version: integer, of: text, count: integer, ...groundColumns },
  from: [
    when(recordCount, (input, rows, entry) => {
      const { version, of, count } = input;
      rows.put(`${version}/${of}`, { version, of, count, ...groundOf(input, entry) });
    }),
  ],
});

export interface StatedCount extends Grounded {
  readonly version: number;
  readonly of: 'directions' | 'tasks';
  readonly count: number;
}

export const listCounts = query([counts], async (reading): Promise<StatedCount[]> => {
  const rows = await counts
    .rows(reading)
    .select(['version', 'of', 'count', ...groundShown])
    .orderBy('version')
    .orderBy('of')
    .execute();
  return rows.map(row => ({
    version: row.version,
    of: row.of as StatedCount['of'],
    count: row.count,
    ...grounded(row),
  }));
});
