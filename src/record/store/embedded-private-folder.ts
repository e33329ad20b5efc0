import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { folderProblem } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { StoreProblem } from './store-problem.ts';

/** Makes a folder that only PostgreSQL's user can enter. Refuses one that somebody else made. */
export function makePrivateFolder(folder: string, { runAs }: Home): void {
  const uid = runAs?.uid ?? process.getuid?.();
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderProblem(error, folder);
    const found = lstatSync(folder);
    // The second who comes may find the folder before the first has handed it over.
    if (found.isDirectory() && runAs && found.uid === 0) chownSync(folder, runAs.uid, runAs.gid);
    else if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
      throw new StoreProblem(`${folder} belongs to somebody else or is open to others: remove it and start again.`);
  }
}
