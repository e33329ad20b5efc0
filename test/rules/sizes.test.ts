import { expect, it } from 'vitest';
import { expectNone, type HouseFile, house, inFolder, isTest, lineCount } from './house.ts';

/** Lines that a file may have; the first line that fits a path counts. A room that outgrows its cap becomes two. */
const caps: readonly (readonly [path: RegExp, lines: number, mend: string])[] = [
  [/^README\.md$/, 80, 'say it in docs/ and link there'],
  [/^ARCHITECTURE\.md$/, 150, 'say why in docs/decisions and link there'],
  [/^src\/slices\/[a-z]+\/README\.md$/, 60, 'purpose in three sentences, then the surprises'],
  [/^src\/slices\/[a-z]+\/slice\.ts$/, 80, 'a manifest holds no logic; a slice with more acts is two slices'],
  [/^src\/slices\/[a-z]+\/state\.ts$/, 200, 'a state holds what decisions must know and no more'],
  [/^src\/slices\/[a-z]+\/acts\/(?!.*\.test\.)/, 200, 'move shared fields to fields.ts, or split the act'],
  [/^src\/slices\/[a-z]+\/authority\/(?!.*\.test\.)/, 150, 'rules are a table'],
  [/^src\/slices\/[a-z]+\/derived\/(?!.*\.test\.)/, 200, 'one table and its questions a file'],
  [/^src\/slices\/[a-z]+\/feeds\/(?!.*\.test\.)/, 100, 'one output from one query'],
  [/^src\/slices\/[a-z]+\/pages\/(?!.*\.test\.)/, 250, 'move a part of the page into a file beside it'],
  [/^src\/.*\.(ts|tsx)$/, 400, 'split it where the story has a chapter'],
];

function oversized(files: readonly HouseFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const cap = caps.find(([fits]) => fits.test(path));
    const lines = lineCount(text);
    return cap && lines > cap[1] ? [`${path} has ${lines} lines, ${cap[1]} are allowed: ${cap[2]}.`] : [];
  });
}

/** Lines nobody can read in one piece. Prose, data and generated text are not code. */
function overlong(files: readonly HouseFile[]): string[] {
  return files
    .filter(
      file =>
        inFolder('src', 'verify/src')(file) &&
        /\.(ts|tsx)$/.test(file.path) &&
        !isTest(file) &&
        !file.path.includes('/words/'),
    )
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          line.length > 320 ? [`${path}:${index + 1} has ${line.length} characters: break it.`] : [],
        ),
    );
}

it('keeps every file within its cap', () => expectNone(oversized(house)));
it('has no line of more than 320 characters', () => expectNone(overlong(house)));

it.each([
  ['src/slices/plan/acts/adopt-version.ts', 201],
  ['src/slices/plan/slice.ts', 81],
  ['src/slices/plan/README.md', 61],
  ['src/record/derive.ts', 401],
  ['README.md', 81],
])('finds %s of %i lines', (path, lines) => {
  expect(oversized([{ path, text: 'x\n'.repeat(lines) }])).toHaveLength(1);
  expect(oversized([{ path, text: 'x\n'.repeat(lines - 1) }])).toEqual([]);
});
