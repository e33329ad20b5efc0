import { expect, it } from 'vitest';
import { makeLog, memorySource, usualActs } from '../test-log.ts';
import { verify } from './verify.ts';

/** Which flips of one bit leave the log verified: there should be none. */
async function unseen(files: Map<string, Buffer>, path: string, offsets: Iterable<number>): Promise<string[]> {
  const sound = files.get(path) as Buffer;
  const bytes = Buffer.from(sound);
  const flipped = memorySource(new Map(files).set(path, bytes));
  const survived = [];
  for (const at of offsets) {
    // Another bit for each byte, so that all eight are tried over and over.
    bytes[at] = (sound[at] as number) ^ (1 << ((at * 5 + 3) % 8));
    if ((await verify(flipped)).verified) survived.push(`${path} at ${at}: ${sound.subarray(at - 8, at + 8)}`);
    bytes[at] = sound[at] as number;
  }
  return survived;
}

const tiny = makeLog(usualActs(5));

it.for([...tiny.files.keys()])('finds every changed byte of %s in a log of five entries', async path => {
  const size = tiny.files.get(path)?.length ?? 0;
  expect(await unseen(tiny.files, path, Array(size).keys())).toEqual([]);
});

const usual = makeLog(usualActs(300));

it.for([...usual.files.keys()])('finds changed bytes all over %s in a log of 300 entries', async path => {
  const size = usual.files.get(path)?.length ?? 0;
  const offsets = Array.from({ length: 9 }, (_, i) => Math.floor(((i + 0.5) / 9) * size));
  expect(await unseen(usual.files, path, offsets)).toEqual([]);
});

it.for([...tiny.files.keys()])('finds %s cut short at any place, or gone', async path => {
  const sound = tiny.files.get(path) as Buffer;
  // The last newline of the openings says nothing.
  const end = path.startsWith('openings/') ? sound.length - 1 : sound.length;
  for (let size = 0; size < end; size += Math.ceil(end / 200)) {
    const files = new Map(tiny.files).set(path, sound.subarray(0, size));
    expect((await verify(memorySource(files))).verified, `${size}`).toBe(false);
  }
  const files = new Map(tiny.files);
  files.delete(path);
  const report = await verify(memorySource(files)).catch((error: Error) => error);
  expect('verified' in report ? report.verified : report.message).not.toBe(true);
});
