import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpoint, makeLog, memorySource, TestKey, type TestLog, usualActs, writeLog } from '../test-log.ts';
import { folderSource } from './folder-source.ts';
import { mirror } from './mirror.ts';
import { type Source, Unreachable } from './source.ts';
import { verify } from './verify.ts';

const young = makeLog(usualActs(280));
const grown = makeLog(usualActs(530));
const otherActs = usualActs(530).with(200, { input: { other: true } });

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'comity-verify-')), 'copy');
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const copied = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

function counting(log: TestLog): Source & { readonly reads: string[] } {
  const reads: string[] = [];
  const source = memorySource(log.files);
  return {
    reads,
    name: 'counted',
    read: (path, limit) => {
      reads.push(path);
      return source.read(path, limit);
    },
  };
}

describe('a first copy', () => {
  it('has every file byte for byte and verifies as a folder', async () => {
    const report = await mirror(memorySource(young.files), dir);
    expect(report).toMatchObject({ verified: true, written: young.files.size });
    expect(copied()).toEqual([...young.files.keys()].sort());
    for (const [path, bytes] of young.files) expect(readFileSync(join(dir, path))).toEqual(bytes);
    expect((await verify(folderSource(dir))).counts).toEqual(report.counts);
  });

  it('is not begun where the log is not verified', async () => {
    const files = new Map(young.files).set('openings/0', Buffer.from('{}\n'));
    expect(await mirror(memorySource(files), dir)).toMatchObject({ verified: false, written: 0 });
    expect(copied()).toEqual([]);
  });

  it('leaves nothing behind when the source breaks off', async () => {
    const source = memorySource(young.files);
    const read: Source['read'] = async (path, limit) => {
      if (path.startsWith('tile/1')) throw new Unreachable('gone');
      return source.read(path, limit);
    };
    await expect(mirror({ name: 'broken', read }, dir)).rejects.toThrow('gone');
    expect(copied()).toEqual([]);
  });
});

describe('a later copy', () => {
  it('goes on from the one before and asks only for what it lacks', async () => {
    await mirror(memorySource(young.files), dir);
    const source = counting(grown);
    const report = await mirror(source, dir);
    expect(report.verified).toBe(true);
    expect(source.reads).not.toContain('tile/entries/000');
    expect(source.reads).toContain('tile/entries/001');
    for (const [path, bytes] of grown.files) expect(readFileSync(join(dir, path)), path).toEqual(bytes);
    expect(existsSync(join(dir, 'tile/entries/001.p/24'))).toBe(true);
    expect((await mirror(memorySource(grown.files), dir)).verified).toBe(true);
    expect(existsSync(join(dir, 'tile/entries/001.p'))).toBe(false);
    expect((await verify(folderSource(dir))).verified).toBe(true);
  });

  it.for([
    ['another history', makeLog(otherActs)],
    ['a shorter history', makeLog(usualActs(270))],
    ['another history of the same length', makeLog(otherActs.slice(0, 280))],
  ] as const)('is refused for %s, and what is there stays', async ([, other]) => {
    await mirror(memorySource(young.files), dir);
    const before = copied();
    const report = await mirror(memorySource(other.files), dir);
    expect(report).toMatchObject({ verified: false, written: 0 });
    expect(copied()).toEqual(before);
    expect(readFileSync(join(dir, 'checkpoint'))).toEqual(young.files.get('checkpoint'));
  });

  it('is judged by the policy of the copy, not by the one served now', async () => {
    await mirror(memorySource(young.files), dir);
    const thief = new TestKey('comity.example/f/example/log', 1, 5);
    const files = new Map(grown.files)
      .set('policy', Buffer.from(`log ${thief.vkey}\nquorum none\n`))
      .set('checkpoint', checkpoint(530, grown.root, [thief]));
    expect((await verify(memorySource(files))).verified).toBe(true);
    expect((await mirror(memorySource(files), dir)).verified).toBe(false);
  });

  it('mends what was damaged in the copy', async () => {
    await mirror(memorySource(young.files), dir);
    writeFileSync(join(dir, 'tile/entries/000'), 'damaged');
    expect((await mirror(memorySource(grown.files), dir)).verified).toBe(true);
    expect((await verify(folderSource(dir))).verified).toBe(true);
  });

  it('stops where the copy itself cannot be understood', async () => {
    await mirror(memorySource(young.files), dir);
    writeFileSync(join(dir, 'checkpoint'), 'damaged');
    await expect(mirror(memorySource(grown.files), dir)).rejects.toThrow('checkpoint is damaged');
  });

  it('clears what a killed run left a day ago', async () => {
    writeLog(young, dir);
    for (const name of ['.incoming-old', '.incoming-new']) mkdirSync(join(dir, name));
    utimesSync(join(dir, '.incoming-old'), 0, 0);
    await mirror(memorySource(young.files), dir);
    expect(readdirSync(dir).filter(name => name.startsWith('.'))).toEqual(['.incoming-new']);
  });
});
