import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderProblem } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { StoreProblem } from './store-problem.ts';

/** The only major version whose data these programs read. */
const major = '18';

/** Throws `StoreProblem` unless the folder holds a cluster of the version that these programs read. */
export function checkVersion({ pgdata }: Home): void {
  let version: string;
  try {
    version = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw folderProblem(error, pgdata);
    throw new StoreProblem(`The database in ${pgdata} is damaged: PG_VERSION is missing. Restore a backup.`);
  }
  if (!/^\d+$/.test(version))
    throw new StoreProblem(`The database in ${pgdata} is damaged: PG_VERSION holds no version. Restore a backup.`);
  if (version !== major)
    throw new StoreProblem(
      `The database in ${pgdata} was made by PostgreSQL ${version}, and this Comity has ${major}: back it up with the Comity that made it, and restore it here.`,
    );
}
