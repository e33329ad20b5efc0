import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { consultationSubject, unknownRound } from '../fields.ts';
import { consultation } from '../state.ts';

export const endRound = act({
  name: 'consultations.end-round',
  version: 1,
  sentence: 'Records that the deadline of a round has passed.',
  input: z.object({ consultation: key, round: key }),
  subject: consultationSubject,
  state: consultation,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  refusals: {
    'unknown-round': unknownRound,
    'ended-already': {
      kind: 'state',
      rule: 'A deadline passes once.',
      source: 'docs/acts/consultations.end-round.md',
    },
    'not-yet': {
      kind: 'state',
      rule: 'A round ends at its deadline.',
      source: 'docs/acts/consultations.open-round.md',
    },
  },
  decide({ rounds }, input, { at, refuse }) {
    const params = { round: input.round };
    const round = rounds.get(input.round);
    if (!round) return refuse('unknown-round', { field: 'round', params });
    if (round.ended) return refuse('ended-already', { field: 'round', params });
    return at < round.deadlineAt ? refuse('not-yet', { field: 'round', params }) : input;
  },
  example: { consultation: 'datum-2026', round: 'first' },
});
