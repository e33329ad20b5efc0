import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  closedAlready,
  itemSubject,
  notYours,
  otherReaders,
  refuseStep,
  refuseStranger,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const clarify = act({
  name: 'requests.clarify',
  version: 1,
  sentence: 'Clarifies a request or an offer, in answer to a question or of oneself.',
  input: z.object({ item: key, question: z.int().min(0).optional(), text: localized(5000), ...ground }),
  subject: itemSubject,
  state: item,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'unknown-question': {
      kind: 'state',
      rule: 'A clarification answers a question that is open, named by its position in the record, or none.',
      source: 'docs/acts/requests.ask.md',
    },
    'not-yours': notYours,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const wrong = refuseStep(state, input, context) ?? refuseStranger(state, context);
    if (wrong) return wrong;
    const { question } = input;
    if (question !== undefined && !state.questions.has(question))
      return refuse('unknown-question', { field: 'question', params: { question } });
    return refuseMissingSource(facts, refuse) ?? input;
  },
  example: { item: 'gauge-training', text: { en: 'Those of the lower river.' } },
});
