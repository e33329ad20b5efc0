import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  closedAlready,
  consultationSubject,
  notOfIt,
  otherReaders,
  refuseOutside,
  unknownConsultation,
} from '../fields.ts';
import { consultation } from '../state.ts';

export const close = act({
  name: 'consultations.close',
  version: 1,
  sentence: 'Closes a consultation, and may say what it came to.',
  input: z.object({ consultation: key, result: localized(5000).optional(), ...ground }),
  subject: consultationSubject,
  state: consultation,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    'unknown-consultation': unknownConsultation,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-of-it': notOfIt,
    'round-open': {
      kind: 'state',
      rule: 'A consultation is closed when every round in it was replied to.',
      source: 'docs/acts/consultations.reply.md',
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const open = [...state.rounds].find(([, { replied }]) => !replied)?.[0];
    if (open !== undefined) return context.refuse('round-open', { field: 'consultation', params: { round: open } });
    return refuseMissingSource(context.facts, context.refuse) ?? input;
  },
  example: { consultation: 'datum-2026', result: { en: 'One datum from 2027.' } },
});
