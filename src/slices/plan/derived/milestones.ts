import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { stateMilestone } from '../acts/state-milestone.ts';
import { rowsFrom } from '../state.ts';

/** What each version says of the milestones of each task. */
export const milestones = table({
  name: 'plan_milestone',
  version: 1,
  columns: {
    version: integer,
    task: text,
    milestone: text,
    title: json<Localized>(),
    due: optionalText,
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['version'], ['task']],
  from: [
    when(stateMilestone, (input, rows, entry) => {
      const { version, task, milestone, title, due = null, note = null, holdsFrom } = input;
      rows.put(
        `${version}/${task}/${milestone}`,
        { version, task, milestone, title, due, note, ...groundOf(input, entry) },
        { from: rowsFrom(holdsFrom) },
      );
    }),
  ],
});

export interface Milestone extends Grounded {
  readonly version: number;
  readonly task: string;
  readonly milestone: string;
  readonly title: Localized;
  readonly due: string | null;
  readonly note: Localized | null;
}

const shown = ['version', 'task', 'milestone', 'title', 'due', 'note', ...groundShown] as const;

type Row = Omit<Milestone, keyof Grounded> & Parameters<typeof grounded>[0];

const milestoneOf = (row: Row): Milestone => ({
  version: row.version,
  task: row.task,
  milestone: row.milestone,
  title: row.title,
  due: row.due,
  note: row.note,
  ...grounded(row),
});

/** The milestones that versions state, by task; those with a date in its order, then the others. */
export const milestonesStatedIn = query([milestones], async (reading, ...versions: number[]): Promise<Milestone[]> => {
  const rows = await milestones
    .rows(reading)
    .select(shown)
    .where('version', 'in', versions)
    .orderBy('task')
    .orderBy('due')
    .orderBy('milestone')
    .execute();
  return rows.map(milestoneOf);
});

/** The milestones of one task in all versions. */
export const milestonesOf = query([milestones], async (reading, task: string): Promise<Milestone[]> => {
  const rows = await milestones
    .rows(reading)
    .select(shown)
    .where('task', '=', task)
    .orderBy('version')
    .orderBy('due')
    .orderBy('milestone')
    .execute();
  return rows.map(milestoneOf);
});
