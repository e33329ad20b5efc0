import { act } from '../../../record/act.ts';
import { findTitled } from '../derived/documents.ts';
import { listSupersessions } from '../derived/supersessions.ts';
import { documentSubject, supersessionInput, unknownDocument } from '../fields.ts';
import { document } from '../state.ts';

export const supersede = act({
  name: 'documents.supersede',
  version: 1,
  sentence: 'Records that another document has taken the place of this one, which stays as it was.',
  input: supersessionInput,
  subject: documentSubject,
  state: document,
  backdatable: true,
  correctable: true,
  load: async ({ by }, read) => ({ by: await read(findTitled, by), all: await read(listSupersessions) }),
  refusals: {
    'unknown-document': unknownDocument,
    'supersedes-itself': {
      kind: 'input',
      rule: 'No document takes its own place.',
      source: 'docs/acts/documents.supersede.md',
    },
    'superseded-already': {
      kind: 'state',
      rule: 'One document takes the place of another once.',
      source: 'docs/acts/documents.supersede.md',
    },
    'superseded-in-a-circle': {
      kind: 'state',
      rule: 'What a document has taken the place of does not take its place in turn.',
      source: 'docs/acts/documents.supersede.md',
    },
    'named-to-too-many': {
      kind: 'state',
      rule: 'A document of narrower distribution is not named to those who may not know of it.',
      source: 'docs/guide/documents.md',
    },
  },
  decide(state, input, { facts, audience, refuse }) {
    const { symbol, by } = input;
    if (!state.exists) return refuse('unknown-document', { field: 'symbol', params: { symbol } });
    if (by === symbol) return refuse('supersedes-itself', { field: 'by' });
    if (facts.by?.symbol !== by) return refuse('unknown-document', { field: 'by', params: { symbol: by } });
    if (facts.all.some(one => one.symbol === symbol && one.by === by))
      return refuse('superseded-already', { field: 'by', params: { symbol, by } });
    if (follows(facts.all, by, symbol))
      return refuse('superseded-in-a-circle', { field: 'by', params: { symbol, by } });
    const isNarrow = state.distribution !== 'general' || facts.by.distribution !== 'general';
    if (audience === 'public' && isNarrow) return refuse('named-to-too-many', { field: 'by' });
    return input;
  },
  example: { symbol: 'TBC/2026/1', by: 'TBC/2026/2' },
});

/** Has `last` taken the place of `first`, directly or through others? */
function follows(
  all: readonly { readonly symbol: string; readonly by: string }[],
  first: string,
  last: string,
): boolean {
  const reached = new Set([first]);
  for (const symbol of reached) for (const one of all) if (one.symbol === symbol) reached.add(one.by);
  return reached.has(last);
}
