import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/data/tlog-vectors/', import.meta.url));

/** The public vectors lie beside the repository, not in it: tests skip by this name where they are absent. */
export const noVectors = existsSync(folder) ? '' : 'the public test vectors are not beside this checkout';

export function readVector(path: string): string {
  return readFileSync(folder + path, 'utf8');
}

export function listVectors(path: string): string[] {
  const names = readdirSync(folder + path, { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.json')).map(name => `${path}/${name}`);
}
