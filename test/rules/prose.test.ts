import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { acts, slices } from '../../src/slices.ts';
import { expectNone, type HouseFile, house, inFolder, isTest, lineAt } from './house.ts';

/** Prose that names files, acts, commands or settings is read as closely as code: what it names must exist. */
const paths = house.map(({ path }) => path);
const prose = house.filter(({ path }) => path.endsWith('.md'));

/** Code in a paragraph says a name; code in a block is a session or a sketch and is judged elsewhere. */
function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, block => block.replace(/[^\n]/g, ' '));
}

/** What programs write at run time, or what the reader has and we do not. */
const elsewhere = new Set([
  'ical.js',
  'manifest.json',
  'trust.policy',
  'package-lock.json',
  'openapi.json',
  'acts.jsonl',
  'act.json',
]);
const placeholder = /\b(?:NAME|SLICE|VERB|FILE|CODE)\b/g;
const ending = /\.(?:ts|tsx|md|mjs|js|json|sql|css|go|png|policy)$/;
const folders = /^(?:src|test|docs|setup|bin|verify|examples)\//;

/** Does a token in backticks mean a file or folder of ours? */
function isPath(token: string): boolean {
  if (/[\s{}()<>"'=$]/.test(token) || token.startsWith('/') || /^[.*]/.test(token) || token.startsWith('http'))
    return false;
  return ending.test(token) || folders.test(token);
}

function exists(from: string, token: string): boolean {
  const named = token.replace(/:\d+(-\d+)?$/, '').replace(/\/$/, '');
  const pattern = new RegExp(
    `(^|/)${named.replace(placeholder, '*').replaceAll('.', '\\.').replaceAll('*', '[^/]+')}(/|$)`,
  );
  return paths.some(path => pattern.test(path)) || paths.includes(normalize(join(dirname(from), named)));
}

function deadNames(files: readonly HouseFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)]
      .filter(
        match => isPath(match[1] as string) && !elsewhere.has(match[1] as string) && !exists(path, match[1] as string),
      )
      .map(match => `${path}:${lineAt(text, match.index)} names ${match[1]}, which does not exist.`),
  );
}

function slugs(text: string): Set<string> {
  return new Set(
    [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(match =>
      (match[1] as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}

function deadLinks(files: readonly HouseFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(match => {
      const target = match[1] as string;
      if (/^(https?:|mailto:)/.test(target)) return [];
      const [to = '', anchor] = target.split('#');
      const file = to === '' ? path : normalize(join(dirname(path), to)).replace(/\/$/, '');
      const line = lineAt(text, match.index);
      const found = files.find(other => other.path === file);
      if (!paths.some(known => known === file || known.startsWith(`${file}/`)))
        return [`${path}:${line} links to ${target}, which does not exist.`];
      return anchor !== undefined && found && !slugs(found.text).has(anchor)
        ? [`${path}:${line} links to ${target}, which has no such heading.`]
        : [];
    }),
  );
}

it('names files that exist', () => expectNone(deadNames(prose)));
it('links to files and headings that exist', () => expectNone(deadLinks(prose)));
it.each([
  [deadNames, 'see `src/record/nothing.ts`'],
  [deadNames, 'see `src/nowhere/`'],
  [deadLinks, '[x](docs/nothing.md)'],
  [deadLinks, '# Here\n[x](#there)'],
])('finds what does not exist: %o in %s', (rule, text) => expect(rule([{ path: 'README.md', text }])).toHaveLength(1));

it('names acts that exist', () => {
  const rooms = slices.map(({ name }) => name).join('|');
  const dead = prose.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`(?<![\\w/.-])(?:${rooms})\\.[a-z]+(?:-[a-z]+)*(?![\\w-])`, 'g'))]
      .filter(match => !acts.has(match[0]) && !ending.test(match[0]))
      .map(match => `${path}:${lineAt(text, match.index)} names the act ${match[0]}, which does not exist.`),
  );
  expectNone(dead);
});

