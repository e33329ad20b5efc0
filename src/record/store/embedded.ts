import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { fullDisk } from './embedded-folder.ts';
import { findHome, type Home } from './embedded-home.ts';
import { makeCluster, superuser } from './embedded-initdb.ts';
import { type Mark, putMark } from './embedded-marks.ts';
import { setPassword } from './embedded-password.ts';
import { startPostgres, stopPostgres } from './embedded-postgres.ts';
import { installPrograms } from './embedded-programs.ts';
import { openSecret, type Secret } from './embedded-secret.ts';
import { socketFolder, socketPort } from './embedded-socket.ts';
import { checkVersion } from './embedded-version.ts';
import type { Connection } from './store.ts';
import { StoreProblem } from './store-problem.ts';

export interface ClusterOptions {
  /** Absolute path of the data folder; made if missing. */
  readonly dataDir: string;
  /** Absolute path of the folder for keys; made if missing. */
  readonly keysDir: string;
  /** Takes one line for the operator where something takes time or needs to be known. */
  readonly log: (line: string) => void;
}

/** The PostgreSQL that runs for a data folder. */
export interface Cluster {
  /** As superuser, on a Unix socket: `host` is a folder. */
  readonly connection: Connection;
  /** Started here, or found running with nobody left who uses it; false where another process of ours had it open. */
  readonly owned: boolean;
  /** Ends PostgreSQL and waits, unless another process of ours still uses it: the last one ends it. May be called again. */
  stop(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it at the first start, starts it, or joins the one that runs.
 * Throws `StoreProblem` with one sentence.
 */
export async function openCluster({ dataDir, keysDir, log }: ClusterOptions): Promise<Cluster> {
  const home = findHome(dataDir, log);
  const secret = openSecret(keysDir);
  // Put before looking: whoever is about to stop sees it, and leaves PostgreSQL to us.
  const mark = putMark(join(dataDir, 'run', 'database'));
  try {
    const host = socketFolder(home);
    const credentials = { user: superuser, password: secret.password, database: 'comity' };
    const connection: Connection = { host, port: socketPort, ...credentials, direct: true };
    if (existsSync(home.pgdata)) {
      checkVersion(home);
      if (secret.isNew) await replacePassword(home, secret, mark.others());
    } else {
      log('Making the database (at the first start only).');
      await makeCluster(home, installPrograms(home), secret.password);
    }
    const started = await bringUp(home, connection, log);
    const owned = started || mark.others().length === 0;
    let stopped: Promise<void> | undefined;
    return { connection, owned, stop: () => (stopped ??= leave(home, mark)) };
  } catch (error) {
    await leave(home, mark, 3000);
    throw error;
  }
}

async function leave(home: Home, mark: Mark, patience?: number): Promise<void> {
  mark.remove();
  if (mark.others().length === 0) await stopPostgres(home, patience);
}

/** The file of the password was lost; whoever may write the data may set another. */
async function replacePassword(home: Home, secret: Secret, users: readonly number[]): Promise<void> {
  if (users.length > 0) {
    secret.forget();
    throw new StoreProblem(
      `The database's password file was removed while process ${users.join(', ')} uses the database: stop it first.`,
    );
  }
  await stopPostgres(home);
  await setPassword(home, installPrograms(home), secret.password);
}

/** Returns when the database answers; true where this call started it. */
async function bringUp(home: Home, connection: Connection, log: (line: string) => void): Promise<boolean> {
  let started = false;
  const slow = setTimeout(
    () => log('The database is recovering from a crash, or another process is starting or ending it.'),
    3000,
  );
  try {
    for (;;) {
      const state = await ask(connection);
      if (state === 'answers') return started;
      if (state === 'away') started = await startPostgres(home, installPrograms(home), connection.host);
      else await pause(20);
    }
  } finally {
    clearTimeout(slow);
  }
}

/** Asked on the socket, not by process numbers: in two containers over one folder the numbers say nothing. */
async function ask(connection: Connection): Promise<'answers' | 'away' | 'busy'> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    return 'answers';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    switch (code) {
      case 'ENOENT':
      case 'ECONNREFUSED':
        return 'away';
      case '53300': // too many connections
        return 'answers';
      case '3D000': // no such database
        await createDatabase(connection);
        return 'busy';
      case '57P01': // ended by an administrator
      case '57P03': // starting or stopping
      case 'ECONNRESET':
      case 'EPIPE':
        return 'busy';
      case '28P01':
        throw new StoreProblem(
          `The password in the file database of the keys' folder is not that of the database in ${connection.host}: put the right file back, or remove it to have a new password set.`,
        );
      default:
        if (message.includes('terminated unexpectedly')) return 'busy';
        throw new StoreProblem(`The database at ${connection.host} cannot be reached: ${message}.`, { cause: error });
    }
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`create database ${connection.database}`);
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (message.includes('No space left on device'))
      throw new StoreProblem(fullDisk(connection.host), { cause: error });
    if (code === '3D000')
      throw new StoreProblem(
        `The database at ${connection.host} is damaged: ${message}. Restore a backup into an empty folder.`,
        {
          cause: error,
        },
      );
    const quicker = ['42P04', '23505'].includes(code);
    if (!quicker) throw new StoreProblem(`The database cannot be created: ${message}.`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
