import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fullDisk } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { StoreProblem } from './store-problem.ts';

/** An empty environment: nothing of the caller's may steer PostgreSQL. The zone spares a search through all zones. */
export const environment = { LC_ALL: 'C', TZ: 'UTC' };

/** Runs one of PostgreSQL's programs to its end, as PostgreSQL's user. Throws `StoreProblem` when it fails. */
export async function runProgram(home: Home, program: string, options: readonly string[], input = ''): Promise<void> {
  const done = promisify(execFile)(program, options, { ...home.runAs, cwd: home.folder, env: environment });
  // A program that ended early has said why; that it no longer reads is no news.
  done.child.stdin?.on('error', () => {}).end(input);
  try {
    await done;
  } catch (error) {
    throw programProblem(error, home);
  }
}

/** Says in one sentence why one of PostgreSQL's programs failed, from what it wrote or from what the system said. */
export function programProblem(error: unknown, home: Home): Error {
  const { stderr, message } = error as { stderr?: string; message: string };
  if (stderr?.includes('No space left on device')) return new StoreProblem(fullDisk(home.folder), { cause: error });
  const lines = stderr?.trim().split('\n') ?? [];
  const said = lines.find(line => /error: |FATAL: /.test(line)) ?? (lines.at(-1) || message);
  return new StoreProblem(
    `PostgreSQL cannot run in ${home.folder}: ${said}. Set COMITY_DATA to a folder where programs may run, or DATABASE_URL to a server.`,
    { cause: error },
  );
}
