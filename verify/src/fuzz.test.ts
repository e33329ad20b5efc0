import { describe, expect, it } from 'vitest';
import { makeLog, policyText, usualActs } from '../test-log.ts';
import { parseCanonical } from './canonical.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { openHead } from './head.ts';
import { parseLeaf } from './leaf.ts';
import { parseNote, parseVerifierKey } from './note.ts';
import { parseOpening } from './opening.ts';
import { parsePolicy } from './policy.ts';
import { parseProof, verifyProof } from './proof.ts';
import type { Result } from './result.ts';
import { splitBundle } from './tiles.ts';

const log = makeLog(usualActs(8));
const file = (path: string) => log.files.get(path) as Buffer;
const policy = parsePolicy(Buffer.from(policyText));
if (!policy.ok) throw new Error(policy.wrong);
const trusted = policy.value;

const judges: Record<string, [Buffer, (bytes: Buffer) => Result<unknown>]> = {
  note: [file('checkpoint'), parseNote],
  checkpoint: [
    file('checkpoint').subarray(0, file('checkpoint').indexOf('\n\n') + 1),
    bytes => parseCheckpoint(bytes.toString()),
  ],
  'signed head': [file('checkpoint'), bytes => openHead(bytes, trusted)],
  key: [Buffer.from(policyText.split(' ')[1]?.split('\n')[0] as string), bytes => parseVerifierKey(bytes.toString())],
  policy: [Buffer.from(policyText), parsePolicy],
  proof: [log.proof(5), provesEntry5],
  bundle: [file('tile/entries/000.p/8'), bytes => splitBundle(bytes, 8)],
  leaf: [log.entries[5] as Buffer, bytes => parseLeaf(bytes.toString('latin1'))],
  canonical: [log.entries[5] as Buffer, parseCanonical],
  opening: [
    Buffer.from(file('openings/0').toString().split('\n')[2] as string),
    bytes => parseOpening(bytes.toString()),
  ],
};

function provesEntry5(bytes: Buffer): Result<unknown> {
  const proof = parseProof(bytes);
  return proof.ok ? verifyProof(proof.value, log.entries[5] as Buffer, trusted) : proof;
}

/** A seeded generator, so that a failure comes back. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function mutate(sound: Buffer, roll: (sides: number) => number): Buffer {
  const bytes = Buffer.from(sound);
  const at = roll(bytes.length);
  const to = at + roll(bytes.length - at);
  const change = roll(6);
  if (change === 0) bytes[at] = roll(256);
  if (change === 1) return bytes.subarray(0, at);
  if (change === 2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
  if (change === 3) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
  if (change === 4) return Buffer.concat([bytes.subarray(0, at), Buffer.of(10, 10, roll(256)), bytes.subarray(at)]);
  if (change === 5) bytes.fill(roll(256), at, to);
  return bytes;
}

describe.each(Object.entries(judges))('%s', (name, [sound, judge]) => {
  it('accepts the sound form', () => {
    expect(judge(sound)).toMatchObject({ ok: true });
  });

  it('answers 1,500 damaged forms with a sentence and never throws', () => {
    const roll = dice(name.length * 7919);
    for (let i = 0; i < 1500; i++) {
      let bytes = mutate(sound, roll);
      if (roll(3) === 0) bytes = mutate(bytes.length > 0 ? bytes : sound, roll);
      const answer = judge(bytes);
      if (!answer.ok) expect(answer.wrong).toMatch(/^[^\n]{3,200}$/);
      // What is signed or committed to has one form: nothing else may pass.
      if (answer.ok && (name === 'signed head' || name === 'proof'))
        expect(sameButForStrangers(bytes, sound)).toBe(true);
    }
  });

  it('answers random bytes', () => {
    const roll = dice(name.length);
    for (let i = 0; i < 200; i++) {
      const bytes = Buffer.from(Array.from({ length: roll(300) }, () => roll(256)));
      expect(judge(bytes).ok).toBe(false);
    }
  });
});

/** Whole signature lines may come and go, as anybody may sign; the signed text and the proof may not change. */
function sameButForStrangers(bytes: Buffer, sound: Buffer): boolean {
  const [text, stripped] = [sound, bytes].map(part => part.toString().replace(/^\u2014 .*\n/gm, ''));
  return text === stripped;
}

describe('what is hostile in length is judged all the same', () => {
  const long = (part: string, times: number) => Buffer.from(part.repeat(times));
  const hostile: Record<string, (times: number) => Result<unknown>> = {
    'a note of blank lines': n => parseNote(long('\n', n)),
    'a note of dashes': n => parseNote(Buffer.concat([Buffer.from('a\n\n'), long('\u2014 ', n / 4)])),
    'a policy of groups': n => parsePolicy(long(`group g 1 ${'x '.repeat(20)}\n`, n / 50)),
    'a policy of words': n => parsePolicy(long('witness ', n / 8)),
    'a proof of hashes': n => parseProof(long('c2sp.org/tlog-proof@v1\nindex 1\n', n / 32)),
    'a canonical array': n => parseCanonical(Buffer.from(`[${'1,'.repeat(n / 2)}1]`)),
    'a deep array': n => parseCanonical(long('[', n)),
    'an opening of nonsense': n => parseOpening('{"i":1,'.repeat(n / 7)),
    'a leaf of nonsense': n => parseLeaf('{"at":"'.repeat(n / 7)),
    'a bundle of empty entries': n => splitBundle(Buffer.alloc(n), n / 2),
  };
  // A quadratic parser would need minutes for these, and the runner's own limit would end the test.
  it.each(Object.entries(hostile))('%s', (_, judge) => {
    expect(typeof judge(1 << 22).ok).toBe('boolean');
  });
});
