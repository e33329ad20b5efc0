import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { line } from '../../../record/fields.ts';
import { answerToStartFrom } from '../derived/drafted-returns.ts';
import { factsOf } from '../derived/return-facts.ts';
import { cellFields, contentRefusals, refuseContent, returnFields, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const draftReturn = act({
  name: 'reporting.draft-return',
  version: 1,
  sentence: 'Puts the text of a return to the own party for clearance; what was cleared before no longer is.',
  input: z.object({
    ...cellFields,
    ...returnFields,
    /** The offices of the party that wrote parts of it. */
    offices: z.array(line(200)).max(20).optional(),
  }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: false,
  correctable: true,
  defaultAudience: 'own',
  load: (input, read) => factsOf(input, read),
  startsFrom: (about, read) => answerToStartFrom(about, read),
  refusals: {
    ...contentRefusals,
    'own-alone': {
      kind: 'input',
      rule: 'What a party has not given yet is for itself alone.',
      source: 'docs/guide/reporting.md',
    },
  },
  decide(_, input, { facts, audience, refuse }) {
    if (audience !== 'own') return refuse('own-alone', { field: 'audience' });
    return refuseContent(input, facts.call, facts.missingFiles, refuse) ?? input;
  },
  example: {
    round: 'R1',
    task: 'T01',
    party: 'ARD',
    kind: 'answer',
    status: 'on-track',
    narrative: { en: 'Nine of twelve gauges report every hour.' },
    offices: ['Hydrological service'],
  },
});
