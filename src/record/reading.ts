import type { Kysely } from 'kysely';
import type { Table } from './table.ts';

/**
 * What a page or a decision reads, and as of when. `position`: the record as it stood after that entry; `day`: what was
 * in force at the end of that day. Both are always set, so that every query follows and one page is one snapshot.
 */
export interface Reading {
  // Each table brings its own row type: see `Table.rows`.
  readonly db: Kysely<any>;
  readonly framework: string;
  readonly position: number;
  readonly day: string;
}

/** A question to derived tables, that pages ask with a reading and acts ask through `load`. */
export interface Query<Args extends unknown[], Result> {
  (reading: Reading, ...args: Args): Promise<Result>;
  readonly tables: readonly Table[];
}

/** Names the tables that a question reads, so that its answer may be kept while they stand still. */
export function query<Args extends unknown[], Result>(
  tables: readonly Table[],
  ask: (reading: Reading, ...args: Args) => Promise<Result>,
): Query<Args, Result> {
  const asked = (reading: Reading, ...args: Args): Promise<Result> => {
    const known = answers.get(reading);
    if (!known) return ask(reading, ...args);
    let mine = known.get(ask);
    if (!mine) known.set(ask, (mine = new Map()));
    const key = JSON.stringify(args);
    let answer = mine.get(key) as Promise<Result> | undefined;
    if (!answer) mine.set(key, (answer = ask(reading, ...args)));
    return answer;
  };
  return Object.assign(asked, { tables });
}

type Answers = Map<unknown, Map<string, Promise<unknown>>>;
const answers = new WeakMap<Reading, Answers>();

/**
 * A reading that asks each question once, however many parts of a page have it: what it reads never changes. Whoever
 * gets an answer shares it, and leaves it as it is. Not for decisions, whose reading moves with every entry.
 */
export function askingOnce(reading: Reading): Reading {
  answers.set(reading, new Map());
  return reading;
}

/** How an act's `load` asks: within the transaction that will append, seeing all entries before this one. */
export interface Read {
  readonly framework: string;
  <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args): Promise<Result>;
}
