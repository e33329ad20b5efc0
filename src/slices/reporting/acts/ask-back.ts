import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { cellFields, noReturn, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const askBack = act({
  name: 'reporting.ask-back',
  version: 1,
  sentence: 'Asks a party questions about its return; the return stands meanwhile.',
  input: z.object({ ...cellFields, questions: z.array(localized(1000)).min(1).max(10) }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: true,
  correctable: true,
  defaultAudience: 'framework',
  refusals: {
    'no-return': noReturn,
    'party-cannot-read': {
      kind: 'input',
      rule: 'Whoever is asked can read the question.',
      source: 'docs/how-to/audiences.md',
    },
  },
  decide({ given, withdrawn }, input, { audience, author, refuse }) {
    const { round, task, party } = input;
    if (!given || withdrawn) return refuse('no-return', { field: 'task', params: { round, task, party } });
    const named = audience.startsWith('parties:') && audience.slice('parties:'.length).split(',').includes(party);
    if (
      audience === 'secretariat' ||
      (audience === 'own' && author.party !== party) ||
      (audience.startsWith('parties:') && !named)
    )
      return refuse('party-cannot-read', { field: 'audience', params: { party } });
    return input;
  },
  example: { round: 'R1', task: 'T01', party: 'ARD', questions: [{ en: 'Which three gauges are meant?' }] },
});
