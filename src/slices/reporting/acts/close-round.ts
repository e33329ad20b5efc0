import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { roundClosed, roundKey, roundSubject, unknownRound } from '../fields.ts';
import { round } from '../state.ts';

export const closeRound = act({
  name: 'reporting.close-round',
  version: 1,
  sentence: 'Closes a round: it takes no more returns, and what is missing stays missing.',
  input: z.object({ round: roundKey, reason: localized(1000).optional() }),
  subject: roundSubject,
  state: round,
  backdatable: true,
  correctable: true,
  refusals: { 'unknown-round': unknownRound, 'round-closed': roundClosed },
  decide(state, input, { refuse }) {
    const params = { round: input.round };
    if (!state.opened) return refuse('unknown-round', { field: 'round', params });
    return state.closed ? refuse('round-closed', { field: 'round', params }) : input;
  },
  example: { round: 'R1' },
});
