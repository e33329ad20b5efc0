import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { credentialAt } from '../derived/credentials.ts';
import { holderOf } from '../derived/issued-credentials.ts';
import { personState } from '../state.ts';

export const dismissProgram = act({
  name: 'parties.dismiss-program',
  version: 1,
  sentence: 'Ends what a program may do, at once; what it did stands.',
  input: z.object({
    /** Position of the entry that gave the program its credential. */
    credential: z.int().min(0),
  }),
  subject: async ({ credential }, read) => {
    const person = await read(holderOf, credential);
    return person === undefined ? `parties/credential/${credential}` : `parties/person/${person}`;
  },
  state: personState,
  backdatable: false,
  correctable: false,
  load: ({ credential }, read) => read(credentialAt, credential),
  refusals: {
    'not-your-program': {
      kind: 'right',
      rule: 'A program is dismissed by whoever entrusted it, under the same credential; a party’s administrator ends any credential of the party.',
      source: 'docs/how-to/programs.md',
    },
    'credential-over': {
      kind: 'state',
      rule: 'A credential ends once.',
      source: 'docs/acts/parties.dismiss-program.md',
    },
  },
  decide({ held }, input, { facts: given, author, today, refuse }) {
    if (!given || given.program === null || given.substitutes !== author.credential)
      return refuse('not-your-program', { field: 'credential' });
    const over = held.find(({ position, to }) => position === input.credential && to !== null && to <= today)?.to;
    if (over)
      return refuse('credential-over', { field: 'credential', params: { credential: input.credential, until: over } });
    return { ...input, endsOn: today };
  },
  example: { credential: 40 },
});
