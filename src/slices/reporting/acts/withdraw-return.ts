import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { cellFields, noReturn, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const withdrawReturn = act({
  name: 'reporting.withdraw-return',
  version: 1,
  sentence: 'Withdraws a return: it stays readable as withdrawn, and counts as none.',
  input: z.object({ ...cellFields, reason: localized(1000).optional() }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: true,
  correctable: true,
  defaultAudience: 'framework',
  refusals: {
    'no-return': noReturn,
    'withdrawn-for-the-same': {
      kind: 'input',
      rule: 'A return is withdrawn for those who could read it.',
      source: 'docs/acts/reporting.withdraw-return.md',
    },
  },
  decide({ given, withdrawn }, input, { audience, refuse }) {
    const { round, task, party } = input;
    if (!given || withdrawn) return refuse('no-return', { field: 'task', params: { round, task, party } });
    if (audience !== given.audience)
      return refuse('withdrawn-for-the-same', { field: 'audience', params: { readers: given.audience } });
    return input;
  },
  example: { round: 'R1', task: 'T01', party: 'ARD', reason: { en: 'The figures were of another year.' } },
});
