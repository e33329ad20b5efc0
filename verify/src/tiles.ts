import { type Result, right, wrong } from './result.ts';
import { TILE_WIDTH } from './tile-tree.ts';

/** The largest bundle: 256 entries of 65,535 bytes, each behind its length. */
export const BUNDLE_LIMIT: number = TILE_WIDTH * (2 + 65_535);

/** C2SP tlog-tiles: the place of a tile (by level) or of an entry bundle, below the log's own place. */
export function tilePath(level: number | 'entries', index: number, width: number = TILE_WIDTH): string {
  let rest = Math.floor(index / 1000);
  let path = String(index % 1000).padStart(3, '0');
  while (rest > 0) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
    rest = Math.floor(rest / 1000);
  }
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/**
 * Where the entries of a bundle lie: entry i is the bytes from `bounds[2i]` up to `bounds[2i + 1]`. The bundle must
 * hold `width` entries and nothing else.
 */
export function splitBundle(bytes: Buffer, width: number): Result<Uint32Array> {
  const bounds = new Uint32Array(2 * width);
  let at = 0;
  for (let i = 0; i < width; i++) {
    if (at + 2 > bytes.length) return wrong(`it ends before entry ${i} of ${width}`);
    const start = at + 2;
    at = start + bytes.readUInt16BE(at);
    if (at > bytes.length) return wrong(`it ends within entry ${i} of ${width}`);
    bounds[2 * i] = start;
    bounds[2 * i + 1] = at;
  }
  if (at < bytes.length) return wrong(`it goes on after its ${width} entries`);
  return right(bounds);
}
