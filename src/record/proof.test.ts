import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  consistencyHashes,
  consistencySpans,
  formatProof,
  inclusionHashes,
  inclusionSpans,
  type TileSource,
} from './proof.ts';
import { completeRoot, hashesIn, leafHash, nodeHash, Tree, tileWidth } from './tree.ts';

const leaves = Array.from({ length: 131_500 }, (_, i) => leafHash(`${i}`));
const memo = new Map<string, Buffer>();

/** RFC 6962 section 2.1, of leaves `[from, to)`. */
function treeHash(from: number, to: number): Buffer {
  if (from === to) return hash('sha256', '', 'buffer');
  if (to - from === 1) return leaves[from] as Buffer;
  const name = `${from} ${to}`;
  let root = memo.get(name);
  if (root) return root;
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  root = nodeHash(treeHash(from, from + k), treeHash(from + k, to));
  memo.set(name, root);
  return root;
}

/** The tiles of the leaves, as a log of any size up to theirs has them. */
const rows = [leaves];
while ((rows.at(-1)?.length ?? 0) >= tileWidth) {
  const below = rows.at(-1) as Buffer[];
  rows.push(
    Array.from({ length: Math.floor(below.length / tileWidth) }, (_, i) =>
      completeRoot(below.slice(i * tileWidth, (i + 1) * tileWidth)),
    ),
  );
}
let asked: string[] = [];
const tiles: TileSource = {
  async tile(_, level, index, width) {
    asked.push(`${level}/${index}/${width}`);
    return Buffer.concat((rows[level] ?? []).slice(index * tileWidth, index * tileWidth + width));
  },
};

describe('an inclusion proof', () => {
  it('is that of RFC 6962 for every entry of every size to 130', async () => {
    for (let size = 1; size <= 130; size++)
      for (let index = 0; index < size; index++)
        expect(rootFrom(index, size, await inclusionHashes(tiles, 'test', size, index)), `${index} of ${size}`).toEqual(
          treeHash(0, size),
        );
  });

  it('is right across tiles of every level', async () => {
    for (const size of [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_793, 131_072, 131_073, 131_500])
      for (const index of [0, 1, 255, 256, 511, 65_535, 65_536, 131_071, size - 2, size - 1].filter(
        i => i >= 0 && i < size,
      ))
        expect(rootFrom(index, size, await inclusionHashes(tiles, 'test', size, index)), `${index} of ${size}`).toEqual(
          treeHash(0, size),
        );
  });

  it('needs no more tiles than the leaf’s and those at the edge', async () => {
    asked = [];
    await inclusionHashes(tiles, 'test', 131_500, 7);
    expect(asked.sort()).toEqual(['0/0/256', '0/513/172', '1/0/256', '1/2/1', '2/0/2']);
  });

  it('has the subtrees that the specification gives for seven leaves', () => {
    const of = (index: number) => inclusionSpans(index, { from: 0, to: 7 }).map(({ from, to }) => `${from}-${to}`);
    expect([of(0), of(3), of(4), of(6)]).toEqual([
      ['1-2', '2-4', '4-7'],
      ['2-3', '0-2', '4-7'],
      ['5-6', '6-7', '0-4'],
      ['4-6', '0-4'],
    ]);
  });
});

describe('a consistency proof', () => {
  it('leads from every older head to every newer one, to 130', async () => {
    for (let size = 1; size <= 130; size++)
      for (let older = 1; older <= size; older++) {
        const [was, is] = rootsFrom(older, size, await consistencyHashes(tiles, 'test', older, size));
        expect(was, `${older} in ${size}`).toEqual(treeHash(0, older));
        expect(is, `${older} in ${size}`).toEqual(treeHash(0, size));
      }
  });

  it('is right across tiles of every level', async () => {
    for (const [older, size] of [
      [1, 131_500],
      [256, 257],
      [255, 65_537],
      [65_536, 131_072],
      [65_537, 131_500],
      [131_499, 131_500],
    ] as const)
      expect(rootsFrom(older, size, await consistencyHashes(tiles, 'test', older, size))).toEqual([
        treeHash(0, older),
        treeHash(0, size),
      ]);
  });

  it('has the subtrees that the specification gives for seven leaves', () => {
    const of = (older: number) => consistencySpans(older, { from: 0, to: 7 }).map(({ from, to }) => `${from}-${to}`);
    expect([of(3), of(4), of(6), of(7)]).toEqual([['2-3', '3-4', '0-2', '4-7'], ['4-7'], ['4-6', '6-7', '0-4'], []]);
  });

  it('is not made from nothing, nor backwards', async () => {
    await expect(consistencyHashes(tiles, 'test', 0, 7)).rejects.toThrow(RangeError);
    await expect(consistencyHashes(tiles, 'test', 8, 7)).rejects.toThrow(RangeError);
  });
});

it('a proof is written as C2SP tlog-proof has it', () => {
  const hashes = [leafHash('a'), leafHash('b')];
  expect(formatProof(5, hashes, 'origin\n9\nroot\n\n— origin sig\n')).toBe(
    `c2sp.org/tlog-proof@v1\nindex 5\n${hashes[0]?.toString('base64')}\n${hashes[1]?.toString('base64')}\n\norigin\n9\nroot\n\n— origin sig\n`,
  );
  expect(formatProof(0, [], 'origin\n1\nroot\n\n— origin sig\n')).toBe(
    'c2sp.org/tlog-proof@v1\nindex 0\n\norigin\n1\nroot\n\n— origin sig\n',
  );
});

it('the root of the tree that the writer keeps is the one that proofs lead to', () => {
  const tree = new Tree();
  for (const leaf of leaves.slice(0, 1000)) tree.append(leaf);
  expect(tree.root()).toEqual(treeHash(0, 1000));
  expect(hashesIn(Buffer.concat(leaves.slice(0, 3)))).toEqual(leaves.slice(0, 3));
});

/** Lays a proof over a leaf by the definition: each hash is the other half of what is known so far. */
function rootFrom(index: number, size: number, proof: readonly Buffer[]): Buffer {
  const rest = [...proof];
  const climb = (from: number, to: number): Buffer => {
    if (to - from === 1) return leaves[index] as Buffer;
    let k = 1;
    while (k * 2 < to - from) k *= 2;
    const own = index < from + k ? climb(from, from + k) : climb(from + k, to);
    const other = rest.shift() as Buffer;
    return index < from + k ? nodeHash(own, other) : nodeHash(other, own);
  };
  const root = climb(0, size);
  expect(rest, 'every hash is used').toHaveLength(0);
  return root;
}

/** Both roots that a consistency proof leads to, by the definition. */
function rootsFrom(older: number, size: number, proof: readonly Buffer[]): [Buffer, Buffer] {
  const rest = [...proof];
  const climb = (from: number, to: number, whole: boolean): [Buffer, Buffer] => {
    if (older === to) {
      const root = whole ? treeHash(from, to) : (rest.shift() as Buffer);
      return [root, root];
    }
    let k = 1;
    while (k * 2 < to - from) k *= 2;
    if (older <= from + k) {
      const [was, is] = climb(from, from + k, whole);
      return [was, nodeHash(is, rest.shift() as Buffer)];
    }
    const [was, is] = climb(from + k, to, false);
    const left = rest.shift() as Buffer;
    return [nodeHash(left, was), nodeHash(left, is)];
  };
  const roots = climb(0, size, true);
  expect(rest, 'every hash is used').toHaveLength(0);
  return roots;
}
