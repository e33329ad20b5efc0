import type pg from 'pg';
import { completeRoot, hashesIn, leafHash, tileWidth } from './tree.ts';

/**
 * The static files of the logs (C2SP tlog-tiles), read from the tables with the public's rights. Nothing here knows the
 * head: callers ask only for what a head that they hold says is there, and what is asked for beyond that is not found.
 */
export interface TilePath {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 255: a partial tile; 256: the full one. */
  readonly width: number;
}

const pathForm = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads `tile/L/x001/x234/067[.p/W]` or `tile/entries/...`. One tile has one path: any other spelling is undefined. */
export function parseTilePath(path: string): TilePath | undefined {
  const [, place, digits = '', part] = pathForm.exec(path) ?? [];
  if (place === undefined) return undefined;
  const level: TilePath['level'] = place === 'entries' ? place : Number(place);
  const tile = {
    level,
    index: Number(digits.replace(/[x/]/g, '')),
    width: part === undefined ? tileWidth : Number(part),
  };
  const within = (level === 'entries' || level < 64) && (part === undefined || tile.width < tileWidth);
  return within && tilePath(tile) === path ? tile : undefined;
}

export function tilePath({ level, index, width }: TilePath): string {
  let rest = Math.floor(index / 1000);
  let path = String(index % 1000).padStart(3, '0');
  for (; rest > 0; rest = Math.floor(rest / 1000)) path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** Has a log of this size the tile, at this width? */
export function stands({ level, index, width }: TilePath, size: number): boolean {
  return width <= widthOf(level === 'entries' ? 0 : level, index, size);
}

/** The hashes that a tile has in a log of this size; 0: there is no such tile. */
export function widthOf(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth));
}

/** The hashes of the last tile of one level, which is not full yet: a prefix of what it will be for ever. */
interface Growing {
  readonly index: number;
  readonly hashes: readonly Buffer[];
}

export class Tiles {
  private readonly growing = new Map<string, Growing>();
  private readonly pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  /** The tile's first `width` hashes, side by side. Undefined where fewer are there. */
  async tile(framework: string, level: number, index: number, width: number): Promise<Buffer | undefined> {
    const full = await this.fullTile(framework, level, index, width);
    if (full) return full.subarray(0, width * 32);
    const hashes = width < tileWidth ? await this.grow(framework, level, index, width) : [];
    return hashes.length < width ? undefined : Buffer.concat(hashes.slice(0, width));
  }

  /** Entries `index * 256` and on, each behind its length in two bytes. Undefined where fewer are there. */
  async entryBundle(framework: string, index: number, width: number): Promise<Buffer | undefined> {
    const leaves = await this.leaves(framework, index * tileWidth, width);
    if (leaves.length < width) return undefined;
    return Buffer.concat(
      leaves.flatMap(entry => {
        const bytes = Buffer.from(entry);
        const length = Buffer.alloc(2);
        length.writeUInt16BE(bytes.length);
        return [length, bytes];
      }),
    );
  }

  private async fullTile(framework: string, level: number, index: number, width: number): Promise<Buffer | undefined> {
    const growing = this.growing.get(`${framework} ${level}`);
    if (growing?.index === index && growing.hashes.length >= width) return undefined;
    return (await this.fullTiles(framework, level, index, index + 1))[0];
  }

  private async fullTiles(framework: string, level: number, from: number, to: number): Promise<Buffer[]> {
    const { rows } = await this.pool.query<{ hashes: Buffer }>(
      'select hashes from record.tile where framework = $1 and level = $2 and index >= $3 and index < $4 order by index',
      [framework, level, from, to],
    );
    return rows.map(({ hashes }) => hashes);
  }

  private async leaves(framework: string, from: number, count: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ entry: string }>(
      'select entry from record.leaf where framework = $1 and position >= $2 and position < $3 order by position',
      [framework, from, from + count],
    );
    return rows.map(({ entry }) => entry);
  }

  /** What is committed never changes, so what was once read of a growing tile is kept, and only the rest is read. */
  private async grow(framework: string, level: number, index: number, width: number): Promise<readonly Buffer[]> {
    const key = `${framework} ${level}`;
    const kept = this.growing.get(key);
    const known = kept?.index === index ? kept.hashes : [];
    if (known.length >= width) return known;
    const from = index * tileWidth + known.length;
    const count = width - known.length;
    const more =
      level === 0
        ? (await this.leaves(framework, from, count)).map(leafHash)
        : (await this.fullTiles(framework, level - 1, from, from + count)).map(tile => completeRoot(hashesIn(tile)));
    const hashes = [...known, ...more];
    // Two may read at once, or one may ask for an older tile: the furthest stays.
    const now = this.growing.get(key);
    if (!now || now.index < index || (now.index === index && now.hashes.length < hashes.length))
      this.growing.set(key, { index, hashes });
    return hashes;
  }
}

const opened = new WeakMap<pg.Pool, Tiles>();

/** The tiles of all logs of a store. */
export function tilesOf({ publicPool }: { readonly publicPool: pg.Pool }): Tiles {
  let tiles = opened.get(publicPool);
  if (!tiles) opened.set(publicPool, (tiles = new Tiles(publicPool)));
  return tiles;
}
