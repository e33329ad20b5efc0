import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What set-up fetched for itself: a Node, a cache, a lock. Nothing in it is worth keeping. */
export const fetched = join(root, '.node');

export const dist = join(root, 'dist');
