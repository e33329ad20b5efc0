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
  return Object.assign((reading: Reading, ...args: Args) => ask(reading, ...args), { tables });
}

/** How an act's `load` asks: within the transaction that will append, seeing all entries before this one. */
export interface Read {
  readonly framework: string;
  <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args): Promise<Result>;
}
