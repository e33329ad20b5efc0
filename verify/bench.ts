import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderSource } from './src/folder-source.ts';
import { formatLeaf } from './src/leaf.ts';
import { HASH_SIZE } from './src/merkle.ts';
import { TILE_WIDTH, TileTree } from './src/tile-tree.ts';
import { BUNDLE_LIMIT, splitBundle, tilePath } from './src/tiles.ts';
import { verify } from './src/verify.ts';
import { checkpoint, commit, ORIGIN, policyText, sha256 } from './test-log.ts';

// node verify/bench.ts [ENTRIES] [OPEN] [FOLDER]: how long a log takes to verify, when OPEN of its entries are open.
// A folder that is named is kept, so that other programs can be timed over the same log.

const size = Number(process.argv[2] ?? 100_000);
const open = Number(process.argv[3] ?? 0);
const folder = process.argv[4] ?? mkdtempSync(join(tmpdir(), 'comity-bench-'));

write(size, open);
let started = performance.now();
await rebuild(size);
show('tree alone', performance.now() - started);
started = performance.now();
const report = await verify(folderSource(folder));
show('whole verification', performance.now() - started);
console.log(report.verified, report.counts, `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
if (process.argv[4] === undefined) rmSync(folder, { recursive: true });

/** Reads the bundles and hashes all of the tree, and nothing more. */
async function rebuild(count: number): Promise<void> {
  const source = folderSource(folder);
  const tree = new TileTree();
  for (let first = 0; first < count; first += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, count - first);
    const bundle = (await source.read(tilePath('entries', first / TILE_WIDTH, width), BUNDLE_LIMIT)) as Buffer;
    const bounds = splitBundle(bundle, width);
    if (!bounds.ok) throw new Error(bounds.wrong);
    for (let i = 0; i < width; i++) {
      tree.appendEntry(bundle, bounds.value[2 * i] as number, bounds.value[2 * i + 1] as number);
    }
  }
  tree.root();
}

function write(count: number, opened: number): void {
  const tree = new TileTree((level, index, hashes, width) => {
    save(tilePath(level, index, width), hashes.subarray(0, width * HASH_SIZE));
  });
  for (let first = 0; first < count; first += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, count - first);
    const bundle: Buffer[] = [];
    const openings: string[] = [];
    for (let position = first; position < first + width; position++) {
      const { entry, line } = position < opened ? makeOpen(position) : makeClosed(position);
      tree.appendEntry(entry, 0, entry.length);
      bundle.push(Buffer.of(entry.length >> 8, entry.length & 255), entry);
      openings.push(line);
    }
    save(tilePath('entries', first / TILE_WIDTH, width), Buffer.concat(bundle));
    if (first < opened) save(`openings/${first / TILE_WIDTH}`, Buffer.from(openings.join('')));
  }
  tree.finish();
  save('policy', Buffer.from(policyText));
  save('checkpoint', checkpoint(count, tree.root()));
}

function makeClosed(position: number): { entry: Buffer; line: string } {
  const body = sha256(`${position}`).toString('base64url');
  return {
    entry: Buffer.from(formatLeaf({ at: instant(position), att: body, body, scope: 'c1rcl3', vis: 'closed' })),
    line: '',
  };
}

function makeOpen(position: number): { entry: Buffer; line: string } {
  const at = instant(position);
  const salt = sha256(`salt ${position}`).toString('base64url');
  const said = 'The delegation took note of the report and asked that the next round be called in time. '.repeat(4);
  const body = {
    act: 'meetings.intervene',
    at,
    audience: 'public',
    author: { capacity: 'compiler', credential: 'c0ffee', party: 'EXAMPLE', person: 'p3rs0n' },
    av: 1,
    in: { edition: '2026', kind: 'statement', number: position, series: 'example', text: { en: said } },
    on: at.slice(0, 10),
    origin: ORIGIN,
    scope: 'plenary',
    subject: `meetings/edition/example/${position}`,
    v: 1,
    vis: 'open',
  };
  const leaf = { at, att: commit('act-att/v1', salt, {}), body: commit('act-body/v1', salt, body) };
  const line = `${JSON.stringify({ i: position, body, salt, att: {}, attSalt: salt, fields: {} })}\n`;
  return { entry: Buffer.from(formatLeaf({ ...leaf, scope: 'plenary', vis: 'open' })), line };
}

function instant(position: number): string {
  return new Date(Date.UTC(2026, 0, 1) + position * 1000).toISOString();
}

function save(path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

function show(what: string, ms: number): void {
  console.log(
    `${what}: ${(ms / 1000).toFixed(2)} s, ${Math.round(size / (ms / 1000)).toLocaleString('en')} entries a second`,
  );
}
