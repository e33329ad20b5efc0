import { expect, it } from 'vitest';
import { jcs } from '../test-log.ts';
import { parseCanonical } from './canonical.ts';
import { formatLeaf, parseLeaf } from './leaf.ts';

const digest = Buffer.alloc(32, 0xa7).toString('base64url');
const leaf = { at: '2026-02-28T23:59:59.999Z', att: digest, body: digest, scope: 'plenary', vis: 'open' } as const;

it('reads what it writes, which is the canonical form', () => {
  const text = formatLeaf(leaf);
  expect(text).toBe(jcs({ ...leaf, v: 1 }));
  expect(parseCanonical(Buffer.from(text)).ok).toBe(true);
  expect(parseLeaf(text)).toEqual({ ok: true, value: leaf });
});

it('refuses every other form', () => {
  const text = formatLeaf(leaf);
  for (const odd of [
    '',
    '{}',
    ` ${text}`,
    `${text}\n`,
    text.replace('"v":1', '"v":2'),
    text.replace('"v":1', '"v":1.0'),
    text.replace('"v":1', '"v": 1'),
    text.replace('"v":1', '"u":0,"v":1'),
    text.replace('open', 'public'),
    text.replace('plenary', ''),
    text.replace('plenary', 'pl enary'),
    text.replace('plenary', '\\u0070lenary'),
    text.replace('plenary', 'x'.repeat(65)),
    text.replace(digest, digest.slice(1)),
    text.replace(digest, `${digest.slice(0, -1)}d`),
    text.replace('999Z', '99Z'),
    text.replace('.999Z', 'Z'),
    text.replace('Z', '+00:00'),
    text.replace('T23', 'T24'),
    text.replace(':59.', ':60.'),
    text.replace('02-28', '02-29'),
    text.replace('02-28', '13-01'),
    text.replace('02-28', '00-10'),
  ]) {
    expect(parseLeaf(odd).ok, odd).toBe(false);
  }
});

it('knows leap days, also right after a day that is none', () => {
  const on = (day: string) => parseLeaf(formatLeaf({ ...leaf, at: `${day}T00:00:00.000Z` })).ok;
  expect(['2024-02-29', '2025-02-29', '2025-02-28', '2025-02-30', '2024-02-29'].map(on)).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});
