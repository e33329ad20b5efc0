import { join } from 'node:path';
import type { Home } from './embedded-home.ts';
import { superuser } from './embedded-initdb.ts';
import { runProgram } from './embedded-run.ts';

/** Sets the superuser's password without knowing the old one. PostgreSQL must not be running. */
export async function setPassword(home: Home, programs: string, password: string): Promise<void> {
  const options = ['--single', '-D', home.pgdata, 'postgres'];
  await runProgram(home, join(programs, 'postgres'), options, `alter role ${superuser} password '${password}'\n`);
}
