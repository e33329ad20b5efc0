import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Home } from './embedded-home.ts';
import { makePrivateFolder } from './embedded-private-folder.ts';

/** Part of the socket's name; PostgreSQL listens on no network port. */
export const socketPort = 5432;

/**
 * The folder of the cluster's socket: in the cluster's own folder, or, where that path is longer than a socket's may be
 * (about 100 bytes), a folder under `/tmp` that nobody else can enter.
 */
export function socketFolder(home: Home): string {
  const near = join(home.folder, 'socket');
  const fits = Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}`)) <= 100;
  const folder = fits ? near : join('/tmp', `comity-${hash('sha256', home.folder).slice(0, 16)}`);
  makePrivateFolder(folder, home);
  return folder;
}
