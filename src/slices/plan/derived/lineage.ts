import { query } from '../../../record/reading.ts';
import { integer, optionalText, table, text, when } from '../../../record/table.ts';
import { dropTask } from '../acts/drop-task.ts';
import { stateTask } from '../acts/state-task.ts';
import { rowsFrom } from '../state.ts';
import type { LineageKind } from './tasks.ts';

/** From which task of the version before each task comes: a row for every step, and for every task that was dropped. */
export const lineage = table({
  name: 'plan_lineage',
  version: 1,
  columns: { version: integer, kind: text, from_task: text, to_task: optionalText },
  indexes: [['from_task'], ['to_task'], ['version']],
  from: [
    when(stateTask, ({ version, task, lineage: { kind, from }, holdsFrom }, rows) => {
      for (const source of from)
        rows.put(
          `${version}/${source}/${task}`,
          { version, kind, from_task: source, to_task: task },
          { from: rowsFrom(holdsFrom) },
        );
    }),
    when(dropTask, ({ version, task, replacedBy = [], holdsFrom }, rows) => {
      const days = { from: rowsFrom(holdsFrom) };
      rows.put(`${version}/${task}`, { version, kind: 'dropped', from_task: task, to_task: null }, days);
      for (const successor of replacedBy)
        rows.put(
          `${version}/${task}/replaced/${successor}`,
          { version, kind: 'replaced', from_task: task, to_task: successor },
          days,
        );
    }),
  ],
});

/** One step from a version to the one that is based on it. */
export interface LineageStep {
  /** The later version. */
  readonly version: number;
  readonly kind: LineageKind | 'dropped' | 'replaced';
  readonly from: string;
  /** Null: the task ends here. */
  readonly to: string | null;
  readonly position: number;
}

const shown = ['version', 'kind', 'from_task as from', 'to_task as to', 'position'] as const;

type Row = Omit<LineageStep, 'kind'> & { readonly kind: string };
const stepOf = (row: Row): LineageStep => ({ ...row, kind: row.kind as LineageStep['kind'] });

/** All steps that lead to a task or away from it, by version. */
export const lineageOf = query([lineage], async (reading, task: string): Promise<LineageStep[]> => {
  const rows = await lineage
    .rows(reading)
    .select(shown)
    .where(eb => eb.or([eb('from_task', '=', task), eb('to_task', '=', task)]))
    .orderBy('version')
    .orderBy('from_task')
    .execute();
  return rows.map(stepOf);
});

/** The steps by which one version came from the version before. */
export const lineageInto = query([lineage], async (reading, version: number): Promise<LineageStep[]> => {
  const rows = await lineage
    .rows(reading)
    .select(shown)
    .where('version', '=', version)
    .orderBy('from_task')
    .orderBy('to_task')
    .execute();
  return rows.map(stepOf);
});
