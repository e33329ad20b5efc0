import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, optionalText, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';

interface Assessed {
  readonly task: string;
  readonly party?: string;
  readonly round?: string;
  readonly by: 'secretariat' | 'independent';
  readonly assessor?: Localized;
  readonly scale: string;
  readonly value: string;
  readonly output?: Localized;
  readonly effect?: Localized;
  readonly sources?: readonly string[];
}

/** Assessments stand beside one another: by whom, on which scale, of the task or of one party's part in it. */
export const assessments = table({
  name: 'reporting_assessment',
  version: 1,
  columns: {
    task: text,
    party: optionalText,
    round: optionalText,
    assessed_by: text,
    assessor: optionalJson<Localized>(),
    scale: text,
    value: text,
    output: optionalJson<Localized>(),
    effect: optionalJson<Localized>(),
    assessed_on: optionalText,
    ...groundColumns,
  },
  indexes: [['task']],
  from: [
    {
      act: 'reporting.assess',
      handle: (entry, rows) => {
        const told = entry.body.in as unknown as Assessed;
        const { task, party = null, round = null, by, assessor = null, scale, value } = told;
        rows.add(`${task}/${entry.position}`, {
          task,
          party,
          round,
          assessed_by: by,
          assessor,
          scale,
          value,
          output: told.output ?? null,
          effect: told.effect ?? null,
          assessed_on: entry.body.on,
          ...groundOf(told, entry),
        });
      },
    },
  ],
});

export interface Assessment extends Grounded {
  readonly task: string;
  readonly party: string | null;
  readonly round: string | null;
  readonly by: 'secretariat' | 'independent';
  readonly assessor: Localized | null;
  readonly scale: string;
  readonly value: string;
  readonly output: Localized | null;
  readonly effect: Localized | null;
  readonly on: string | null;
}

const shown = [
  'task',
  'party',
  'round',
  'assessed_by',
  'assessor',
  'scale',
  'value',
  'output',
  'effect',
  'assessed_on',
  ...groundShown,
] as const;

/** What was assessed of one task, or of all, in the order in which it was. */
export const listAssessments = query([assessments], async (reading, task?: string): Promise<Assessment[]> => {
  let rows = assessments.rows(reading).select(shown);
  if (task !== undefined) rows = rows.where('task', '=', task);
  const found = await rows.orderBy('from_on').orderBy('position').execute();
  return found.map(row => ({
    task: row.task,
    party: row.party,
    round: row.round,
    by: row.assessed_by as Assessment['by'],
    assessor: row.assessor,
    scale: row.scale,
    value: row.value,
    output: row.output,
    effect: row.effect,
    on: row.assessed_on,
    ...grounded(row),
  }));
});
