import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { line, prose } from '../../../record/fields.ts';
import { findTarget } from '../derived/entries.ts';
import { isCorrectable } from '../derived/known-acts.ts';

export const erase = act({
  name: 'archive.erase',
  version: 1,
  sentence: 'Destroys the text, salts and key of an entry; its leaf stays, and so do copies that others hold.',
  input: z.object({
    /** The entry to erase. */
    position: z.int().min(0),
    ground: prose(1000),
    authority: line(300),
  }),
  subject: ({ position }) => `archive/entry/${position}`,
  state: stateless,
  backdatable: false,
  correctable: false,
  erases: ({ position }) => position,
  load: ({ position }, read) => read(findTarget, position),
  refusals: {
    'no-entry-to-erase': {
      kind: 'missing',
      rule: 'An entry is named by its position in the record.',
      source: 'docs/acts/archive.erase.md',
    },
    'erased-already': {
      kind: 'state',
      rule: 'An entry is erased once.',
      source: 'docs/acts/archive.erase.md',
    },
    'not-erasable': {
      kind: 'state',
      rule: 'The founding, the rights of those who acted, and markings and erasures stay: without them nothing could be judged.',
      source: 'docs/acts/archive.erase.md',
    },
    'erasure-is-public': {
      kind: 'input',
      rule: 'That, why and by whose authority an entry was erased is public: else it would look withheld.',
      source: 'docs/acts/archive.erase.md',
    },
  },
  decide(_, input, context) {
    const { facts, refuse } = context;
    const field = 'position';
    const params = { position: input.position };
    if (facts.erasedBy !== undefined)
      return refuse('erased-already', { field, params: { ...params, by: facts.erasedBy } });
    if (!facts.entry) return refuse('no-entry-to-erase', { field, params });
    if (!isCorrectable(facts.entry.act))
      return refuse('not-erasable', { field, params: { ...params, act: facts.entry.act } });
    if (!isPublic(context)) return refuse('erasure-is-public', { field: 'audience', params });
    return input;
  },
  example: {
    position: 41,
    ground: 'It names a private person who asked not to be named.',
    authority: 'Data protection officer, decision of 3 March 2026',
  },
});

/** Of a decision that is not told its audience nothing is known against it. */
function isPublic({ audience = 'public' }: { readonly at: string; readonly audience?: string }): boolean {
  return audience === 'public';
}
