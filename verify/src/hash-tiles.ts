import { emptyRoot, HASH_SIZE, nodeHash } from './merkle.ts';
import type { Source } from './source.ts';
import { TILE_WIDTH } from './tile-tree.ts';
import { tilePath } from './tiles.ts';

/** A log's tiles do not hold what its own signed size says that they hold. */
export class TilesWrong extends Error {}

/**
 * Hashes of parts of a log's tree, from as few of its tiles as hold them; each tile is read once. Nothing here is
 * trusted: whoever asks holds the hashes against a signed root.
 */
export class HashTiles {
  readonly #source: Source;
  readonly #size: number;
  readonly #read = new Map<string, Promise<Buffer>>();

  constructor(source: Source, size: number) {
    this.#source = source;
    this.#size = size;
  }

  /** RFC 6962 section 2.1: the hash over the entries `[from, to)`; `from` is a multiple of the largest power of two below their count. */
  async span(from: number, to: number): Promise<Buffer> {
    if (from === to) return emptyRoot;
    const middle = split(to - from);
    if (middle * 2 !== to - from && to - from > 1)
      return nodeHash(await this.span(from, from + middle), await this.span(from + middle, to));
    return this.#perfect(from, to - from);
  }

  /** RFC 6962 section 2.1.2: what shows that the first `older` entries are the beginning of the first `newer`. */
  async consistency(older: number, newer: number): Promise<Buffer[]> {
    return Promise.all(consistencySpans(older, 0, newer, true).map(([from, to]) => this.span(from, to)));
  }

  async #perfect(from: number, width: number): Promise<Buffer> {
    let level = 0;
    let each = 1;
    while (each * TILE_WIDTH <= width) {
      level++;
      each *= TILE_WIDTH;
    }
    const first = from / each;
    const index = Math.floor(first / TILE_WIDTH);
    const tile = await this.#tile(level, index);
    const start = first - index * TILE_WIDTH;
    return fold(tile.subarray(start * HASH_SIZE, (start + width / each) * HASH_SIZE));
  }

  #tile(level: number, index: number): Promise<Buffer> {
    const width = Math.min(TILE_WIDTH, Math.floor(this.#size / TILE_WIDTH ** level) - index * TILE_WIDTH);
    const path = tilePath(level, index, width);
    let reading = this.#read.get(path);
    if (!reading) this.#read.set(path, (reading = this.#readTile(path, width * HASH_SIZE)));
    return reading;
  }

  async #readTile(path: string, length: number): Promise<Buffer> {
    const bytes = await this.#source.read(path, length);
    if (bytes?.length === length) return bytes;
    throw new TilesWrong(
      `${path} ${bytes === null ? 'is missing' : 'does not hold the hashes that its size promises'}`,
    );
  }
}

function consistencySpans(older: number, from: number, to: number, whole: boolean): (readonly [number, number])[] {
  if (older === to) return whole ? [] : [[from, to]];
  const middle = from + split(to - from);
  return older <= middle
    ? [...consistencySpans(older, from, middle, whole), [middle, to]]
    : [...consistencySpans(older, middle, to, false), [from, middle]];
}

/** The largest power of two below a count; 1 for one. */
function split(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function fold(hashes: Buffer): Buffer {
  if (hashes.length === HASH_SIZE) return hashes;
  const half = hashes.length / 2;
  return nodeHash(fold(hashes.subarray(0, half)), fold(hashes.subarray(half)));
}
