import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDraft } from './embedded-draft.ts';
import { folderProblem } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { runProgram } from './embedded-run.ts';

export const superuser = 'comity';

/** For a small server. An operator may change them in `postgresql.conf`; what the launcher relies on stands in its call. */
const settings = {
  shared_buffers: '64MB',
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Two cores and, in containers, little shared memory: no workers beside the connection that asks.
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  // Nothing that a person wrote may survive its erasure in a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Makes the cluster if there is none. Its locale provider knows all scripts; under plain C, trigram search would be blind
 * to Thai and Korean.
 */
export async function makeCluster(home: Home, programs: string, password: string): Promise<void> {
  let draft: string | undefined;
  try {
    draft = makeDraft(home);
    const made = join(draft, 'pgdata');
    const passwordFile = join(draft, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (home.runAs) chownSync(passwordFile, home.runAs.uid, home.runAs.gid);
    const options = [
      ['-D', made, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions'],
      ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'],
      Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
    ];
    await runProgram(home, join(programs, 'initdb'), options.flat());
    renameSync(made, home.pgdata);
  } catch (error) {
    // Another process may have been quicker: its cluster has the same password.
    if (!existsSync(home.pgdata)) throw folderProblem(error, home.folder);
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true });
  }
}
