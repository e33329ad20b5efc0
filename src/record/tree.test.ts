import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { completeRoot, hashesIn, leafHash, nodeHash, Tree } from './tree.ts';

const leaves = Array.from({ length: 700 }, (_, i) => leafHash(`entry ${i}`));

/** RFC 6962 section 2.1, word for word. */
function treeHash(of: readonly Buffer[]): Buffer {
  if (of.length === 0) return hash('sha256', '', 'buffer');
  if (of.length === 1) return of[0] as Buffer;
  let k = 1;
  while (k * 2 < of.length) k *= 2;
  return nodeHash(treeHash(of.slice(0, k)), treeHash(of.slice(k)));
}

describe('the tree', () => {
  it('has the root of RFC 6962 at every size', () => {
    const tree = new Tree();
    expect(tree.root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const [i, leaf] of leaves.entries()) {
      tree.append(leaf);
      expect(tree.size).toBe(i + 1);
      if (i < 130 || i % 37 === 0 || (i > 250 && i < 262) || (i > 508 && i < 516))
        expect(tree.root().equals(treeHash(leaves.slice(0, i + 1))), `size ${i + 1}`).toBe(true);
    }
  });

  it('hashes leaves and nodes with different prefixes', () => {
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(leafHash('L123456').toString('hex')).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
    const [a, b] = [leafHash('a'), leafHash('b')];
    expect(nodeHash(a, b)).toEqual(hash('sha256', Buffer.concat([Buffer.of(1), a, b]), 'buffer'));
    expect(nodeHash(b, a)).not.toEqual(nodeHash(a, b));
  });

  it('goes on from its unfinished tiles as if it had never stopped', () => {
    const whole = new Tree();
    const open: Buffer[][] = [[], []];
    for (const leaf of leaves.slice(0, 600)) {
      open[0]?.push(leaf);
      for (const { level, hashes } of whole.append(leaf)) {
        open[level] = [];
        open[level + 1]?.push(completeRoot(hashesIn(hashes)));
      }
    }
    const again = Tree.from(600, open);
    expect(again.root()).toEqual(whole.root());
    for (const leaf of leaves.slice(600)) expect(again.append(leaf)).toEqual(whole.append(leaf));
    expect(again.root()).toEqual(treeHash(leaves));
  });

  it('is not moved by what is appended to its copy', () => {
    const tree = new Tree();
    for (const leaf of leaves.slice(0, 300)) tree.append(leaf);
    const [root, copy] = [tree.root(), tree.copy()];
    for (const leaf of leaves.slice(300)) copy.append(leaf);
    expect(tree.root()).toEqual(root);
    expect(tree.size).toBe(300);
  });
});

it('each full tile comes once, when its last hash does, lowest level first', () => {
  const tree = new Tree();
  const seen: string[] = [];
  // 65,536 leaves fill a tile of level 1; the hash of a tile stands for its 256.
  for (let i = 0; i < 65_536; i++)
    for (const { level, index, hashes } of tree.append(leaves[i % 700] as Buffer)) {
      expect(hashes.length).toBe(8192);
      if (level > 0 || index < 2 || index === 255) seen.push(`${i} ${level}/${index}`);
    }
  expect(seen).toEqual(['255 0/0', '511 0/1', '65535 0/255', '65535 1/0']);
});
