import { hash } from 'node:crypto';

export const HASH_SIZE = 32;

/** RFC 6962: the root of no leaves is the hash of nothing. */
export const emptyRoot: Buffer = hash('sha256', Buffer.alloc(0), 'buffer');

// Inputs are laid out in buffers that are kept, and digests come back as strings of bytes: both because crypto.hash then
// runs about three times as fast, which decides how long a million leaves take. All of it is synchronous, so sharing
// the buffers is safe.
const nodeInput = Buffer.alloc(1 + 2 * HASH_SIZE, 1);
let leafInput = Buffer.alloc(1);

/** Writes SHA-256(00 ‖ entry) to `out` at `at`; the entry is `bytes` from `start` up to `end`. */
export function leafHashInto(out: Buffer, at: number, bytes: Buffer, start: number, end: number): void {
  const length = 1 + end - start;
  if (leafInput.length !== length) leafInput = Buffer.alloc(length);
  bytes.copy(leafInput, 1, start, end);
  out.write(hash('sha256', leafInput, 'binary'), at, HASH_SIZE, 'latin1');
}

/** Writes SHA-256(01 ‖ left ‖ right) to `out` at `at`; `pair` holds both hashes side by side from `from`. */
export function nodeHashInto(out: Buffer, at: number, pair: Buffer, from: number): void {
  pair.copy(nodeInput, 1, from, from + 2 * HASH_SIZE);
  out.write(hash('sha256', nodeInput, 'binary'), at, HASH_SIZE, 'latin1');
}

export function leafHash(entry: Buffer): Buffer {
  const out = Buffer.alloc(HASH_SIZE);
  leafHashInto(out, 0, entry, 0, entry.length);
  return out;
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  const out = Buffer.alloc(HASH_SIZE);
  nodeHashInto(out, 0, Buffer.concat([left, right]), 0);
  return out;
}

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion(index: number, size: number, leaf: Buffer, proof: Buffer[], root: Buffer): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let computed = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      computed = nodeHash(sibling, computed);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = half(last);
      }
    } else {
      computed = nodeHash(computed, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && computed.equals(root);
}

/** RFC 9162 section 2.1.4.2. The empty tree is refused as an older tree: it proves nothing. */
export function verifyConsistency(
  size1: number,
  size2: number,
  root1: Buffer,
  root2: Buffer,
  proof: Buffer[],
): boolean {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && root1.equals(root2);
  if (proof.length === 0 || ![root1, root2, ...proof].every(isHash)) return false;
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  let node = size1 - 1;
  let last = size2 - 1;
  while (node % 2 === 1) {
    node = half(node);
    last = half(last);
  }
  let older = path[0] as Buffer;
  let newer = older;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = half(last);
      }
    } else {
      newer = nodeHash(newer, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && older.equals(root1) && newer.equals(root2);
}

// Shifts would cut numbers to 32 bits; a tree may be larger.
function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isHash(bytes: Buffer): boolean {
  return bytes.length === HASH_SIZE;
}
