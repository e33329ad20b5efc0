import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import {
  closedAlready,
  gates,
  guide,
  itemSubject,
  notYours,
  otherReaders,
  refuseStep,
  refuseStranger,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const answerGate = act({
  name: 'requests.answer-gate',
  version: 1,
  sentence: 'Says for whoever made a request whether it may be circulated among the parties, or published.',
  input: z.object({ item: key, gate: z.enum(gates), consents: z.enum(['yes', 'no']) }),
  subject: itemSubject,
  state: item,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-yours': notYours,
    'gate-passed': { kind: 'state', rule: 'What was circulated or published stays so.', source: guide },
  },
  decide(state, input, context) {
    // The answer itself is for the secretariat, whoever reads the request.
    const wrong =
      refuseStep({ ...state, audience: context.audience }, input, context) ?? refuseStranger(state, context);
    if (wrong) return wrong;
    return state.passed.has(input.gate) ? context.refuse('gate-passed', { field: 'gate' }) : input;
  },
  example: { item: 'gauge-training', gate: 'circulation', consents: 'no' },
});
