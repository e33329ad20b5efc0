import type { Checkpoint } from './checkpoint.ts';
import type { Group } from './groups.ts';
import type { Head } from './head.ts';
import type { Ledger } from './ledger.ts';
import { HASH_SIZE } from './merkle.ts';
import type { Source } from './source.ts';
import { TILE_WIDTH, TileTree } from './tile-tree.ts';
import { tilePath } from './tiles.ts';

interface Computed {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly width: number;
}

/** Computes the tree anew from the entries alone, and holds the signed root and every served tile against it. */
export class TreeCheck {
  readonly #source: Source;
  readonly #head: Head;
  readonly #earlier: Checkpoint | null;
  readonly #ledger: Ledger;
  readonly #tree: TileTree;
  /** The served tile over the group in hand. */
  #tile: Buffer | null = null;
  #upper: Computed[] = [];
  /** Positions where an entry and its hash in the tile differ; which of them is false, the root will tell. */
  readonly #disputed: number[] = [];

  constructor(source: Source, head: Head, earlier: Checkpoint | null, ledger: Ledger) {
    this.#source = source;
    this.#head = head;
    this.#earlier = earlier;
    this.#ledger = ledger;
    this.#tree = new TileTree((level, index, hashes, width) => {
      if (level === 0) this.#compareLeaves(index, hashes, width);
      else this.#upper.push({ level, index, hashes: Buffer.from(hashes.subarray(0, width * HASH_SIZE)), width });
    });
    this.#holdAgainstEarlier();
  }

  /** `bounds` is null where the bundle is missing or malformed; the tile then stands in, so that the rest can go on. */
  async add(group: Group, bounds: Uint32Array | null): Promise<void> {
    const { tile, bundle, width, index } = group;
    this.#tile = tile;
    if (tile === null) this.#ledger.find(`${tilePath(0, index, width)} is missing.`, group.first);
    for (let i = 0; i < width; i++) {
      if (bundle !== null && bounds !== null) {
        this.#tree.appendEntry(bundle, bounds[2 * i] as number, bounds[2 * i + 1] as number);
      } else {
        const hash = tile?.subarray(i * HASH_SIZE, (i + 1) * HASH_SIZE);
        this.#tree.appendHash(hash?.length === HASH_SIZE ? hash : Buffer.alloc(HASH_SIZE));
      }
      if (this.#tree.size === this.#earlier?.size) this.#holdAgainstEarlier();
    }
    await this.#compareUpper();
  }

  async finish(): Promise<void> {
    this.#tree.finish();
    await this.#compareUpper();
    const same = this.#tree.root().equals(this.#head.root);
    for (const position of this.#disputed) {
      const tile = tilePath(0, Math.floor(position / TILE_WIDTH), this.#widthAt(position));
      if (same) this.#ledger.find(`${tile} does not hold the hash of entry ${position}.`, position);
      else this.#ledger.blame(position, 'false', `it does not have the hash that ${tile} holds for it`);
    }
    if (!same) this.#ledger.find('checkpoint signs a root that the entries do not lead to.');
  }

  #holdAgainstEarlier(): void {
    const { size, root } = this.#earlier ?? {};
    if (size !== this.#tree.size || root === undefined || this.#tree.root().equals(root)) return;
    this.#ledger.find(`The first ${size} entries are not those of the earlier head.`);
  }

  #compareLeaves(index: number, hashes: Buffer, width: number): void {
    const tile = this.#tile;
    if (tile === null) return;
    const first = index * TILE_WIDTH;
    const length = width * HASH_SIZE;
    if (tile.length !== length) {
      this.#ledger.find(`${tilePath(0, index, width)} does not hold ${width} hashes.`, first);
    } else if (tile.compare(hashes, 0, length) !== 0) {
      for (let i = 0; i < width; i++) if (!sameHash(tile, hashes, i)) this.#disputed.push(first + i);
    }
  }

  async #compareUpper(): Promise<void> {
    const computed = this.#upper;
    this.#upper = [];
    for (const { level, index, hashes, width } of computed) {
      const path = tilePath(level, index, width);
      const each = TILE_WIDTH ** level;
      const first = index * TILE_WIDTH * each;
      const tile = await this.#source.read(path, hashes.length);
      if (tile === null) this.#ledger.find(`${path} is missing.`, first);
      else if (tile.length !== hashes.length) this.#ledger.find(`${path} does not hold ${width} hashes.`, first);
      else if (!tile.equals(hashes)) {
        let i = 0;
        while (sameHash(tile, hashes, i)) i++;
        this.#ledger.find(`${path} does not follow from the entries at its hash ${i}.`, first + i * each);
      }
    }
  }

  #widthAt(position: number): number {
    return Math.min(TILE_WIDTH, this.#head.size - Math.floor(position / TILE_WIDTH) * TILE_WIDTH);
  }
}

function sameHash(a: Buffer, b: Buffer, i: number): boolean {
  const start = i * HASH_SIZE;
  return a.compare(b, start, start + HASH_SIZE, start, start + HASH_SIZE) === 0;
}
