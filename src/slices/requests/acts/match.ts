import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { ground, keyOf, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import { findItem, isOver } from '../derived/items.ts';
import {
  amongParties,
  closedAlready,
  guide,
  itemSubject,
  notYours,
  otherReaders,
  refuseStep,
  refuseStranger,
  standings,
  unknownItem,
  withdrawnAlready,
} from '../fields.ts';
import { item } from '../state.ts';

export const match = act({
  name: 'requests.match',
  version: 1,
  sentence: 'Matches a request with an offer, proposes that, or ends it; each may have several.',
  input: z.object({
    /** The request. */
    item: keyOf('requests'),
    offer: keyOf('offers'),
    standing: z.enum(standings),
    count: z.int().min(1).max(1_000_000_000).optional(),
    note: localized(2000).optional(),
    ...ground,
  }),
  subject: itemSubject,
  state: item,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  load: async ({ offer, sources }, read) => ({
    missing: await findMissing(read, sources),
    offer: await read(findItem, offer),
    offerIsOver: await read(isOver, offer),
  }),
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-yours': notYours,
    'not-a-pair': { kind: 'state', rule: 'A match is between a request and an offer.', source: guide },
    'matched-with-itself': {
      kind: 'state',
      rule: 'A party does not answer its own request.',
      source: guide,
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, audience, refuse } = context;
    const { item, offer, standing } = input;
    const wrong = refuseStep(state, input, context) ?? refuseStranger(state, context);
    if (wrong) return wrong;
    if (state.side !== 'request' || facts.offer?.side !== 'offer')
      return refuse('not-a-pair', { field: 'offer', params: { item, offer } });
    // Which of the two it is, and whether more is to be said of an offer than who may read it, its readers know.
    if (!isWithin(audience, facts.offer.audience)) return refuse('other-readers', { field: 'audience' });
    if (facts.offerIsOver && standing !== 'ended')
      return refuse('closed-already', { field: 'offer', params: { item: offer } });
    if (state.by !== undefined && facts.offer.by === state.by)
      return refuse('matched-with-itself', { field: 'offer', params: { party: state.by } });
    return refuseMissingSource(facts.missing, refuse) ?? input;
  },
  example: { item: 'gauge-training', offer: 'gauge-course', standing: 'agreed', count: 12 },
});
