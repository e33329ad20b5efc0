import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { isAudience } from '../../../record/audience.ts';
import { leads } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import { prose } from '../../../record/fields.ts';
import { type ArchivedEntry, findTarget } from '../derived/entries.ts';
import { originatorsOf } from '../derived/originators.ts';

export const widenAudience = act({
  name: 'archive.widen-audience',
  version: 1,
  sentence: 'Lets further readers read entries that were not for them; what was sealed in them stays sealed.',
  input: z.object({
    positions: z.array(z.int().min(0)).min(1).max(500),
    /** Who may read them from now on, besides those who may already. */
    to: z
      .string()
      .max(500)
      .refine(isAudience, 'is an audience, such as parties:TLS, group:ASEAN, framework or public')
      .refine(
        to => to !== 'own' && to !== 'edition',
        'names its readers: own and edition depend on an act of their own',
      ),
    reason: prose(1000).optional(),
  }),
  subject: ({ positions }) => `archive/entry/${positions[0]}`,
  state: stateless,
  backdatable: false,
  correctable: false,
  defaultAudience: 'own',
  widens: ({ positions, to }) => ({ positions, to }),
  load: async ({ positions }, read) => ({
    targets: await Promise.all(positions.map(position => read(findTarget, position))),
    originators: await read(originatorsOf, positions),
  }),
  refusals: {
    'unknown-entry': {
      kind: 'missing',
      rule: 'An entry is named by its position in the record.',
      source: 'docs/acts/archive.widen-audience.md',
    },
    'entry-twice': {
      kind: 'input',
      rule: 'An entry is named once.',
      source: 'docs/acts/archive.widen-audience.md',
    },
    'not-the-originator': {
      kind: 'right',
      rule: 'Only the originator widens: the party whose word it is, or else those who recorded it.',
      source: 'docs/how-to/audiences.md',
    },
    'public-already': {
      kind: 'state',
      rule: 'What everyone may read cannot be widened.',
      source: 'docs/acts/archive.widen-audience.md',
    },
  },
  decide(_, input, { author, facts, refuse }) {
    for (const [index, position] of input.positions.entries()) {
      const field = `positions.${index}`;
      const params = { position };
      if (input.positions.indexOf(position) < index) return refuse('entry-twice', { field, params });
      const { entry } = facts.targets[index] ?? {};
      if (!entry) return refuse('unknown-entry', { field, params });
      if (!isOriginator(author, entry, facts.originators[position] ?? []))
        return refuse('not-the-originator', { field, params });
      if (entry.audience === 'public') return refuse('public-already', { field, params });
    }
    return input;
  },
  example: { positions: [41], to: 'parties:TLS', reason: 'It joined the group since.' },
});

/** A party's word is its head of delegation's to pass on; of several parties none may do so alone. */
function isOriginator(author: Author, { author: made }: ArchivedEntry, spoke: readonly string[]): boolean {
  const leading = leads(author);
  if (spoke.length > 0) return leading && spoke.every(party => party === author.party);
  return made.party === author.party && (made.capacity === author.capacity || (leading && made.party !== null));
}
