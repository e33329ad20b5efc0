import { expect, it } from 'vitest';
import { parseCheckpoint } from './checkpoint.ts';

const root = Buffer.alloc(32, 7);
const encoded = root.toString('base64');

it('reads origin, size and root', () => {
  expect(parseCheckpoint(`a/b\n0\n${encoded}\n`)).toEqual({ ok: true, value: { origin: 'a/b', size: 0, root } });
  expect(parseCheckpoint(`a\n9007199254740991\n${encoded}\n`).ok).toBe(true);
});

it('refuses every other form', () => {
  const sizes = ['', '01', '-1', '+1', '1.0', '1e3', '0x1', ' 1', '9007199254740992', '99999999999999999999'];
  for (const size of sizes) expect(parseCheckpoint(`a\n${size}\n${encoded}\n`).ok, size).toBe(false);
  for (const text of [
    `\n1\n${encoded}\n`,
    `a\n1\n${encoded}`,
    `a\n1\n${encoded}\nextension\n`,
    `a\n1\n${encoded}\n\n`,
    `a\n1\n${encoded.slice(4)}\n`,
    `a\n1\n${encoded.slice(0, -2)}d=\n`,
    `a\n1\n${encoded.slice(0, -1)}\n`,
    'a\n1\n',
    '',
  ]) {
    expect(parseCheckpoint(text).ok, text).toBe(false);
  }
});
