import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { findContest } from '../derived/contests.ts';
import { heldFor } from '../derived/party-credentials.ts';
import { document } from '../fields.ts';
import { partyState } from '../state.ts';

export const decideRepresentation = act({
  name: 'parties.decide-representation',
  version: 1,
  sentence:
    'Records what the framework decided on a contested representation: whose rights stand, and that all others end.',
  input: z.object({
    party: partyCode,
    /** Positions of the entries that gave the rights which stand; none: they are given anew. */
    recognised: z.array(z.int().min(0)).max(200),
    /** The paper that holds the decision. */
    ...document,
  }),
  subject: ({ party }) => `parties/party/${party}`,
  state: partyState,
  backdatable: false,
  correctable: false,
  load: async ({ party }, read) => ({ contest: await read(findContest, party), held: await read(heldFor, party) }),
  refusals: {
    'not-contested': {
      kind: 'state',
      rule: 'The framework decides on what is contested.',
      source: 'docs/acts/parties.decide-representation.md',
    },
    'no-such-credential': {
      kind: 'missing',
      rule: 'A credential is named by the entry that gave it.',
      source: 'docs/acts/parties.decide-representation.md',
    },
  },
  decide(_, input, { facts: { contest, held }, today, refuse }) {
    if (!contest) return refuse('not-contested', { field: 'party', params: { party: input.party } });
    const strange = input.recognised.find(position => !held.some(one => one.position === position));
    if (strange !== undefined)
      return refuse('no-such-credential', { field: 'recognised', params: { credential: strange } });
    const ended = held.map(({ position }) => position).filter(position => !input.recognised.includes(position));
    return { ...input, ended, endsOn: today };
  },
  example: { party: 'VNM', recognised: [12], reference: 'Decision 3/2026', date: '2026-06-01' },
});
