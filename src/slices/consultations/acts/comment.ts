import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  amongParties,
  closedAlready,
  consultationSubject,
  notOfIt,
  otherReaders,
  refuseOutside,
  unknownConsultation,
  unknownRound,
} from '../fields.ts';
import { consultation } from '../state.ts';

export const comment = act({
  name: 'consultations.comment',
  version: 1,
  sentence: 'Comments in a round; after its deadline a comment is late, and after the reply there is none.',
  input: z.object({ consultation: key, round: key, by: partyCode, text: localized(10_000), ...ground }),
  subject: consultationSubject,
  state: consultation,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: ({ by, sources }, read) => findMissing(read, sources, { by: [by] }),
  refusals: {
    'unknown-consultation': unknownConsultation,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-of-it': notOfIt,
    'unknown-round': unknownRound,
    'replied-already': {
      kind: 'state',
      rule: 'A round that was replied to takes no more comments.',
      source: 'docs/acts/consultations.reply.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { at, facts, refuse } = context;
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const round = state.rounds.get(input.round);
    if (!round) return refuse('unknown-round', { field: 'round', params: { round: input.round } });
    if (round.replied) return refuse('replied-already', { field: 'round', params: { round: input.round } });
    if (!state.between.includes(input.by)) return refuse('not-of-it', { field: 'by' });
    return (
      refuseMissing(facts, { by: [input.by] }, refuse) ?? {
        ...input,
        late: round.ended || at >= round.deadlineAt,
      }
    );
  },
  example: { consultation: 'datum-2026', round: 'first', by: 'ROU', text: { en: 'Name the year of the levelling.' } },
});
