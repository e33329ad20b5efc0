import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { credentialAt, credentialsOf } from '../derived/credentials.ts';
import { holderOf } from '../derived/issued-credentials.ts';
import { heldFor } from '../derived/party-credentials.ts';
import { personState } from '../state.ts';

export const handOver = act({
  name: 'parties.hand-over',
  version: 1,
  sentence:
    'Ends a right that may have run out, and hands what its holder was writing to a successor in the same capacity.',
  input: z.object({
    /** Position of the entry that gave the right of the one who leaves; it may be over. */
    credential: z.int().min(0),
    /** Position of the entry that gave the successor the same right. */
    to: z.int().min(0),
  }),
  subject: async ({ credential }, read) => {
    const person = await read(holderOf, credential);
    return person === undefined ? `parties/credential/${credential}` : `parties/person/${person}`;
  },
  state: personState,
  backdatable: false,
  correctable: false,
  load: async ({ credential, to }, read) => {
    const [leaves, follows] = [await read(credentialAt, credential), await read(credentialAt, to)];
    const persons = [leaves, follows].flatMap(one => one?.person ?? []);
    const standing = await read(credentialsOf, persons);
    const party = leaves?.party ?? null;
    return { leaves, follows, standing, held: party === null ? [] : await read(heldFor, party) };
  },
  refusals: {
    'no-such-credential': {
      kind: 'missing',
      rule: 'A credential is named by the entry that gave it.',
      source: 'docs/acts/parties.hand-over.md',
    },
    'not-your-party': {
      kind: 'right',
      rule: 'A party’s administrator gives and ends rights of that party alone.',
      source: 'docs/acts/parties.hand-over.md',
    },
    'not-a-successor': {
      kind: 'input',
      rule: 'A successor is another person who holds the same capacity for the same party.',
      source: 'docs/acts/parties.hand-over.md',
    },
    'holds-others': {
      kind: 'state',
      rule: 'Drafts belong to a person: of one who goes on in another capacity they stay where they are.',
      source: 'docs/acts/parties.hand-over.md',
    },
  },
  decide(_, input, { facts: { leaves, follows, standing, held }, author, today, refuse }) {
    if (!leaves) return refuse('no-such-credential', { field: 'credential', params: { credential: input.credential } });
    if (!follows || !standing.some(({ position }) => position === follows.position))
      return refuse('no-such-credential', { field: 'to', params: { credential: input.to } });
    if (leaves.party === null || leaves.party !== author.party)
      return refuse('not-your-party', { field: 'credential' });
    if (follows.party !== leaves.party || follows.capacity !== leaves.capacity || follows.person === leaves.person)
      return refuse('not-a-successor', { field: 'to' });
    const goesOn = [...standing, ...held].some(
      ({ person, position }) => person === leaves.person && position !== leaves.position,
    );
    if (goesOn) return refuse('holds-others', { field: 'credential' });
    return { ...input, from: leaves.person, person: follows.person, endsOn: today };
  },
  example: { credential: 12, to: 40 },
});