const verbs = new Set(
  house
    .filter(inFolder('src/cli'))
    .flatMap(({ text }) => [...text.matchAll(/\busage: '([a-z]+)/g)].map(match => match[1] as string)),
);
const devVerbs = new Set(
  [...(house.find(({ path }) => path === 'setup/dev.mjs')?.text ?? '').matchAll(/^ {2}([a-z]+): (?:'|\[|\{)/gm)].map(
    match => match[1] as string,
  ),
);

it('names commands that exist', () => {
  expect(verbs.size).toBeGreaterThan(8);
  const dead = prose.flatMap(({ path, text }) => [
    ...[...text.matchAll(/(?:npm run comity -- |npx comity |(?<=`)comity )([a-z]+)/g)]
      .filter(match => !verbs.has(match[1] as string))
      .map(
        match => `${path}:${lineAt(text, match.index)} names the verb “${match[1]}” of comity, which does not exist.`,
      ),
    ...[...text.matchAll(/\.\/dev ([a-z]+)/g)]
      .filter(match => !devVerbs.has(match[1] as string))
      .map(match => `${path}:${lineAt(text, match.index)} names ./dev ${match[1]}, which does not exist.`),
  ]);
  expectNone(dead);
});

it('documents every setting that the environment gives, and no other', () => {
  const read = new Set(
    [...(house.find(({ path }) => path === 'src/config.ts')?.text ?? '').matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(
      match => match[1] as string,
    ),
  );
  const page = house.find(({ path }) => path === 'docs/operate/environment.md')?.text ?? '';
  const told = new Set([...page.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(match => match[1] as string));
  expect([...told].sort()).toEqual([...read].sort());
});

it('says of every library why it is here', () => {
  const manifest = JSON.parse(house.find(({ path }) => path === 'package.json')?.text ?? '{}') as Record<
    string,
    Record<string, string>
  >;
  const names = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap(kind =>
    Object.keys(manifest[kind] ?? {}),
  );
  const decisions = house.filter(inFolder('docs/decisions')).flatMap(({ text }) => text.split('\n'));
  const unsaid = names.filter(
    name => !decisions.some(line => line.includes(`\`${name}\``) && line.split(' ').length >= 8),
  );
  expectNone(unsaid.map(name => `${name}: say in one line of docs/decisions why it is here, and what was not chosen.`));
  const libraries = house.find(({ path }) => path.endsWith('-libraries.md'))?.text ?? '';
  const gone = [...libraries.matchAll(/^\| `([^`]+)`/gm)]
    .map(match => match[1] as string)
    .filter(name => !names.includes(name));
  expectNone(gone.map(name => `${name} is in docs/decisions and not in package.json.`));
});

it('numbers decisions without gaps and lists them', () => {
  const decisions = paths.filter(path => /^docs\/decisions\/\d{4}-/.test(path)).sort();
  expect(decisions.map(path => Number(path.slice('docs/decisions/'.length, 'docs/decisions/0000'.length)))).toEqual(
    decisions.map((_, index) => index + 1),
  );
  const list = house.find(({ path }) => path === 'docs/decisions/README.md')?.text ?? '';
  expectNone(
    decisions
      .filter(path => !list.includes(`(${path.slice('docs/decisions/'.length)})`))
      .map(path => `docs/decisions/README.md does not list ${path}.`),
  );
});

it('is reached from the README by links', () => {
  const seen = new Set(['README.md']);
  for (const path of seen)
    for (const match of (house.find(file => file.path === path)?.text ?? '').matchAll(/\]\(([^)\s#]+)/g)) {
      const to = normalize(join(dirname(path), match[1] as string)).replace(/\/$/, '');
      for (const target of [to, `${to}/README.md`]) if (paths.includes(target)) seen.add(target);
    }
  const lost = prose.filter(({ path }) => (path.startsWith('docs/') || !path.includes('/')) && !seen.has(path));
  expectNone(lost.map(({ path }) => `${path} is linked from nowhere that a reader of the README can get to.`));
});

it('quotes lines of ARCHITECTURE.md that stand in the files', () => {
  const architecture = house.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? '';
  const traced = [...architecture.matchAll(/`((?:src|verify)\/[\w./-]+\.tsx?)` \(([^)]+)\)/g)];
  expect(traced.length).toBeGreaterThan(5);
  const wrong = traced.flatMap(([, path, named = '']) => {
    const text = house.find(file => file.path === path)?.text ?? '';
    return [...named.matchAll(/`([^`]+)`/g)]
      .filter(name => !text.includes(name[1] as string))
      .map(name => `ARCHITECTURE.md says that ${path} holds ${name[1]}: it does not.`);
  });
  expectNone(wrong);
});

/** What belongs to one machine or one workshop has no place in what strangers read. */
const private_ = [
  /\/work\b/,
  /\/root\b/,
  /\.library\b/,
  /\bshared\/(?:data|design)\b/,
  /registry\.[a-z]+\.(?:local|internal)/,
  /\bpaper \d\b/,
  /\bsettled question\b/,
];

it('names nobody’s workplace', () => {
  const texts = house.filter(
    file =>
      /\.(md|ts|tsx|mjs|js|sql|css|json|sh|go)$|^[^.]+$/.test(file.path) &&
      !inFolder('test/rules')(file) &&
      !['verify/test-vectors.ts', 'src/matrix/un80.db.test.ts'].includes(file.path),
  );
  const named = texts.flatMap(({ path, text }) =>
    private_.flatMap(pattern => {
      const found = pattern.exec(text);
      return found ? [`${path}:${lineAt(text, found.index)} says “${found[0]}”.`] : [];
    }),
  );
  expectNone(named);
});

it('keeps a test beside what it tests: no test stands in a folder of its own', () => {
  const tested = house.filter(file => isTest(file) && !inFolder('test', 'verify')(file));
  const alone = tested.filter(({ path }) => /(^|\/)(__tests__|tests|spec)\//.test(path));
  expectNone(alone.map(({ path }) => `${path}: put the test beside the file.`));
});
