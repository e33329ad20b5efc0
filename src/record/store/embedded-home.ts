import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderProblem, isRoot, makeFolder } from './embedded-folder.ts';
import { StoreProblem } from './store-problem.ts';

/** Where a cluster lies, and who runs it. */
export interface Home {
  readonly folder: string;
  /** PostgreSQL's own data directory; there once the cluster was made. */
  readonly pgdata: string;
  readonly logFile: string;
  /** The user for PostgreSQL's processes; `undefined` is the user of this process. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
}

/** PostgreSQL refuses root; as root its processes belong to the user `nobody`, who owns nothing else. */
const nobody = { uid: 65534, gid: 65534 };

const outside = '/var/lib/comity';

/**
 * Finds the cluster's place, `cluster` in the data folder, and makes the folder if it is missing. As root, where a
 * folder above shuts out `nobody`, the place is a folder under `/var/lib/comity`, and the file `WHERE` names it from
 * then on.
 */
export function findHome(dataDir: string, log: (line: string) => void): Home {
  makeFolder(dataDir);
  const inside = join(dataDir, 'cluster');
  const where = join(dataDir, 'WHERE');
  try {
    if (existsSync(where)) return homeIn(namedBy(where, dataDir));
    if (isRoot) for (const folder of [dataDir, inside]) letPass(folder);
    if (isRoot && !existsSync(join(inside, 'pgdata')) && !canEnter(dataDir))
      return homeIn(relocate(where, dataDir, log));
    makeFolder(inside);
    return homeIn(inside);
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
}

function homeIn(folder: string): Home {
  const pgdata = join(folder, 'pgdata');
  const runAs = isRoot ? ownerOf(pgdata) : undefined;
  if (runAs && existsSync(pgdata) && !canEnter(folder, runAs))
    throw new StoreProblem(
      `A folder above ${folder} shuts out the user ${runAs.uid}, to whom the database there belongs: let that user pass (chmod o+x).`,
    );
  return { folder, pgdata, logFile: join(folder, 'postgres.log'), runAs };
}

/** A cluster that an ordinary user made goes on belonging to that user when root starts it. */
function ownerOf(pgdata: string): NonNullable<Home['runAs']> {
  if (!existsSync(pgdata)) return nobody;
  const { uid, gid } = statSync(pgdata);
  return uid === 0 ? nobody : { uid, gid };
}

/** Where only a folder of ours shuts others out, they may pass from now on; the keys and the data in it stay closed. */
function letPass(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.uid === 0 && (found.mode & 0o001) === 0) chmodSync(folder, (found.mode & 0o777) | 0o001);
}

/** Asked of the system itself, since permission bits are not all that decides. */
function canEnter(folder: string, { uid, gid } = nobody): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' });
  if (error)
    throw new StoreProblem(
      `PostgreSQL does not run as root, and this process may not start it as another user (${error.message}): start Comity as an ordinary user.`,
    );
  return status === 0;
}

function namedBy(where: string, dataDir: string): string {
  const folder = readFileSync(where, 'utf8').trim();
  const owner = join(folder, 'FOR');
  if (!existsSync(owner))
    throw new StoreProblem(`${where} names ${folder} as the place of the database, but there is none: put it back.`);
  const of = readFileSync(owner, 'utf8').trim();
  const own = realpathSync(dataDir);
  if (of === own) return folder;
  const elsewhere = join(of, 'WHERE');
  // Two folders that name one database would be two hosts for one record.
  if (existsSync(elsewhere) && readFileSync(elsewhere, 'utf8').trim() === folder)
    throw new StoreProblem(`${dataDir} is a copy of ${of} without its database: use backup and restore instead.`);
  writeFileSync(owner, `${own}\n`);
  return folder;
}

/** A folder that an earlier, removed data folder left behind is never taken up again, and never removed unasked. */
function relocate(where: string, dataDir: string, log: (line: string) => void): string {
  const own = realpathSync(dataDir);
  const first = join(outside, hash('sha256', own).slice(0, 16));
  let folder = first;
  for (let n = 2; existsSync(folder); n += 1) folder = `${first}-${n}`;
  if (folder !== first)
    log(`An earlier database of ${dataDir} still lies in ${first}: remove it when it is not wanted.`);
  makeFolder(folder);
  writeFileSync(join(folder, 'FOR'), `${own}\n`);
  writeFileSync(where, `${folder}\n`);
  log(
    `The database lies in ${folder}, because PostgreSQL does not run as root and other users may not enter ${dataDir}.`,
  );
  return folder;
}
