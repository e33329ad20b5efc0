import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from './embedded-folder.ts';
import { StoreProblem } from './store-problem.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comity-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a folder for data', () => {
  it('is made with its parents, closed to everybody else', () => {
    const folder = join(emptyFolder(), 'a', 'b');
    makeFolder(folder, 0o700);
    makeFolder(folder, 0o700);
    expect([folder, join(folder, '..')].map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('is refused where something else stands in its place', () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')]) expect(() => makeFolder(path)).toThrow('is not a folder');
  });

  it.skipIf(!existsSync('/proc/self'))('is refused where the system makes no folders', () => {
    expect(() => makeFolder('/proc/comity/data')).toThrow(StoreProblem);
  });
});
