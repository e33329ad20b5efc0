import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { folderProblem, fullDisk } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { findProcess } from './embedded-process.ts';
import { environment } from './embedded-run.ts';
import { socketPort } from './embedded-socket.ts';
import { StoreProblem } from './store-problem.ts';

const largeLog = 8 * 1024 * 1024;

/** What the launcher relies on, above whatever `postgresql.conf` says. */
function options(home: Home, socket: string): string[] {
  const settings = {
    listen_addresses: '',
    port: String(socketPort),
    // A list of quoted names.
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    logging_collector: 'off',
  };
  return ['-D', home.pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * Starts PostgreSQL and waits until it takes connections, also through recovery after a crash. It has no terminal of its
 * own, so that Ctrl-C reaches only us, and it outlives us if we are killed. Returns false where another start was
 * quicker or the last one has not quite ended: ask again. Throws `StoreProblem` where it does not start.
 */
export async function startPostgres(home: Home, programs: string, socket: string): Promise<boolean> {
  if (findPostgres(home)) {
    await pause(20);
    return false;
  }
  forgetFormer(home, socket);
  const log = openLog(home);
  const before = fstatSync(log).size;
  const child = spawn(join(programs, 'postgres'), options(home, socket), {
    ...home.runAs,
    cwd: home.folder,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const failure = await ready(child, home);
  if (failure === undefined) return true;
  const said = readFileSync(home.logFile).subarray(before).toString();
  if (/lock file ".*" already exists/.test(said)) return false;
  if (/pre-existing shared memory block/.test(said)) {
    // Connections of a PostgreSQL that was killed notice it one by one.
    await pause(200);
    return false;
  }
  throw startProblem(said, failure, home);
}

/** Nothing when ready; else what the system said. */
async function ready(child: ChildProcess, home: Home): Promise<string | undefined> {
  let failure: string | undefined;
  child.once('error', ({ message }) => {
    failure = message;
  });
  child.once('exit', (code, signal) => {
    failure ??= signal ? `ended by ${signal}` : `exit code ${code}`;
  });
  for (;;) {
    await pause(5);
    if (failure !== undefined) return failure;
    const [pid, , , , , , , state] = statusOf(home);
    if (Number(pid) === child.pid && state?.startsWith('ready')) return undefined;
  }
}

/**
 * Ends PostgreSQL and waits for it: connections are broken off, everything is on disk. Where it cannot end cleanly (on a
 * full disk it waits for ever), it is ended as by a crash, from which the next start recovers all that was acknowledged.
 */
export async function stopPostgres(home: Home, patience = 30_000): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', patience],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    const pid = findPostgres(home);
    if (pid === undefined) return;
    process.kill(pid, signal);
    for (const end = Date.now() + wait; Date.now() < end && findPostgres(home) === pid; ) await pause(5);
  }
}

/** The number of the running PostgreSQL of this cluster, whoever started it. */
export function findPostgres(home: Home): number | undefined {
  const pid = Number(statusOf(home)[0]);
  return pid > 0 && findProcess(pid)?.command.includes(home.pgdata) ? pid : undefined;
}

function statusFile(home: Home): string {
  return join(home.pgdata, 'postmaster.pid');
}

/** The lines of PostgreSQL's own file: process number first, state last. */
function statusOf(home: Home): string[] {
  try {
    return readFileSync(statusFile(home), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * After a crash the files of the former PostgreSQL name a process number that may be another program's by now (the rule
 * in a container, where numbers begin anew), and PostgreSQL would refuse to start. With our number in its place, which it
 * knows as its parent's, it goes by the second thing in the file: whether anyone still uses the shared memory.
 */
function forgetFormer(home: Home, socket: string): void {
  const [pid, ...rest] = statusOf(home);
  if (pid) writeFileSync(statusFile(home), [process.pid, ...rest].join('\n'));
  rmSync(join(socket, `.s.PGSQL.${socketPort}.lock`), { force: true });
}

function openLog({ logFile }: Home): number {
  try {
    if (existsSync(logFile) && statSync(logFile).size > largeLog) renameSync(logFile, `${logFile}.1`);
    return openSync(logFile, 'a', 0o600);
  } catch (error) {
    throw folderProblem(error, logFile);
  }
}

function startProblem(said: string, failure: string, home: Home): StoreProblem {
  if (said.includes('No space left on device')) return new StoreProblem(fullDisk(home.folder));
  const lines = said.trim().split('\n');
  const grave = lines.filter(line => /(?:FATAL|PANIC|ERROR): /.test(line)).at(-1) ?? lines.at(-1);
  const reason = grave?.replace(/^.*?(?:FATAL|PANIC|ERROR): +/, '') || failure;
  return new StoreProblem(
    `The database in ${home.pgdata} does not start: ${reason}. Its log is ${home.logFile}; if the data is damaged, restore a backup.`,
  );
}
