import type pg from 'pg';
import { tilesOf, widthOf } from './tiles.ts';
import { completeRoot, hashesIn, nodeHash, tileWidth } from './tree.ts';

/** The leaves `[from, to)` of a log. In a proof, `from` is a multiple of the power of two that is not below their count. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the hashes come from: `Tiles`, or a copy of them. */
export interface TileSource {
  tile(framework: string, level: number, index: number, width: number): Promise<Buffer | undefined>;
}

/** RFC 6962 section 2.1.1: the subtrees that lead from a leaf to the root, the leaf's sibling first. */
export function inclusionSpans(index: number, { from, to }: Span): Span[] {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...inclusionSpans(index, { from, to: middle }), { from: middle, to }]
    : [...inclusionSpans(index, { from: middle, to }), { from, to: middle }];
}

/** RFC 6962 section 2.1.2: the subtrees that show that the tree of `older` leaves is the beginning of a newer one. */
export function consistencySpans(older: number, { from, to }: Span, whole = true): Span[] {
  if (older === to) return whole ? [] : [{ from, to }];
  const middle = from + split(to - from);
  return older <= middle
    ? [...consistencySpans(older, { from, to: middle }, whole), { from: middle, to }]
    : [...consistencySpans(older, { from: middle, to }, false), { from, to: middle }];
}

function split(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** Hashes of subtrees of a log of `size` leaves, in the order asked for, from the fewest tiles that hold them. */
export async function hashSpans(
  tiles: TileSource,
  framework: string,
  size: number,
  spans: readonly Span[],
): Promise<Buffer[]> {
  const parts = spans.map(perfectParts);
  const wanted = new Map(parts.flat().map(({ level, index }) => [`${level} ${index}`, { level, index }]));
  const read = new Map<string, Buffer[]>();
  await Promise.all(
    [...wanted].map(async ([name, { level, index }]) => {
      const tile = await tiles.tile(framework, level, index, widthOf(level, index, size));
      if (!tile) throw new Error(`${framework} has ${size} entries, but not the tile ${level}/${index}`);
      read.set(name, hashesIn(tile));
    }),
  );
  return parts.map(of =>
    of
      .map(({ level, index, start, width }) =>
        completeRoot((read.get(`${level} ${index}`) ?? []).slice(start, start + width)),
      )
      .reduceRight((right, left) => nodeHash(left, right)),
  );
}

/** A perfect subtree, as the hashes of one tile that it is the root of. */
interface Part {
  readonly level: number;
  readonly index: number;
  readonly start: number;
  readonly width: number;
}

function perfectParts({ from, to }: Span): Part[] {
  const parts: Part[] = [];
  for (let start = from; start < to; ) {
    let leaves = 1;
    while (leaves * 2 <= to - start) leaves *= 2;
    let level = 0;
    let each = 1;
    for (; each * tileWidth <= leaves; each *= tileWidth) level += 1;
    const first = start / each;
    const index = Math.floor(first / tileWidth);
    parts.push({ level, index, start: first - index * tileWidth, width: leaves / each });
    start += leaves;
  }
  return parts;
}

export async function inclusionHashes(
  tiles: TileSource,
  framework: string,
  size: number,
  index: number,
): Promise<Buffer[]> {
  return hashSpans(tiles, framework, size, inclusionSpans(index, { from: 0, to: size }));
}

/** Empty where the sizes are the same; the empty tree is no older tree: it proves nothing. */
export async function consistencyHashes(
  tiles: TileSource,
  framework: string,
  older: number,
  size: number,
): Promise<Buffer[]> {
  if (older < 1 || older > size) throw new RangeError(`a log of ${size} entries has no older head of ${older}`);
  return hashSpans(tiles, framework, size, consistencySpans(older, { from: 0, to: size }));
}

/** C2SP tlog-proof: the hashes from an entry to the root, and the checkpoint that signs it, byte for byte. */
export function formatProof(index: number, hashes: readonly Buffer[], checkpoint: string): string {
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.map(hash => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;
}

/**
 * The proof that an entry stands in the log, under the head given or else the newest: whoever holds it needs no host to
 * show what was recorded. Throws RangeError where the head does not cover the position.
 */
export async function inclusionProof(
  store: { readonly publicPool: pg.Pool },
  framework: string,
  position: number,
  head?: { readonly size: number; readonly checkpoint: string },
): Promise<string> {
  const { size, checkpoint } = head ?? (await newestHead(store.publicPool, framework));
  if (!Number.isSafeInteger(position) || position < 0 || position >= size)
    throw new RangeError(`${framework} has ${size} entries, none at ${position}`);
  return formatProof(position, await inclusionHashes(tilesOf(store), framework, size, position), checkpoint);
}

async function newestHead(pool: pg.Pool, framework: string): Promise<{ size: number; checkpoint: string }> {
  const { rows } = await pool.query<{ size: number; checkpoint: string }>(
    'select size, checkpoint from record.head where framework = $1',
    [framework],
  );
  return rows[0] ?? { size: 0, checkpoint: '' };
}
