import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { cellFields, noReturn, nothingToConfirm, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const disputeReturn = act({
  name: 'reporting.dispute-return',
  version: 1,
  sentence:
    'Says for the own party that a return which the secretariat entered for it is not what it sent; both stand.',
  input: z.object({ ...cellFields, reason: localized(2000) }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: false,
  correctable: true,
  defaultAudience: 'framework',
  refusals: { 'no-return': noReturn, 'nothing-to-confirm': nothingToConfirm },
  decide({ given, withdrawn, confirmed, disputed }, input, { refuse }) {
    const { round, task, party } = input;
    if (!given || withdrawn) return refuse('no-return', { field: 'task', params: { round, task, party } });
    return !given.entered || confirmed || disputed ? refuse('nothing-to-confirm', { field: 'task' }) : input;
  },
  example: { round: 'R1', task: 'T01', party: 'ARD', reason: { en: 'Our letter says eleven gauges, not seven.' } },
});
