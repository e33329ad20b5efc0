import type { z } from 'zod';
import { query } from '../../../record/reading.ts';
import { table, text, when } from '../../../record/table.ts';
import type { grammarInput } from '../fields.ts';

// By name and content alone: the act asks this table for the grammars of other bodies, and of two modules one must
// come first.
const setGrammar = {
  name: 'documents.set-grammar',
  decide: (_: unknown, input: z.output<typeof grammarInput>) => input,
};

export const grammars = table({
  name: 'documents_grammar',
  version: 1,
  columns: { body: text, pattern: text },
  from: [when(setGrammar, ({ body, pattern }, rows) => rows.put(body, { body, pattern }))],
});

export interface Grammar {
  readonly body: string;
  readonly pattern: string;
  readonly position: number;
}

export const listGrammars = query(
  [grammars],
  async (reading): Promise<Grammar[]> =>
    grammars.rows(reading).select(['body', 'pattern', 'position']).orderBy('body').execute(),
);
