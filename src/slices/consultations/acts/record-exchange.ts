import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  closedAlready,
  consultationSubject,
  notOfIt,
  otherReaders,
  refuseOutside,
  unknownConsultation,
} from '../fields.ts';
import { consultation } from '../state.ts';

export const recordExchange = act({
  name: 'consultations.record-exchange',
  version: 1,
  sentence: 'Records what was said or written in a consultation on one day, for whom it is.',
  input: z.object({
    consultation: key,
    text: localized(10_000),
    /** Who said it; left out where it is what all came to. */
    by: partyCode.optional(),
    ...ground,
  }),
  subject: consultationSubject,
  state: consultation,
  backdatable: true,
  correctable: true,
  // What was said is narrower than that it was said, unless its author says otherwise.
  defaultAudience: {
    'secretariat-officer': 'secretariat',
    'head-of-delegation': 'own',
    alternate: 'own',
    'focal-point': 'own',
  },
  load: ({ by, sources }, read) => findMissing(read, sources, { by: by === undefined ? [] : [by] }),
  refusals: {
    'unknown-consultation': unknownConsultation,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-of-it': notOfIt,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const { by } = input;
    return refuseMissing(context.facts, { by: by === undefined ? [] : [by] }, context.refuse) ?? input;
  },
  example: { consultation: 'datum-2026', text: { en: 'Both use the Baltic datum from 2027.' } },
});
