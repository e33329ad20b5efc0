import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized, partyCode } from '../../../record/fields.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { warnOfDeadline } from '../derived/local-deadlines.ts';
import { findRound } from '../derived/rounds.ts';
import { noSuchTime, roundClosed, roundKey, roundSubject, unknownRound } from '../fields.ts';
import { deadlineOf, everyone, round } from '../state.ts';

export const extendDeadline = act({
  name: 'reporting.extend-deadline',
  version: 1,
  sentence: 'Gives all parties of a round, or some of them, until a later instant.',
  input: z.object({
    round: roundKey,
    deadline: instant,
    /** Absent: all. */
    parties: z.array(partyCode).min(1).max(300).optional(),
    reason: localized(1000).optional(),
  }),
  subject: roundSubject,
  state: round,
  backdatable: true,
  correctable: true,
  warns: async ({ round, deadline, parties }, { read }) => {
    const found = await read(findRound, round);
    return found ? warnOfDeadline({ deadline, timeZone: found.timeZone, parties: parties ?? found.parties }, read) : [];
  },
  refusals: {
    'unknown-round': unknownRound,
    'round-closed': roundClosed,
    'no-such-time': noSuchTime,
    'party-not-in-round': {
      kind: 'state',
      rule: 'A deadline is for parties that the round asks.',
      source: 'docs/acts/reporting.open-round.md',
    },
    'not-later': {
      kind: 'input',
      rule: 'A deadline is only ever moved to a later instant: nobody is late by a decision.',
      source: 'docs/acts/reporting.extend-deadline.md',
    },
  },
  decide(state, input, { refuse }) {
    const params = { round: input.round };
    if (!state.opened) return refuse('unknown-round', { field: 'round', params });
    if (state.closed) return refuse('round-closed', { field: 'round', params });
    const deadline = instantOf(input.deadline, state.timeZone);
    if (deadline === undefined)
      return refuse('no-such-time', { field: 'deadline', params: { asked: input.deadline, timeZone: state.timeZone } });
    for (const party of input.parties ?? [everyone]) {
      if (party !== everyone && !state.parties.includes(party))
        return refuse('party-not-in-round', { field: 'parties', params: { ...params, party } });
      const now = deadlineOf(state, party) ?? '';
      if (deadline <= now) return refuse('not-later', { field: 'deadline', params: { deadline, now } });
    }
    return { ...input, deadline, timeZone: state.timeZone };
  },
  example: { round: 'R1', deadline: '2999-08-31T18:00', reason: { en: 'Three parties asked for it.' } },
});
