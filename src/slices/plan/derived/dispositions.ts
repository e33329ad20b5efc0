import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { recordDisposition } from '../acts/record-disposition.ts';

/** What is to become of a task when its review is due. */
export const dispositionsTable = table({
  name: 'plan_disposition',
  version: 1,
  columns: {
    version: integer,
    task: text,
    disposition: text,
    into: json<readonly string[]>(),
    reason: optionalJson<Localized>(),
    done_on: optionalText,
    ...groundColumns,
  },
  indexes: [['task'], ['version']],
  from: [
    when(recordDisposition, (input, rows, entry) => {
      const { version, task, disposition, into = [], reason = null } = input;
      rows.put(`${version}/${task}`, {
        version,
        task,
        disposition,
        into,
        reason,
        done_on: entry.body.on,
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Disposition extends Grounded {
  readonly version: number;
  readonly task: string;
  readonly disposition: 'renew' | 'adapt' | 'merge' | 'replace' | 'retire';
  readonly into: readonly string[];
  readonly reason: Localized | null;
  readonly on: string | null;
}

const shown = ['version', 'task', 'disposition', 'into', 'reason', 'done_on', ...groundShown] as const;

/** What was decided on the tasks of all versions, or of one task. */
export const listDispositions = query([dispositionsTable], async (reading, task?: string): Promise<Disposition[]> => {
  let asked = dispositionsTable.rows(reading).select(shown);
  if (task !== undefined) asked = asked.where('task', '=', task);
  const rows = await asked.orderBy('version').orderBy('task').execute();
  return rows.map(row => ({
    version: row.version,
    task: row.task,
    disposition: row.disposition as Disposition['disposition'],
    into: row.into,
    reason: row.reason,
    on: row.done_on,
    ...grounded(row),
  }));
});
