import { emptyRoot, HASH_SIZE, leafHashInto, nodeHashInto } from './merkle.ts';

export const TILE_WIDTH = 256;

interface Level {
  readonly hashes: Buffer;
  width: number;
  index: number;
}

/** `hashes` is reused once the call returns: who keeps it copies it. */
export type OnTile = (level: number, index: number, hashes: Buffer, width: number) => void;

/**
 * The RFC 6962 tree over entries appended in order, kept as its rightmost tiles only: memory grows with the logarithm
 * of the size. Every tile is shown once, full ones as soon as they are full.
 */
export class TileTree {
  #size = 0;
  readonly #levels: Level[] = [];
  readonly #onTile: OnTile;

  constructor(onTile: OnTile = () => {}) {
    this.#onTile = onTile;
  }

  get size(): number {
    return this.#size;
  }

  appendEntry(bytes: Buffer, start: number, end: number): void {
    const level = this.#level(0);
    leafHashInto(level.hashes, level.width * HASH_SIZE, bytes, start, end);
    this.#size++;
    this.#grew(0, level);
  }

  appendHash(hash: Buffer): void {
    const level = this.#level(0);
    hash.copy(level.hashes, level.width * HASH_SIZE, 0, HASH_SIZE);
    this.#size++;
    this.#grew(0, level);
  }

  /** Shows the partial tiles. The tree may not grow after this. */
  finish(): void {
    this.#levels.forEach((level, number) => {
      if (level.width > 0) this.#onTile(number, level.index, level.hashes, level.width);
    });
  }

  /** Of the tree as it stands; it may grow on. */
  root(): Buffer {
    let root: Buffer | null = null;
    for (const level of this.#levels) {
      // The perfect subtrees in a partial tile, the rightmost and smallest first, as the bits of its width tell.
      let end = level.width;
      for (let leaves = 1; end > 0; leaves *= 2) {
        if ((end & leaves) === 0) continue;
        end -= leaves;
        const peak = foldPerfect(level.hashes.subarray(end * HASH_SIZE, (end + leaves) * HASH_SIZE));
        root = root === null ? peak : foldPerfect(Buffer.concat([peak, root]));
      }
    }
    return root ?? Buffer.from(emptyRoot);
  }

  #level(number: number): Level {
    return (this.#levels[number] ??= { hashes: Buffer.alloc(TILE_WIDTH * HASH_SIZE), width: 0, index: 0 });
  }

  #grew(number: number, level: Level): void {
    level.width++;
    if (level.width < TILE_WIDTH) return;
    this.#onTile(number, level.index, level.hashes, TILE_WIDTH);
    level.width = 0;
    level.index++;
    const above = this.#level(number + 1);
    foldPerfect(level.hashes).copy(above.hashes, above.width * HASH_SIZE);
    this.#grew(number + 1, above);
  }
}

const scratch = Buffer.alloc(TILE_WIDTH * HASH_SIZE);

/** The root over 2^k hashes side by side, at most a tile of them. */
function foldPerfect(hashes: Buffer): Buffer {
  hashes.copy(scratch);
  for (let width = hashes.length / HASH_SIZE; width > 1; width /= 2) {
    for (let i = 0; i < width / 2; i++) nodeHashInto(scratch, i * HASH_SIZE, scratch, 2 * i * HASH_SIZE);
  }
  return Buffer.from(scratch.subarray(0, HASH_SIZE));
}
