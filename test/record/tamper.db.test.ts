import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readOpenings } from '../../src/record/openings.ts';
import { tilePath, tilesOf, widthOf } from '../../src/record/tiles.ts';
import { tileWidth } from '../../src/record/tree.ts';
import { folderSource } from '../../verify/src/folder-source.ts';
import { type Policy, parsePolicy } from '../../verify/src/policy.ts';
import { Unreachable } from '../../verify/src/source.ts';
import { verify } from '../../verify/src/verify.ts';
import { seeded } from '../kit/seeded.ts';
import { done, framework, headOf, noteOn, openSmallRecord, type SmallRecord, submit } from '../kit/small-record.ts';

it('a log with any one byte changed is not verified, nor with a file cut, lengthened or gone', async () => {
  const small = await openSmallRecord();
  done(
    await submit(small, [
      noteOn('a', 'open'),
      noteOn('a', 'closed', { audience: 'own' }),
      { act: 'small.confide', body: { key: 'a', text: 'open', secret: 'sealed' } },
      noteOn('a', 'to be erased'),
      { act: 'archive.erase', body: { position: 4 } },
    ]),
  );
  const { folder, policy } = await saveLog(small);
  expect((await verify(folderSource(folder), { policy })).counts).toEqual({
    open: 4,
    sealed: 1,
    erased: 1,
    withheld: 0,
    false: 0,
  });
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(join(folder, file));
    // Each byte once, and each of its bits as often.
    for (let at = 0; at < bytes.length; at++)
      await expectFalse(folder, file, flipped(bytes, at, 1 << (at % 8)), policy);
    await expectFalse(folder, file, bytes.subarray(0, -1), policy);
    if (file === 'policy') continue;
    await expectFalse(folder, file, Buffer.concat([bytes, Buffer.from('\n')]), policy);
    await expectFalse(folder, file, null, policy);
  }
}, 60_000);

it('a policy is not signed: it is judged by what it says, and space and remarks in it say nothing', async () => {
  const small = await openSmallRecord();
  const { folder, policy } = await saveLog(small);
  const path = join(folder, 'policy');
  const served = readFileSync(path, 'utf8');
  const judge = async (text: string | undefined, given?: Policy) => {
    rmSync(path);
    if (text !== undefined) writeFileSync(path, text);
    const { verified, findings } = await verify(folderSource(folder), given ? { policy: given } : {});
    writeFileSync(path, served);
    return verified || findings.map(({ sentence }) => sentence).join(' ');
  };
  for (const same of [`${served}\n`, `# ours\n${served}`, served.replace('log ', 'log  ')]) {
    expect(await judge(same)).toBe(true);
    expect(await judge(same, policy)).toBe(true);
  }
  // Whoever has a policy needs none from the host; whoever has none and is served none has no key to judge by.
  expect(await judge(undefined, policy)).toBe(true);
  expect(await judge(undefined)).toMatch('No policy was given and none is served');

  const another = await openSmallRecord();
  const other = `log ${another.keys.find(framework, 'test.example/f/small/log')?.vkey}\nquorum none\n`;
  expect(await judge(other, policy)).toMatch('names a key for test.example/f/small/log that your own policy does not');
  expect(await judge(other)).toMatch('no key that the policy names for this log has signed it');
});

it('nor is one of several tiles, wherever in them the byte lies', async () => {
  const small = await openSmallRecord();
  const random = seeded(51);
  done(
    await submit(
      small,
      Array.from({ length: 560 }, (_, i) => noteOn(`k${i % 9}`, `note ${i}`)),
    ),
  );
  const { folder, policy } = await saveLog(small);
  expect(filesIn(folder)).toEqual(expect.arrayContaining(['tile/1/000.p/2', 'tile/0/001', 'tile/entries/002.p/49']));
  expect((await verify(folderSource(folder), { policy })).verified).toBe(true);
  for (const file of filesIn(folder))
    for (let round = 0; round < 6; round++) {
      const bytes = readFileSync(join(folder, file));
      await expectFalse(folder, file, flipped(bytes, random.below(bytes.length), 1 << random.below(8)), policy);
    }
}, 60_000);

async function expectFalse(folder: string, file: string, bytes: Buffer | null, policy: Policy): Promise<void> {
  const path = join(folder, file);
  const whole = readFileSync(path);
  if (bytes === null) rmSync(path);
  else writeFileSync(path, bytes);
  for (const trusted of [policy, undefined]) {
    const said = await verify(folderSource(folder), trusted ? { policy: trusted } : {}).then(
      ({ verified, findings }) => (verified ? [] : findings.map(({ sentence }) => sentence)),
      fault => {
        // Without its head there is no log to judge: that is said too, and nothing is called good.
        if (fault instanceof Unreachable) return [fault.message];
        throw fault;
      },
    );
    const what = `${file} changed to ${JSON.stringify(bytes?.toString('latin1'))}`;
    expect(said.length, `${what} is verified`).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence, what).toMatch(/^[^\n]{10,400}\.$/);
  }
  writeFileSync(path, whole);
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] as number) ^ bit;
  return changed;
}

/** The log's public files as a static copy has them. */
async function saveLog(small: SmallRecord): Promise<{ folder: string; policy: Policy }> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-tamper-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const tiles = tilesOf(small.store);
  const { size, checkpoint } = await headOf(small);
  const vkey = small.keys.find(framework, 'test.example/f/small/log')?.vkey;
  const files = new Map<string, string | Buffer | undefined>([
    ['checkpoint', checkpoint],
    ['policy', `log ${vkey}\nquorum none\n`],
  ]);
  for (let index = 0; index * tileWidth < size; index++) {
    const width = widthOf(0, index, size);
    files.set(tilePath({ level: 'entries', index, width }), await tiles.entryBundle(framework, index, width));
    files.set(
      `openings/${index}`,
      (await readOpenings(small.store.public, framework, index * 256, Math.min(index * 256 + 256, size)))
        .map(opening => `${JSON.stringify(opening)}\n`)
        .join(''),
    );
  }
  for (let level = 0; widthOf(level, 0, size) > 0; level++)
    for (let index = 0; widthOf(level, index, size) > 0; index++) {
      const width = widthOf(level, index, size);
      files.set(tilePath({ level, index, width }), await tiles.tile(framework, level, index, width));
    }
  for (const [path, content] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content as Buffer);
  }
  const policy = parsePolicy(Buffer.from(files.get('policy') as string));
  if (!policy.ok) throw new Error(policy.wrong);
  return { folder, policy: policy.value };
}

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => relative(folder, join(folder, path)));
}
