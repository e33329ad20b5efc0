import { expect, it } from 'vitest';
import { splitBundle, tilePath } from './tiles.ts';

it('writes paths as the specification does', () => {
  expect(tilePath(0, 0)).toBe('tile/0/000');
  expect(tilePath(63, 1_234_067)).toBe('tile/63/x001/x234/067');
  expect(tilePath('entries', 1000, 12)).toBe('tile/entries/x001/000.p/12');
  expect(tilePath(2, 999, 255)).toBe('tile/2/999.p/255');
});

it('splits a bundle that holds its entries and nothing else', () => {
  const bundle = Buffer.from([0, 1, 7, 0, 0, 0, 2, 8, 9]);
  expect(splitBundle(bundle, 3)).toEqual({ ok: true, value: Uint32Array.of(2, 3, 5, 5, 7, 9) });
  expect(splitBundle(bundle, 2)).toEqual({ ok: false, wrong: 'it goes on after its 2 entries' });
  expect(splitBundle(bundle, 4)).toEqual({ ok: false, wrong: 'it ends before entry 3 of 4' });
  expect(splitBundle(bundle.subarray(0, 8), 3)).toEqual({ ok: false, wrong: 'it ends within entry 2 of 3' });
  expect(splitBundle(Buffer.alloc(0), 1).ok).toBe(false);
});
