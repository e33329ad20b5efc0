import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { attachConceptNote } from '../acts/attach-concept-note.ts';

export const conceptNotes = table({
  name: 'plan_concept_note',
  version: 1,
  columns: {
    version: integer,
    task: text,
    context: json<Localized>(),
    rationale: json<Localized>(),
    cost: optionalJson<Localized>(),
    lead: optionalText,
    ...groundColumns,
  },
  indexes: [['task']],
  from: [
    when(attachConceptNote, (input, rows, entry) => {
      const { version, task, context, rationale, cost = null, lead = null } = input;
      rows.put(`${version}/${task}`, { version, task, context, rationale, cost, lead, ...groundOf(input, entry) });
    }),
  ],
});

export interface ConceptNote extends Grounded {
  readonly version: number;
  readonly context: Localized;
  readonly rationale: Localized;
  readonly cost: Localized | null;
  readonly lead: string | null;
}

export const conceptNotesOf = query([conceptNotes], async (reading, task: string): Promise<ConceptNote[]> => {
  const rows = await conceptNotes
    .rows(reading)
    .select(['version', 'context', 'rationale', 'cost', 'lead', ...groundShown])
    .where('task', '=', task)
    .orderBy('version')
    .execute();
  return rows.map(row => ({
    version: row.version,
    context: row.context,
    rationale: row.rationale,
    cost: row.cost,
    lead: row.lead,
    ...grounded(row),
  }));
});
