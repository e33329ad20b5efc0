import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized } from '../../../record/fields.ts';
import {
  amongParties,
  closedAlready,
  consultationSubject,
  notOfIt,
  otherReaders,
  refuseOutside,
  treatments,
  unknownConsultation,
  unknownRound,
} from '../fields.ts';
import { consultation } from '../state.ts';

export const reply = act({
  name: 'consultations.reply',
  version: 1,
  sentence: 'Replies to a round with reasons: what was done with each comment, and why.',
  input: z.object({
    consultation: key,
    round: key,
    text: localized(10_000),
    /** One for each comment, named by its position in the record. */
    points: z
      .array(z.strictObject({ comment: z.int().min(0), treatment: z.enum(treatments), reason: localized(5000) }))
      .max(300),
  }),
  subject: consultationSubject,
  state: consultation,
  backdatable: false,
  correctable: true,
  defaultAudience: amongParties,
  refusals: {
    'unknown-consultation': unknownConsultation,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-of-it': notOfIt,
    'unknown-round': unknownRound,
    'round-runs': {
      kind: 'state',
      rule: 'A round is replied to when its deadline has passed.',
      source: 'docs/acts/consultations.open-round.md',
    },
    'comment-unanswered': {
      kind: 'input',
      rule: 'A reasoned reply says of every comment what was done with it and why.',
      source: 'docs/acts/consultations.reply.md',
    },
    'unknown-comment': {
      kind: 'input',
      rule: 'A reply answers comments of its round, each once.',
      source: 'docs/acts/consultations.reply.md',
    },
  },
  decide(state, input, context) {
    const { at, refuse } = context;
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const round = state.rounds.get(input.round);
    if (!round) return refuse('unknown-round', { field: 'round', params: { round: input.round } });
    if (!round.ended && at < round.deadlineAt) return refuse('round-runs', { field: 'round' });
    const answered = input.points.map(point => point.comment);
    const strange = answered.findIndex((one, index) => !round.comments.includes(one) || answered.indexOf(one) < index);
    if (strange >= 0)
      return refuse('unknown-comment', {
        field: `points.${strange}.comment`,
        params: { comment: answered[strange] ?? 0 },
      });
    const left = round.comments.find(one => !answered.includes(one));
    return left === undefined ? input : refuse('comment-unanswered', { field: 'points', params: { comment: left } });
  },
  example: {
    consultation: 'datum-2026',
    round: 'first',
    text: { en: 'The note names the levelling of 1977.' },
    points: [{ comment: 31, treatment: 'taken-up', reason: { en: 'The year was missing.' } }],
  },
});
