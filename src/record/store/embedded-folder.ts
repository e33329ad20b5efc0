import { accessSync, chmodSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { StoreProblem } from './store-problem.ts';

/** Whether this process is root, which PostgreSQL refuses to be. */
export const isRoot = process.getuid?.() === 0;

/**
 * Makes a folder with its parents, or checks that one that is there can be used. Closed to everybody else; as root it
 * can be passed through (not listed), because PostgreSQL then runs as another user inside. Throws `StoreProblem`.
 */
export function makeFolder(folder: string, mode = isRoot ? 0o711 : 0o700): void {
  try {
    makeMissing(folder, mode);
    // Of what is there already, it says whether it is a folder.
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderProblem(mkdirError(error, folder), folder);
  }
}

/** One by one, since Node tries for ever to make folders with their parents where the system makes none, as in /proc. */
function makeMissing(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeMissing(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process was faster.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  // A narrow umask would shut that other user out.
  if (isRoot) chmodSync(folder, mode);
}

/** On a disk that cannot be written, making folders only says that one is missing; asking the nearest one tells why. */
function mkdirError(error: unknown, folder: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  try {
    let nearest = folder;
    while (!existsSync(nearest)) nearest = dirname(nearest);
    accessSync(nearest, constants.W_OK);
    return error;
  } catch (reason) {
    return reason;
  }
}

/** Says in one sentence why a folder or a file in it cannot be used. */
export function folderProblem(error: unknown, path: string): Error {
  if (error instanceof StoreProblem) return error;
  const cause = error as NodeJS.ErrnoException;
  // Copying on a full disk is told as a bare input/output error.
  const full = cause.code === 'EIO' && freeBytes(path) < 1024 * 1024;
  return new StoreProblem(full ? fullDisk(path) : sentence(cause, path), { cause });
}

function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function sentence({ code, message }: NodeJS.ErrnoException, path: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fullDisk(path);
    case 'EACCES':
    case 'EPERM':
      return `${path} cannot be read and written by the user ${userName()}: change its owner, or set COMITY_DATA to another folder.`;
    case 'EROFS':
      return `${path} lies on a disk that cannot be written: set COMITY_DATA to another folder.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is not a folder, or lies in something that is not one: set COMITY_DATA to another folder.`;
    default:
      return `${path} cannot be used: ${message}.`;
  }
}

export function fullDisk(path: string): string {
  return `The disk that holds ${path} is full: make room and start again.`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
