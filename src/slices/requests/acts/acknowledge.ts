import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  closedAlready,
  itemSubject,
  otherReaders,
  refuseStep,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const acknowledge = act({
  name: 'requests.acknowledge',
  version: 1,
  sentence: 'Acknowledges that a request or an offer was received, and says nothing of an answer.',
  input: z.object({ item: key, by: partyCode, note: localized(1000).optional(), ...ground }),
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
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const wrong = refuseStep(state, input, context);
    if (wrong) return wrong;
    return refuseMissing(facts, { by: [input.by] }, refuse) ?? input;
  },
  example: { item: 'gauge-training', by: 'BGR' },
});
