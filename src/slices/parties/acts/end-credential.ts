import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { prose } from '../../../record/fields.ts';
import { holderOf } from '../derived/issued-credentials.ts';
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
  refusals: {
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
  decide({ credentials }, input, { today, refuse }) {
    const until = credentials.get(input.credential);
    if (until === undefined)
      return refuse('no-such-credential', { field: 'credential', params: { credential: input.credential } });
    if (until !== null && until <= today)
      return refuse('credential-over', { field: 'credential', params: { credential: input.credential, until } });
    // The day is written down, because a right ends at once whatever `on` says.
    return { ...input, endsOn: today };
  },
  example: { credential: 12, reason: 'Posted elsewhere.' },
});
