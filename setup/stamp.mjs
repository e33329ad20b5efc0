import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** A hash of names and contents of files and folders, given from the root; one that is missing counts as such. */
export function stampOf(paths) {
  const hash = createHash('sha256');
  const add = path => {
    const full = join(root, path);
    const found = lstatSync(full, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else if (found?.isFile()) {
      const content = readFileSync(full);
      hash.update(`${path}\n${content.length}\n`).update(content);
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** What a stamp file holds; undefined where there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
