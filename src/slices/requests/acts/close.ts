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

export const close = act({
  name: 'requests.close',
  version: 1,
  sentence: 'Closes a request or an offer with a note of whoever made it: whether it was met, and by what.',
  input: z.object({ item: key, end: z.enum(ends), text: localized(5000).optional(), ...ground }),
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
    const wrong = refuseStep(state, input, context) ?? refuseStranger(state, context);
    if (wrong) return wrong;
    return refuseMissingSource(facts, refuse) ?? input;
  },
  example: { item: 'gauge-training', end: 'met-in-part', text: { en: 'Eight of twelve were trained.' } },
});
