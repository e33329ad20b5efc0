import { act, stateless } from '../../../record/act.ts';
import { findBody } from '../../meetings/derived/bodies.ts';
import { listGrammars } from '../derived/grammars.ts';
import { grammarInput } from '../fields.ts';

export const setGrammar = act({
  name: 'documents.set-grammar',
  version: 1,
  sentence: 'Sets how a body forms the symbols of its documents; documents that stand keep theirs.',
  input: grammarInput,
  subject: ({ body }) => `documents/grammar/${body}`,
  state: stateless,
  backdatable: false,
  correctable: true,
  load: async ({ body }, read) => ({ body: await read(findBody, body), grammars: await read(listGrammars) }),
  refusals: {
    'unknown-body': {
      kind: 'state',
      rule: 'A grammar belongs to a body that is established.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'grammar-taken': {
      kind: 'state',
      rule: 'Two bodies never form the same symbol.',
      source: 'docs/acts/documents.set-grammar.md',
    },
  },
  decide(_, input, { facts, refuse }) {
    const { body, pattern } = input;
    if (!facts.body) return refuse('unknown-body', { field: 'body', params: { body } });
    const other = facts.grammars.find(one => one.body !== body && one.pattern === pattern);
    if (other) return refuse('grammar-taken', { field: 'pattern', params: { body: other.body, pattern } });
    return input;
  },
  example: { body: 'commission', pattern: 'TBC/{year}/{number}' },
});
