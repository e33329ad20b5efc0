import { expect, it } from 'vitest';
import { sha256 } from '../test-log.ts';
import { CommitmentIndex } from './commitment-index.ts';

it('knows each of many commitments again, and where it stood first', () => {
  const index = new CommitmentIndex();
  const commitments = Array.from({ length: 6000 }, (_, i) => sha256(`${i}`).toString('base64url'));
  // Every other position only, as positions whose leaf is malformed show no commitment.
  expect(commitments.map((commitment, i) => index.add(commitment, 2 * i)).every(earlier => earlier === null)).toBe(
    true,
  );
  expect(commitments.map((commitment, i) => index.add(commitment, 12_000 + i))).toEqual(
    commitments.map((_, i) => 2 * i),
  );
});
