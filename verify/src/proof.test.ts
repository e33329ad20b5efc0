import { describe, expect, it } from 'vitest';
import { makeLog, policyText, usualActs } from '../test-log.ts';
import { formatLeaf } from './leaf.ts';
import { leafOf, parseOpening } from './opening.ts';
import { parsePolicy } from './policy.ts';
import { parseProof, verifyProof } from './proof.ts';

const log = makeLog(usualActs(21));
const policy = parsePolicy(Buffer.from(policyText));
const judge = (proof: Buffer, entry: Buffer) => {
  const parsed = parseProof(proof);
  if (!parsed.ok || !policy.ok) return parsed;
  return verifyProof(parsed.value, entry, policy.value);
};

it('every entry has a proof, which fits no other entry', () => {
  log.entries.forEach((entry, position) => {
    expect(judge(log.proof(position), entry)).toMatchObject({ ok: true, value: { size: 21 } });
    expect(judge(log.proof(position), log.entries[(position + 1) % 21] as Buffer).ok).toBe(false);
  });
});

it('an opening and a proof together are a receipt that needs no log', () => {
  const line = (log.files.get('openings/0') as Buffer).toString().split('\n')[2] as string;
  const opening = parseOpening(line);
  const leaf = opening.ok && !('by' in opening.value) ? leafOf(opening.value) : null;
  expect(leaf?.ok).toBe(true);
  if (leaf?.ok) expect(judge(log.proof(2), Buffer.from(formatLeaf(leaf.value))).ok).toBe(true);
});

describe('the form', () => {
  const text = log.proof(5).toString();
  it('may carry extra data, which prove nothing', () => {
    const extra = text.replace('index', 'extra aGVsbG8=\nindex');
    expect(parseProof(Buffer.from(extra))).toMatchObject({ ok: true, value: { extra: Buffer.from('hello') } });
    expect(judge(Buffer.from(extra), log.entries[5] as Buffer).ok).toBe(true);
  });

  it('is refused where it is not that of the specification', () => {
    for (const odd of [
      text.replace('@v1', '@v2'),
      text.replace('index 5', 'index 05'),
      text.replace('index 5', 'index -5'),
      text.replace('index 5\n', ''),
      text.replace('index', 'extra !\nindex'),
      text.replace('index 5\n', 'index 5\nAAAA\n'),
      text.replace('index 5\n', `index 5\n${`${'A'.repeat(43)}=\n`.repeat(60)}`),
      text.replace('\n\n', '\n'),
      '',
    ]) {
      expect(parseProof(Buffer.from(odd)).ok, odd.slice(0, 60)).toBe(false);
    }
  });
});
