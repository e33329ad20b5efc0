import { expect, it } from 'vitest';
import { parseTilePath, stands, tilePath, widthOf } from './tiles.ts';

it('a tile has one path, and the path one tile', () => {
  for (const [path, tile] of [
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/63/x001/000.p/255', { level: 63, index: 1000, width: 255 }],
    ['tile/entries/999.p/1', { level: 'entries', index: 999, width: 1 }],
    ['tile/entries/x123/456', { level: 'entries', index: 123_456, width: 256 }],
  ] as const) {
    expect(parseTilePath(path), path).toEqual(tile);
    expect(tilePath(tile)).toBe(path);
  }
});

it('any other spelling names nothing', () => {
  const strays = [
    '',
    'tile',
    'tile/0',
    'tile/0/',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/X001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/00',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/999',
    'tile/0/000.p',
    'tile/0/000.p/1/',
    'tile/0/000.p/1 ',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/0/%30%30%30',
    'tile/0/٠٠٠',
    'tile/entries/../0/000',
    `tile/0/${'x999/'.repeat(60)}999`,
    `tile/0/${'x001/'.repeat(5)}001`,
  ];
  for (const path of strays) expect(parseTilePath(path), path).toBeUndefined();
});

it('a log has the tiles that its size implies, as the specification shows for 70,000 entries', () => {
  const widths = (level: number, ...indexes: number[]) => indexes.map(index => widthOf(level, index, 70_000));
  expect(widths(0, 0, 272, 273, 274)).toEqual([256, 256, 112, 0]);
  expect(widths(1, 0, 1, 2)).toEqual([256, 17, 0]);
  expect(widths(2, 0, 1)).toEqual([1, 0]);
  expect(widths(3, 0)).toEqual([0]);
  expect(widthOf(1, 0, 256)).toBe(1);
  expect(widthOf(63, 0, Number.MAX_SAFE_INTEGER)).toBe(0);
});

it('nothing beyond the size stands; what an older head had stands for ever', () => {
  expect(stands({ level: 0, index: 273, width: 112 }, 70_000)).toBe(true);
  expect(stands({ level: 0, index: 273, width: 113 }, 70_000)).toBe(false);
  expect(stands({ level: 0, index: 0, width: 17 }, 70_000)).toBe(true);
  expect(stands({ level: 'entries', index: 273, width: 112 }, 70_000)).toBe(true);
  expect(stands({ level: 'entries', index: 274, width: 1 }, 70_000)).toBe(false);
  expect(stands({ level: 0, index: 0, width: 1 }, 0)).toBe(false);
});
