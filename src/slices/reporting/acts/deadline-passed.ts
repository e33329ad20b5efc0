import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { roundKey, roundSubject, unknownRound } from '../fields.ts';
import { deadlineOf, everyone, round } from '../state.ts';

export const deadlinePassed = act({
  name: 'reporting.deadline-passed',
  version: 1,
  sentence: 'Says that the deadline of a round has passed: what comes from then on comes late.',
  input: z.object({
    round: roundKey,
    /** Absent: the deadline of all who have none of their own. */
    party: partyCode.optional(),
  }),
  subject: roundSubject,
  state: round,
  backdatable: false,
  correctable: false,
  refusals: {
    'unknown-round': unknownRound,
    'not-passed': {
      kind: 'state',
      rule: 'A deadline passes at its instant, once.',
      source: 'docs/guide/reporting.md',
    },
  },
  decide(state, { round, party }, { at, refuse }) {
    if (!state.opened) return refuse('unknown-round', { field: 'round', params: { round } });
    const deadline = party === undefined ? state.deadlines.get(everyone) : deadlineOf(state, party);
    if (deadline === undefined || deadline > at || state.passed.has(`${party ?? everyone} ${deadline}`))
      return refuse('not-passed', { field: 'round', params: { round } });
    return { round, ...(party === undefined ? {} : { party }), deadline };
  },
  example: { round: 'R1' },
});
