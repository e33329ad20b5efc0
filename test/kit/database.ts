import pg from 'pg';
import { inject } from 'vitest';
import { outdated, rebuild } from '../../src/record/replay.ts';
import type { Spine } from '../../src/record/spine.ts';
import { type Connection, openStore } from '../../src/record/store/store.ts';
import { spine as houseSpine } from '../../src/slices.ts';

export interface Database {
  /** As superuser. */
  readonly connection: Connection;
  drop(): Promise<void>;
}

const templates = new Map<Spine, Promise<string>>();
let databases = 0;

/**
 * A database with roles, schema and empty derived tables is made once and then copied: that of the house once for the
 * whole run, others once a file.
 */
export async function copyDatabase(spine: Spine): Promise<Database> {
  const server = inject('cluster');
  let made = templates.get(spine);
  if (!made) {
    made = spine === houseSpine ? Promise.resolve(inject('template')) : makeTemplate(server, spine);
    templates.set(spine, made);
  }
  const template = await made;
  const database = `${template}_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${++databases}`;
  await onServer(server, client => client.query(`create database "${database}" template "${template}"`));
  return {
    connection: { ...server, database },
    drop: () => onServer(server, client => client.query(`drop database if exists "${database}" with (force)`)),
  };
}

/** Answers its name. */
export async function makeTemplate(server: Connection, spine: Spine): Promise<string> {
  const database = `test_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(server, client => client.query(`create database "${database}"`));
  const store = await openStore({ ...server, database }, { public: 1, member: 1, writer: 3 });
  await rebuild(store, spine, await outdated(store, spine));
  await store.close();
  return database;
}

/** Runs on a connection of its own. */
export async function onServer(connection: Connection, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(connection);
  // Whoever drops the database ends the connections to it.
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The test run's database server, as superuser. */
    cluster: Connection;
    /** The database that has the house's tables and nothing in them. */
    template: string;
  }
}
