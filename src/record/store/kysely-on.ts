import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

const builders = new WeakMap<pg.PoolClient, Kysely<any>>();

/**
 * A query builder on a connection that the caller holds and releases. A connection answers one query at a time: those
 * asked for together wait for each other here, in the order in which they were asked.
 */
export function kyselyOn(client: pg.PoolClient): Kysely<any> {
  let db = builders.get(client);
  if (!db) {
    let last: Promise<unknown> = Promise.resolve();
    const query = (...asked: unknown[]) => {
      const ask = () => (client.query as (...asked: unknown[]) => Promise<unknown>).apply(client, asked);
      const answer = last.then(ask, ask);
      last = answer;
      return answer;
    };
    const pool = { connect: async () => ({ query, release() {} }), end: async () => {} };
    builders.set(client, (db = new Kysely<any>({ dialect: new PostgresDialect({ pool: pool as never }) })));
  }
  return db;
}
