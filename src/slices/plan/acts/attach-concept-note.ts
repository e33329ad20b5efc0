import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, localized, partyCode } from '../../../record/fields.ts';
import {
  refuseUnknownParty,
  refuseUnknownSource,
  surroundings,
  taskSubject,
  unknownParty,
  unknownSource,
  unknownTask,
  versionNumber,
} from '../fields.ts';
import { task as taskState } from '../state.ts';

export const attachConceptNote = act({
  name: 'plan.attach-concept-note',
  version: 1,
  sentence: 'Attaches the concept note of a task: why it is needed, what it rests on, what it costs and who leads.',
  input: z.object({
    version: versionNumber,
    task: keyOf('tasks'),
    context: localized(10_000),
    rationale: localized(10_000),
    cost: localized(2000).optional(),
    lead: partyCode.optional(),
    ...ground,
  }),
  subject: taskSubject,
  state: taskState,
  backdatable: true,
  correctable: true,
  load: ({ sources, lead }, read) => surroundings({ sources }, read, { lead: lead === undefined ? [] : [lead] }),
  refusals: {
    'note-attached': {
      kind: 'state',
      rule: 'A task has one concept note in a version; what was entered in error is first marked so.',
      source: 'docs/acts/plan.attach-concept-note.md',
    },
    'unknown-task': unknownTask,
    'unknown-source': unknownSource,
    'unknown-party': unknownParty,
  },
  decide({ stated, notes }, input, { facts, refuse }) {
    const { version, task, lead } = input;
    if (!stated.has(version)) return refuse('unknown-task', { field: 'task', params: { task, version } });
    if (notes.has(version)) return refuse('note-attached', { field: 'task', params: { task, version } });
    return (
      refuseUnknownSource(facts, refuse) ??
      refuseUnknownParty(facts, { lead: lead === undefined ? [] : [lead] }, refuse) ??
      input
    );
  },
  example: {
    version: 1,
    task: 'T01',
    context: { en: 'Three tributaries have no gauge.' },
    rationale: { en: 'A flood is seen only when it is there.' },
  },
});
