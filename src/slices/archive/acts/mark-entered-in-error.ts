import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { leads, speaksForParty } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import { prose } from '../../../record/fields.ts';
import { type ArchivedEntry, entryAt, findTarget } from '../derived/entries.ts';
import { isCorrectable } from '../derived/known-acts.ts';

export const markEnteredInError = act({
  name: 'archive.mark-entered-in-error',
  version: 1,
  sentence:
    'Takes an entry out of force as entered in error; it stays in the record, and what it had replaced holds again.',
  input: z.object({
    /** The entry that was entered in error. */
    position: z.int().min(0),
    reason: prose(1000),
  }),
  // The subject's own: whoever decides on it next must see that the entry no longer counts.
  subject: async ({ position }, read) => (await read(entryAt, position))?.subject ?? `archive/entry/${position}`,
  state: stateless,
  backdatable: false,
  correctable: false,
  retracts: ({ position }) => position,
  load: ({ position }, read) => read(findTarget, position),
  refusals: {
    'unknown-entry': {
      kind: 'missing',
      rule: 'An entry is named by its position in the record.',
      source: 'docs/acts/archive.mark-entered-in-error.md',
    },
    'entry-erased': {
      kind: 'state',
      rule: 'Of an erased entry nothing is left that could be in force.',
      source: 'docs/acts/archive.erase.md',
    },
    'not-your-entry': {
      kind: 'right',
      rule: 'An error is marked by those in whose capacity it was made, and for a party by its head of delegation.',
      source: 'docs/acts/archive.mark-entered-in-error.md',
    },
    'not-correctable': {
      kind: 'state',
      rule: 'What others stand on is changed by acts of its own; a marking or an erasure is not itself marked.',
      source: 'docs/acts/archive.mark-entered-in-error.md',
    },
    'marked-already': {
      kind: 'state',
      rule: 'An entry is marked as entered in error once.',
      source: 'docs/acts/archive.mark-entered-in-error.md',
    },
    'mark-is-wider': {
      kind: 'input',
      rule: 'A marking is for the audience of the entry that it marks: it would tell others that the entry is there.',
      source: 'docs/how-to/audiences.md',
    },
  },
  decide(_, input, context) {
    const { author, facts, refuse } = context;
    const { entry, markedBy, erasedBy } = facts;
    const field = 'position';
    const params = { position: input.position };
    if (erasedBy !== undefined) return refuse('entry-erased', { field, params: { ...params, by: erasedBy } });
    if (!entry) return refuse('unknown-entry', { field, params });
    if (!isOwn(entry, author)) return refuse('not-your-entry', { field, params });
    if (!isCorrectable(entry.act)) return refuse('not-correctable', { field, params: { ...params, act: entry.act } });
    if (markedBy !== undefined) return refuse('marked-already', { field, params: { ...params, by: markedBy } });
    if (entry.audience !== 'public' && audienceOf(context) !== entry.audience)
      return refuse('mark-is-wider', { field: 'audience', params: { ...params, audience: entry.audience } });
    return input;
  },
  example: { position: 41, reason: 'The source speaks of another year.' },
});

/** What a party's people entered is its head of delegation's to mark; everything else, whoever's who holds the same office. */
function isOwn({ author: made }: ArchivedEntry, author: Author): boolean {
  return leads(author) ? made.party === author.party && speaksForParty(made) : made.capacity === author.capacity;
}

/** Undefined where a decision is not told its audience: then only what is public can be marked. */
function audienceOf({ audience }: { readonly at: string; readonly audience?: string }): string | undefined {
  return audience;
}
