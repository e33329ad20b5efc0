import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, sha256, treeHash } from '../test-log.ts';
import { listVectors, noVectors, readVector } from '../test-vectors.ts';
import { emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { TileTree } from './tile-tree.ts';

const hashes = Array.from({ length: 130 }, (_, i) => sha256(Buffer.of(0), `leaf ${i}`));
const roots = Array.from({ length: 131 }, (_, size) => treeHash(hashes.slice(0, size)));
const base64 = (text: string) => Buffer.from(text, 'base64');

describe('public vectors', () => {
  it('judges 98 inclusion proofs as the public vectors do', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const files = listVectors('transparency-dev-merkle/testdata/inclusion');
    expect(files.length).toBe(98);
    for (const file of files) {
      const { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr } = JSON.parse(readVector(file));
      const accepted = verifyInclusion(leafIdx, treeSize, base64(leaf), (proof ?? []).map(base64), base64(root));
      expect(accepted, file).toBe(!wantErr);
    }
  });

  it('judges 98 consistency proofs as the public vectors do', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const files = listVectors('transparency-dev-merkle/testdata/consistency');
    expect(files.length).toBe(98);
    for (const file of files) {
      const { size1, size2, root1, root2, proof, wantErr } = JSON.parse(readVector(file));
      const accepted = verifyConsistency(size1, size2, base64(root1), base64(root2), (proof ?? []).map(base64));
      expect(accepted, file).toBe(!wantErr);
    }
  });

  it('computes the nine published roots', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const { leaves_hex: leaves, root_by_size_hex: published } = JSON.parse(readVector('rfc6962.json'));
    const tree = new TileTree();
    expect(emptyRoot.toString('hex')).toBe(published[0]);
    expect(tree.root().toString('hex')).toBe(published[0]);
    for (const [i, leaf] of (leaves as string[]).entries()) {
      const entry = Buffer.from(leaf, 'hex');
      tree.appendEntry(entry, 0, entry.length);
      expect(tree.root().toString('hex')).toBe(published[i + 1]);
    }
  });
});

describe('proofs', () => {
  it('hashes leaves and nodes apart', () => {
    const entry = Buffer.from('entry');
    expect(leafHash(entry)).toEqual(sha256(Buffer.of(0), entry));
    expect(nodeHash(roots[1] as Buffer, roots[2] as Buffer)).toEqual(
      sha256(Buffer.of(1), roots[1] as Buffer, roots[2] as Buffer),
    );
  });

  it('accepts every inclusion proof up to 130 entries, and none for a neighbour', () => {
    for (let size = 1; size <= 130; size++) {
      const leaves = hashes.slice(0, size);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(leaves, index);
        const judge = (i: number, n: number) =>
          verifyInclusion(i, n, hashes[index] as Buffer, proof, roots[size] as Buffer);
        if (!judge(index, size)) throw new Error(`refused: ${index} in ${size}`);
        if (judge(index + 1, size) || judge(index, size * 2)) throw new Error(`accepted: ${index} in ${size}`);
      }
    }
  });

  it('accepts every consistency proof up to 130 entries, and none between other sizes', () => {
    for (let newer = 1; newer <= 130; newer++) {
      const leaves = hashes.slice(0, newer);
      for (let older = 1; older <= newer; older++) {
        const proof = consistencyProof(leaves, older);
        const judge = (size: number, root: Buffer) =>
          verifyConsistency(size, newer, root, roots[newer] as Buffer, proof);
        if (!judge(older, roots[older] as Buffer)) throw new Error(`refused: ${older} to ${newer}`);
        if (judge(older, roots[older - 1] as Buffer)) throw new Error(`accepted: ${older} to ${newer}`);
        if (judge(older - 1, roots[older] as Buffer) && older > 1) throw new Error(`accepted: ${older} to ${newer}`);
      }
    }
  });

  it('refuses numbers that are no counts', () => {
    const root = roots[1] as Buffer;
    for (const odd of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(verifyInclusion(odd, 4, root, [], root)).toBe(false);
      expect(verifyInclusion(0, odd, root, [], root)).toBe(false);
      expect(verifyConsistency(odd, odd, root, root, [])).toBe(false);
    }
  });
});

describe('the tree in tiles', () => {
  it('has the defined root at every size and shows every tile once', () => {
    const all = Array.from({ length: 700 }, (_, i) => sha256(Buffer.of(0), `${i}`));
    const shown: string[] = [];
    const tree = new TileTree((level, index, _, width) => shown.push(`${level}/${index}/${width}`));
    all.forEach((hash, i) => {
      tree.appendHash(hash);
      if (i % 37 === 0 || i % 256 === 255) expect(tree.root()).toEqual(treeHash(all.slice(0, i + 1)));
    });
    expect(tree.root()).toEqual(treeHash(all));
    tree.finish();
    expect(shown).toEqual(['0/0/256', '0/1/256', '0/2/188', '1/0/2']);
  });

  it('carries over two levels', () => {
    const one = sha256('one');
    const shown: string[] = [];
    const tree = new TileTree((level, index, _, width) => level > 0 && shown.push(`${level}/${index}/${width}`));
    for (let i = 0; i < 65_536 + 256; i++) tree.appendHash(one);
    tree.finish();
    expect(shown).toEqual(['1/0/256', '1/1/1', '2/0/1']);
    let perfect = one;
    const at: Buffer[] = [one];
    for (let height = 1; height <= 16; height++) at.push((perfect = nodeHash(perfect, perfect)));
    expect(tree.root()).toEqual(nodeHash(at[16] as Buffer, at[8] as Buffer));
  });
});
