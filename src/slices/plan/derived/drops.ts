import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { dropTask } from '../acts/drop-task.ts';
import { rowsFrom } from '../state.ts';

/** The tasks that a version leaves out, and why. */
export const drops = table({
  name: 'plan_drop',
  version: 1,
  columns: {
    version: integer,
    task: text,
    replaced_by: json<readonly string[]>(),
    reason: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['version'], ['task']],
  from: [
    when(dropTask, (input, rows, entry) => {
      const { version, task, replacedBy = [], reason = null, holdsFrom } = input;
      const values = { version, task, replaced_by: replacedBy, reason, ...groundOf(input, entry) };
      rows.put(`${version}/${task}`, values, { from: rowsFrom(holdsFrom) });
    }),
  ],
});

export interface Drop extends Grounded {
  readonly version: number;
  readonly task: string;
  readonly replacedBy: readonly string[];
  readonly reason: Localized | null;
}

const shown = ['version', 'task', 'replaced_by', 'reason', ...groundShown] as const;

export const listDrops = query([drops], async (reading): Promise<Drop[]> => {
  const rows = await drops.rows(reading).select(shown).orderBy('version').orderBy('task').execute();
  return rows.map(row => ({
    version: row.version,
    task: row.task,
    replacedBy: row.replaced_by,
    reason: row.reason,
    ...grounded(row),
  }));
});
