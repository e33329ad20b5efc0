import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderProblem, makeFolder } from './embedded-folder.ts';

/** The superuser's password, in the file `database` of the keys' folder, which only this user can read. */
export interface Secret {
  readonly password: string;
  /** Drawn just now: a cluster that is there already has another one. */
  readonly isNew: boolean;
  /** Removes the file, so that the next start draws another. */
  forget(): void;
}

/** Reads the password, or draws it at the first start. Of two first starts at once, both get the same. */
export function openSecret(keysDir: string): Secret {
  makeFolder(keysDir, 0o700);
  const file = join(keysDir, 'database');
  const forget = () => rmSync(file, { force: true });
  try {
    return { password: readFileSync(file, 'utf8').trim(), isNew: false, forget };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw folderProblem(error, file);
  }
  const password = randomBytes(24).toString('base64url');
  const draft = join(keysDir, `.database-${process.pid}`);
  try {
    writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
    return { password, isNew: true, forget };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderProblem(error, file);
    return { password: readFileSync(file, 'utf8').trim(), isNew: false, forget };
  } finally {
    rmSync(draft, { force: true });
  }
}
