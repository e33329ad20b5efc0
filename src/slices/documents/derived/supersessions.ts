import type { z } from 'zod';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, table, text, when } from '../../../record/table.ts';
import { type documentInput, partsOf, type supersessionInput } from '../fields.ts';

// By name and content alone: both acts ask this table or its neighbours, and of two modules one must come first.
const register = {
  name: 'documents.register',
  decide: (_: unknown, input: z.output<typeof documentInput>) => input,
};
const supersede = {
  name: 'documents.supersede',
  decide: (_: unknown, input: z.output<typeof supersessionInput>) => input,
};

/** Which document took the place of which: by saying so, or by being its revision. */
export const supersessions = table({
  name: 'documents_supersession',
  version: 1,
  columns: { symbol: text, by_symbol: text, reason: optionalJson<Localized>() },
  indexes: [['symbol'], ['by_symbol']],
  from: [
    when(register, ({ symbol, supersedes }, rows) => {
      const { relation, before } = partsOf(symbol);
      const replaced = new Set([
        ...(relation === 'rev' && before ? [before] : []),
        ...(supersedes ? [supersedes] : []),
      ]);
      for (const old of replaced) rows.put(`${old} ${symbol}`, { symbol: old, by_symbol: symbol, reason: null });
    }),
    when(supersede, ({ symbol, by, reason }, rows) =>
      rows.put(`${symbol} ${by}`, { symbol, by_symbol: by, reason: reason ?? null }),
    ),
  ],
});

export interface Supersession {
  readonly symbol: string;
  readonly by: string;
  readonly reason: Localized | null;
  readonly position: number;
}

const shown = ['symbol', 'by_symbol as by', 'reason', 'position'] as const;

/** Whenever they hold: what was once recorded is not recorded again. */
export const listSupersessions = query(
  [supersessions],
  async (reading): Promise<Supersession[]> =>
    supersessions.timeline(reading).select(shown).orderBy('position').execute() as never,
);

/** In force: how a document came to be and what became of it, step by step in both directions, the oldest step first. */
export const chainOf = query([supersessions], async (reading, symbol: string): Promise<Supersession[]> => {
  const all: Supersession[] = (await supersessions.rows(reading).select(shown).orderBy('position').execute()) as never;
  const follow = (from: 'symbol' | 'by', to: 'symbol' | 'by') => {
    const steps: Supersession[] = [];
    for (let reached = new Set([symbol]); reached.size > 0; ) {
      const next = all.filter(step => reached.has(step[from]) && !steps.includes(step));
      steps.push(...next);
      reached = new Set(next.map(step => step[to]));
    }
    return steps;
  };
  return [...follow('by', 'symbol').toReversed(), ...follow('symbol', 'by')];
});

/** In force: the documents whose place another took. */
export const listSuperseded = query([supersessions], async (reading): Promise<ReadonlySet<string>> => {
  const rows = await supersessions.rows(reading).select('symbol').execute();
  return new Set(rows.map(({ symbol }) => symbol));
});
