import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { prose } from '../../../record/fields.ts';
import { credentialAt } from '../derived/credentials.ts';
import { holderOf } from '../derived/issued-credentials.ts';
import { administratorsOf } from '../derived/party-credentials.ts';
import { isForPartyAlone } from '../fields.ts';
import { personState } from '../state.ts';

export const endCredential = act({
  name: 'parties.end-credential',
  version: 1,
  sentence: 'Ends a right to act, at once; what was done under it stands.',
  input: z.object({
    /** Position of the entry that gave the right. */
    credential: z.int().min(0),
    reason: prose(1000).optional(),
  }),
  // A position that gave no right has no person: the act is then about the credential itself, and refused.
  subject: async ({ credential }, read) => {
    const person = await read(holderOf, credential);
    return person === undefined ? `parties/credential/${credential}` : `parties/person/${person}`;
  },
  state: personState,
  backdatable: false,
  correctable: false,
  async load({ credential }, read) {
    const party = (await read(credentialAt, credential))?.party ?? null;
    return party === null ? [] : await read(administratorsOf, party);
  },
  refusals: {
    'not-your-party': {
      kind: 'right',
      rule: 'A party’s administrator gives and ends rights of that party alone.',
      source: 'docs/how-to/people.md',
    },
    'party-rules-its-own': {
      kind: 'right',
      rule: 'A party that has an administrator gives and ends the rights of its people itself.',
      source: 'docs/how-to/people.md',
    },
    'last-administrator': {
      kind: 'state',
      rule: 'A party keeps an administrator: give another person the capacity first. The secretariat may do that on a note of the party.',
      source: 'docs/how-to/people.md',
    },
    'no-such-credential': {
      kind: 'missing',
      rule: 'A credential is named by the entry that gave it.',
      source: 'docs/acts/parties.end-credential.md',
    },
    'credential-over': {
      kind: 'state',
      rule: 'A credential ends once.',
      source: 'docs/acts/parties.end-credential.md',
    },
  },
  decide({ held }, input, { facts: administrators, author, today, refuse }) {
    const right = held.find(({ position }) => position === input.credential);
    if (!right) return refuse('no-such-credential', { field: 'credential', params: { credential: input.credential } });
    const { party, capacity, to } = right;
    if (to !== null && to <= today)
      return refuse('credential-over', { field: 'credential', params: { credential: input.credential, until: to } });
    if (author.capacity === 'party-administrator' && party !== author.party)
      return refuse('not-your-party', { field: 'credential' });
    if (party !== null && administrators.length > 0 && author.party !== party && isForPartyAlone(capacity))
      return refuse('party-rules-its-own', { field: 'credential', params: { party } });
    if (administrators.length === 1 && administrators[0] === input.credential)
      return refuse('last-administrator', { field: 'credential', params: { party: party ?? '' } });
    // The day is written down, because a right ends at once whatever `on` says.
    return { ...input, endsOn: today };
  },
  example: { credential: 12, reason: 'Posted elsewhere.' },
});
