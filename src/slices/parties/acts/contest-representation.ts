import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode, prose } from '../../../record/fields.ts';
import { findContest } from '../derived/contests.ts';
import { document } from '../fields.ts';
import { partyState } from '../state.ts';

export const contestRepresentation = act({
  name: 'parties.contest-representation',
  version: 1,
  sentence: 'Records that it is contested who represents a party: nobody acts for it until the framework decides.',
  input: z.object({
    party: partyCode,
    /** Between whom, without naming a person. */
    reason: prose(2000),
    ...document,
  }),
  subject: ({ party }) => `parties/party/${party}`,
  state: partyState,
  backdatable: false,
  correctable: true,
  load: ({ party }, read) => read(findContest, party),
  refusals: {
    'unknown-party': {
      kind: 'missing',
      rule: 'An act names parties that were added.',
      source: 'docs/acts/parties.add-party.md',
    },
    'already-contested': {
      kind: 'state',
      rule: 'What is contested is decided before it is contested again.',
      source: 'docs/acts/parties.contest-representation.md',
    },
  },
  decide({ exists }, input, { facts: contest, refuse }) {
    if (!exists) return refuse('unknown-party', { field: 'party', params: { party: input.party } });
    return contest ? refuse('already-contested', { field: 'party', params: { party: input.party } }) : input;
  },
  example: {
    party: 'VNM',
    reason: 'Two notes of the same day name different representatives.',
    issuer: 'Embassy of Viet Nam',
    reference: 'NV-200/2026',
    date: '2026-05-04',
  },
});
