import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  answers,
  closedAlready,
  guide,
  itemSubject,
  otherReaders,
  refuseStep,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const answer = act({
  name: 'requests.answer',
  version: 1,
  sentence: 'Answers a request: in full, in part, not yet, or by declining it, with or without a reason.',
  input: z.object({
    item: key,
    by: partyCode,
    answer: z.enum(answers),
    text: localized(5000).optional(),
    /** What of the quantity is granted. */
    count: z.int().min(1).max(1_000_000_000).optional(),
    ...ground,
  }),
  subject: itemSubject,
  state: item,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  load: ({ by, sources }, read) => findMissing(read, sources, { by: [by] }),
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'answer-to-oneself': {
      kind: 'state',
      rule: 'A request is answered by another party; an offer is taken up by a match.',
      source: guide,
    },
    'nothing-granted': {
      kind: 'input',
      rule: 'A quantity is granted by who accepts.',
      source: 'docs/acts/requests.answer.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const wrong = refuseStep(state, input, context);
    if (wrong) return wrong;
    const { by, answer, count } = input;
    if (state.side === 'offer' || by === state.by)
      return refuse('answer-to-oneself', { field: 'by', params: { party: by } });
    if (count !== undefined && !answer.startsWith('accepted')) return refuse('nothing-granted', { field: 'count' });
    return refuseMissing(facts, { by: [input.by] }, refuse) ?? input;
  },
  example: { item: 'gauge-training', by: 'BGR', answer: 'accepted-in-part', count: 8 },
});
