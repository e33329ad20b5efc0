import { expect, it } from 'vitest';
import { expectNone, type HouseFile, house, inFolder, isCode, lineAt, withoutComments } from './house.ts';

function find(files: readonly HouseFile[], pattern: RegExp, mend: string, read = (text: string) => text): string[] {
  return files.flatMap(({ path, text }) =>
    [...read(text).matchAll(pattern)].map(
      match => `${path}:${lineAt(text, match.index)} “${match[0].trim()}”: ${mend}`,
    ),
  );
}

/** This folder quotes what it forbids. */
const code = (files: readonly HouseFile[]) => files.filter(file => isCode(file) && !inFolder('test/rules')(file));

/** `skipIf` stays: it names the condition, and the last lines of `npm test` count and name what was skipped. */
function sleepingTests(files: readonly HouseFile[]): string[] {
  return find(
    code(files),
    /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|todo)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/g,
    'a test runs or is deleted; where it cannot run everywhere, say so with skipIf.',
    withoutComments,
  );
}

function promises(files: readonly HouseFile[]): string[] {
  return find(
    files
      .filter(file => isCode(file) || /\.(css|sql|json|md)$/.test(file.path))
      .filter(file => !inFolder('test/rules')(file) && !file.path.endsWith('rok-asean.json')),
    /\b(?:TODO|FIXME)\b/g,
    'do it now, or write down in docs/decisions why not.',
  );
}

/** The command line is handed a console of its own; nobody else has one to print on. */
function noise(files: readonly HouseFile[]): string[] {
  const ours = code(files).filter(file => inFolder('src')(file) && !/\.test\.tsx?$/.test(file.path));
  const mend = 'return it, throw it, or take a `log` as the others do.';
  const isEdge = ({ path }: HouseFile) => path.startsWith('src/cli/') || path === 'src/main.ts';
  return [
    ...find(
      ours.filter(file => !isEdge(file)),
      /\bconsole\s*[.[]/g,
      mend,
      withoutComments,
    ),
    ...find(ours.filter(isEdge), /\bconsole\.(?:log|error|warn|info|debug|trace|table|dir)\b/g, mend, withoutComments),
  ];
}

/** The content security policy lets no inline style or script through. */
function inlineStyles(files: readonly HouseFile[]): string[] {
  return find(
    files.filter(({ path }) => path.endsWith('.tsx')),
    /\bstyle=|<style\b|\bon(?:Click|Change|Submit|Input|Load)=/g,
    'write a class in src/ui/style; pages carry no inline style and no handler.',
    withoutComments,
  );
}

/** A checker may be wrong once, where the line says why; types are never silenced. */
function silencedChecks(files: readonly HouseFile[]): string[] {
  return find(
    code(files),
    /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable(?!.* -- .{10,})|biome-ignore(?!.*: .{10,})/g,
    'mend what the checker says, or say why it is wrong here.',
  );
}

it('has no test that sleeps', () => expectNone(sleepingTests(house)));
it('leaves no promise to do something later', () => expectNone(promises(house)));
it('prints from the command line only', () => expectNone(noise(house)));
it('has no inline style and no handler in a page', () => expectNone(inlineStyles(house)));
it('silences no checker', () => expectNone(silencedChecks(house)));

it.each([
  [sleepingTests, 'src/record/tree.test.ts', `it.${'skip'}('adds', () => {});`],
  [sleepingTests, 'src/record/tree.test.ts', `describe.concurrent.${'only'}('adds', () => {});`],
  [promises, 'src/record/tree.ts', `// ${'TO'}DO: faster`],
  [noise, 'src/record/tree.ts', `console.error('no');`],
  [noise, 'src/cli/serve.ts', `console.log('no');`],
  [inlineStyles, 'src/ui/layout.tsx', `<p style={{ color }}>`],
  [silencedChecks, 'src/record/tree.ts', `// @ts-${'ignore'}`],
])('finds the breach: %o in %s', (rule, path, text) => expect(rule([{ path, text }])).toHaveLength(1));
it('lets a test say that it cannot run everywhere', () => {
  expect(sleepingTests([{ path: 'test/a.test.ts', text: `describe.skipIf(true)('browser', () => {});` }])).toEqual([]);
});
