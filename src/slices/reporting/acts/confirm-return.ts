import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { cellFields, noReturn, nothingToConfirm, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const confirmReturn = act({
  name: 'reporting.confirm-return',
  version: 1,
  sentence: 'Confirms for the own party a return that the secretariat entered for it.',
  input: z.object(cellFields),
  subject: returnSubject,
  state: givenReturn,
  backdatable: false,
  correctable: true,
  defaultAudience: 'framework',
  refusals: {
    'no-return': noReturn,
    'nothing-to-confirm': nothingToConfirm,
  },
  decide({ given, withdrawn, confirmed }, input, { refuse }) {
    if (!given || withdrawn) return refuse('no-return', { field: 'task', params: { ...input } });
    return !given.entered || confirmed ? refuse('nothing-to-confirm', { field: 'task' }) : input;
  },
  example: { round: 'R1', task: 'T01', party: 'ARD' },
});
