import { folderSource } from './folder-source.ts';
import { TEXT_LIMIT } from './note.ts';
import { type Source, Unreachable } from './source.ts';
import { urlSource } from './url-source.ts';

/**
 * The log at an address or in a folder. A framework's address (`/f/NAME`) leads to the log below it. Throws Unreachable
 * where no checkpoint is found.
 */
export async function openSource(where: string): Promise<Source> {
  const candidates = isAddress(where)
    ? addresses(where).map(urlSource)
    : [folderSource(where), folderSource(`${where}/log`)];
  for (const source of candidates) {
    if ((await source.read('checkpoint', TEXT_LIMIT)) !== null) return source;
  }
  throw new Unreachable(`There is no log at ${where}: it has no checkpoint.`);
}

/** The same, found at the first read: a copy that is out of reach is told when its turn comes, and stops no other. */
export function lazySource(where: string): Source {
  let opening: Promise<Source> | undefined;
  return { name: where, read: async (path, limit) => (await (opening ??= openSource(where))).read(path, limit) };
}

export function isAddress(where: string): boolean {
  return /^https?:\/\//.test(where) && URL.canParse(where);
}

function addresses(where: string): string[] {
  const url = new URL(where);
  const base = `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
  return base.endsWith('/log/') ? [base] : [`${base}log/`, base];
}
