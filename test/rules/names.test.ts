import { expect, it } from 'vitest';
import { expectNone, type HouseFile, house, inFolder } from './house.ts';

const deepest = 5;

function tooDeep(files: readonly HouseFile[]): string[] {
  return files
    .filter(({ path }) => path.split('/').length > deepest)
    .map(({ path }) => `${path} lies ${path.split('/').length} segments deep, ${deepest} are allowed: flatten it.`);
}

/** Words that say nothing: a file named so collects what has no home. */
const empty = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'base', 'manager', 'service']);

/** Names that other programs look for, in the form in which they look for them. */
const fixed = new Set([
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'LICENSE',
  'Dockerfile',
  'comity.service',
]);

/** A dot stands between the parts of a name: `tree.db.test.ts`, `meetings.record-facts.md`. */
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Golden records keep the names that the version which wrote them gave. */
function misnamed(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => !inFolder('test/golden')(file))
    .flatMap(({ path }) => {
      const segments = path.split('/').filter(segment => !fixed.has(segment));
      const wrong = segments.find(segment => !kebab.test(segment));
      if (wrong) return [`${path}: “${wrong}” is not kebab-case.`];
      const file = segments.at(-1) ?? '';
      const said =
        segments.flatMap(segment => segment.split(/[-.]/)).find(word => empty.has(word)) ??
        (file.startsWith('index.') ? file : undefined);
      return said ? [`${path}: “${said}” says nothing about what is in it. Name it after that.`] : [];
    });
}

/** The alphabet of a slice. Not every slice needs every folder; none has another. */
const furniture = new Set([
  'acts',
  'authority',
  'derived',
  'feeds',
  'pages',
  'words',
  'slice.ts',
  'state.ts',
  'fields.ts',
  'README.md',
]);

function strangeFurniture(files: readonly HouseFile[]): string[] {
  return files.flatMap(({ path }) => {
    const [, place = ''] = /^src\/slices\/[a-z]+\/([^/]+)/.exec(path) ?? [];
    return place === '' || furniture.has(place) || /^[a-z-]+(\.db)?\.test\.tsx?$/.test(place)
      ? []
      : [`${path}: a slice has ${[...furniture].join(', ')} and tests beside them, and nothing else.`];
  });
}

it(`lies at most ${deepest} segments deep`, () => expectNone(tooDeep(house)));
it('names files in kebab-case, after what is in them', () => expectNone(misnamed(house)));
it('furnishes every slice alike', () => expectNone(strangeFurniture(house)));

it.each([
  [tooDeep, 'src/slices/plan/acts/draft/adopt.ts'],
  [misnamed, 'src/record/deriveRows.ts'],
  [misnamed, 'src/record/date-utils.ts'],
  [misnamed, 'src/ui/index.ts'],
  [misnamed, 'src/http/Server.ts'],
  [strangeFurniture, 'src/slices/plan/hooks/after.ts'],
  [strangeFurniture, 'src/slices/plan/helpers.ts'],
])('finds the breach: %o in %s', (rule, path) => expect(rule([{ path, text: '' }])).toHaveLength(1));
