import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openCluster } from '../src/record/store/embedded.ts';
import { connectionFrom } from '../src/record/store/store.ts';
import { spine } from '../src/slices.ts';
import { makeTemplate } from '../test/kit/database.ts';

/**
 * One PostgreSQL for the whole run, provided to the tests as `cluster`: embedded, in a folder that goes away with it.
 *
 * Where DATABASE_URL is set, that server is used instead. What differs: it must let this user create databases and
 * roles, its version, locale and settings are its own, it is reached as its URL says and not always by a socket, and what
 * tests leave in it stays.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  // What is made once for the whole run, whoever needs it first, and what tests and their servers leave behind.
  const made = mkdtempSync(join(inMemory() ?? tmpdir(), 'comity-test-'));
  chmodSync(made, 0o1777);
  process.env.COMITY_TEST_FOLDER = process.env.TMPDIR = made;
  const forget = () => rmSync(made, { recursive: true, force: true });
  if (url) {
    const connection = connectionFrom(url);
    project.provide('cluster', connection);
    project.provide('template', await makeTemplate(connection, spine));
    return async () => forget();
  }
  const folder = join(made, 'cluster');
  const cluster = await openCluster({ dataDir: folder, keysDir: join(folder, 'keys'), log: () => {} });
  await forgoDurability(cluster.connection);
  project.provide('cluster', cluster.connection);
  project.provide('template', await makeTemplate(cluster.connection, spine));
  return async () => {
    await cluster.stop();
    forget();
  };
}

const gibibyte = 2 ** 30;

/**
 * A folder in memory for all that tests write, where there is one with room that lets programs run: a database for each
 * of them is a thousand files, and half of the run went into making and deleting these on a disk.
 */
function inMemory(): string | undefined {
  const folder = '/dev/shm';
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , kind, options = ''] = mounts.map(line => line.split(' ')).find(([, at]) => at === folder) ?? [];
    const { bavail, bsize } = statfsSync(folder);
    accessSync(folder, constants.W_OK);
    const has = Math.min(bavail * bsize, freemem());
    return kind === 'tmpfs' && !options.split(',').includes('noexec') && has > 6 * gibibyte ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing here outlives the run. Tests of crashes start clusters of their own. */
async function forgoDurability(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('alter system set fsync = off');
  await client.query('alter system set synchronous_commit = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}
