import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  closedAlready,
  ends,
  itemSubject,
  notYours,
  otherReaders,
  refuseStep,
  refuseStranger,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const followUp = act({
  name: 'requests.follow-up',
  version: 1,
  sentence: 'Says some time later what has become of a request or an offer.',
  input: z.object({ item: key, end: z.enum(ends), text: localized(5000), ...ground }),
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
    'not-yours': notYours,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const wrong = refuseStep(state, input, context, false) ?? refuseStranger(state, context);
    if (wrong) return wrong;
    return refuseMissingSource(facts, refuse) ?? input;
  },
  example: { item: 'gauge-training', end: 'met', text: { en: 'All stations have trained readers now.' } },
});
