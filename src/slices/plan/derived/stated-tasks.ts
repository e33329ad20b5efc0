import { query } from '../../../record/reading.ts';
import { tasks } from './tasks.ts';

/** Which of these tasks a version does not state. */
export const missingTasks = query(
  [tasks],
  async (reading, version: number, keys: readonly string[]): Promise<string[]> => {
    if (keys.length === 0) return [];
    const rows = await tasks
      .rows(reading)
      .select('task')
      .where('version', '=', version)
      .where('task', 'in', [...new Set(keys)])
      .execute();
    const found = new Set(rows.map(({ task }) => task));
    return keys.filter(key => !found.has(key));
  },
);

/** A number that two tasks of a version bear, where there is one. */
export const numberTwice = query([tasks], async (reading, version: number): Promise<string | null> => {
  const row = await tasks
    .rows(reading)
    .select('number')
    .where('version', '=', version)
    .where('number', 'is not', null)
    .groupBy('number')
    .having(eb => eb.fn.countAll(), '>', 1)
    .executeTakeFirst();
  return row?.number ?? null;
});
