import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseInput } from '../../src/record/parse.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { house, root } from './house.ts';

/** What `./dev new act` makes: it must be an act at once, or the first thing a newcomer meets is broken. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-new-act-'));
  mkdirSync(join(folder, 'src/slices/plan'), { recursive: true });
  symlinkSync(join(root, 'src/record'), join(folder, 'src/record'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'setup/new-act.mjs'), ...words, folder], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('makes an act under its one name, and a test that names it', async () => {
  const made = make('act', 'plan.adopt-version');
  expect([made.status, made.stderr]).toEqual([0, '']);
  const { adoptVersion } = await import(/* @vite-ignore */ join(folder, 'src/slices/plan/acts/adopt-version.ts'));
  expect(adoptVersion.name).toBe('plan.adopt-version');
  expect(isRefusal(parseInput(adoptVersion.input, adoptVersion.example))).toBe(false);
  expect(readFileSync(join(folder, 'src/slices/plan/acts/adopt-version.db.test.ts'), 'utf8')).toContain(
    `'plan.adopt-version'`,
  );
});

it('says which files are asked for next, and names only files of every slice', () => {
  const { stdout } = make('act', 'plan.drop-task');
  for (const path of ['slice.ts', 'authority/rules.ts', 'words/en.ts', 'words/ko.ts', 'state.ts']) {
    expect(stdout).toContain(`src/slices/plan/${path}`);
    expect(house.some(file => file.path === `src/slices/framework/${path}`)).toBe(true);
  }
  for (const path of ['src/reactions.ts', 'test/rules/authority.test.ts']) {
    expect(stdout).toContain(path);
    expect(house.some(file => file.path === path)).toBe(true);
  }
});

it.each([
  [['act', 'plan.Adopt'], 2],
  [['act', 'adopt-version'], 2],
  [['page', 'plan.adopt-version'], 2],
  [['act', 'planning.adopt-version'], 2],
  [['act', 'plan.adopt-version'], 1],
])('refuses %j', (words, code) => {
  const { status, stderr } = make(...words);
  expect(status).toBe(code);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
