import { HASH_SIZE } from './merkle.ts';
import type { Source } from './source.ts';
import { TILE_WIDTH } from './tile-tree.ts';
import { BUNDLE_LIMIT, tilePath } from './tiles.ts';

export const OPENINGS_LIMIT: number = 64 * 1024 * 1024;
/** Groups asked for ahead of the one in hand: three files each, so at most a dozen requests at once. */
const AHEAD = 4;

/** 256 entries (fewer at the end) with all that is served about them; null for a file that is not served. */
export interface Group {
  readonly index: number;
  /** The position of its first entry. */
  readonly first: number;
  readonly width: number;
  readonly bundlePath: string;
  readonly bundle: Buffer | null;
  readonly tile: Buffer | null;
  readonly openingsPath: string;
  readonly openings: Buffer | null;
}

export async function* readGroups(source: Source, size: number): AsyncGenerator<Group> {
  const count = Math.ceil(size / TILE_WIDTH);
  const coming: Promise<Group>[] = [];
  for (let index = 0; index < count; index++) {
    while (coming.length < AHEAD && index + coming.length < count) {
      const group = readGroup(source, size, index + coming.length);
      // Its failure is met when its turn comes; until then it must not end the process.
      group.catch(() => {});
      coming.push(group);
    }
    yield (await coming.shift()) as Group;
  }
}

async function readGroup(source: Source, size: number, index: number): Promise<Group> {
  const first = index * TILE_WIDTH;
  const width = Math.min(TILE_WIDTH, size - first);
  const bundlePath = tilePath('entries', index, width);
  const openingsPath = `openings/${index}`;
  const [bundle, tile, openings] = await Promise.all([
    source.read(bundlePath, BUNDLE_LIMIT),
    source.read(tilePath(0, index, width), width * HASH_SIZE),
    source.read(openingsPath, OPENINGS_LIMIT),
  ]);
  return { index, first, width, bundlePath, bundle, tile, openingsPath, openings };
}
