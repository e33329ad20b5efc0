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

export const withdraw = act({
  name: 'requests.withdraw',
  version: 1,
  sentence: 'Withdraws a request or an offer, with or without a reason; what was said of it stays to be read.',
  input: z.object({ item: key, reason: localized(2000).optional(), ...ground }),
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
  example: { item: 'gauge-training' },
});
