import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';

/** One file of the repository as the rules see it. Rules are functions from files to breaches, so that each can be shown to bite. */
export interface HouseFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const root = resolve(import.meta.dirname, '../..');

/** What git leaves out, what other programs write, and whatever is hidden. */
const left = /^(\..*|node_modules|dist|data|test-results|coverage|package-lock\.json|.*\.log)$/;
const binary = /\.(png|woff2|ico|pdf|xlsx|docx|gz)$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (left.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Every file that belongs to the house. Pictures and fonts have a path and no text. */
export const house: readonly HouseFile[] = [...walk(root)].map(path => ({
  path: relative(root, path).replaceAll('\\', '/'),
  text: binary.test(path) ? '' : readFileSync(path, 'utf8'),
}));

export function inFolder(...folders: readonly string[]): (file: HouseFile) => boolean {
  return ({ path }) => folders.some(folder => path.startsWith(`${folder}/`));
}

export function isTest({ path }: HouseFile): boolean {
  return /\.test\.tsx?$/.test(path);
}

export function isCode({ path }: HouseFile): boolean {
  return /\.(ts|tsx|js|mjs)$/.test(path);
}

export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

export interface Import {
  readonly from: string;
  /** As written. */
  readonly named: string;
  /** Path from the root for our own files; undefined for packages and Node's own modules. */
  readonly to: string | undefined;
}

const importForm =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports: statements, re-exports, `import()` of a fixed name, and imports of types. */
export function importsOf({ path, text }: HouseFile): Import[] {
  return [...text.matchAll(importForm)].map(match => {
    const named = (match[1] ?? match[2] ?? match[3]) as string;
    const to = named.startsWith('.') ? normalize(join(dirname(path), named)).replaceAll('\\', '/') : undefined;
    return { from: path, named, to };
  });
}

/** Code without comments, so that a word in a sentence breaks no rule about code. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,{}()])\/\/.*$/gm, '$1');
}

/** The number of the line on which an offset lies, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Passes where a rule found nothing; otherwise fails with the breaches alone, one a line. */
export function expectNone(breaches: readonly string[]): void {
  if (breaches.length === 0) return;
  const failure = new Error(breaches.join('\n'));
  failure.stack = '';
  throw failure;
}
