import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { chainOf } from '../derived/chains.ts';
import { cellFields, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const clearReturn = act({
  name: 'reporting.clear-return',
  version: 1,
  sentence: 'Clears for the own party the text of a return as it was last put forward.',
  input: z.object(cellFields),
  subject: returnSubject,
  state: givenReturn,
  backdatable: false,
  correctable: true,
  defaultAudience: 'own',
  load: ({ party }, read) => read(chainOf, party),
  refusals: {
    'nothing-to-clear': {
      kind: 'state',
      rule: 'A text is cleared once, as it was last put forward.',
      source: 'docs/acts/reporting.draft-return.md',
    },
    'same-hand': {
      kind: 'right',
      rule: 'Where a party wants two hands, whoever drafted a return does not clear it.',
      source: 'docs/acts/reporting.set-chain.md',
    },
    'own-alone': {
      kind: 'input',
      rule: 'What a party has not given yet is for itself alone.',
      source: 'docs/guide/reporting.md',
    },
  },
  decide({ drafted, cleared }, input, { facts: chain, audience, author, refuse }) {
    if (audience !== 'own') return refuse('own-alone', { field: 'audience' });
    if (!drafted || cleared) return refuse('nothing-to-clear', { field: 'task' });
    if (chain === 'two-hands' && drafted.credential === author.credential)
      return refuse('same-hand', { field: 'task' });
    return input;
  },
  example: { round: 'R1', task: 'T01', party: 'ARD' },
});
