import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

const builders = new WeakMap<pg.PoolClient, Kysely<any>>();

/** A query builder on a connection that the caller holds and releases. */
export function kyselyOn(client: pg.PoolClient): Kysely<any> {
  let db = builders.get(client);
  if (!db) {
    const held = { query: client.query.bind(client), release() {} };
    const pool = { connect: async () => held, end: async () => {} };
    builders.set(client, (db = new Kysely<any>({ dialect: new PostgresDialect({ pool: pool as never }) })));
  }
  return db;
}
