import type pg from 'pg';
import type { Body } from './body.ts';
import { commitTo, type SealedField } from './commitment.ts';
import { completeRoot, type FullTile, hashesIn, leafHash, Tree, tileWidth } from './tree.ts';

/**
 * The end of one log while its head row is locked: leaves, openings and tiles gather here and are written together.
 * Owned by one transaction; nothing of it is visible to anyone before that commits.
 */
export class Appending {
  private leaves: { position: number; entry: string }[] = [];
  private openings: { position: number; circles: readonly string[]; sealed: Buffer; key: Buffer; subject: string }[] =
    [];
  private fields: { position: number; sealed: Buffer; key: Buffer }[] = [];
  private granted: Granted[] = [];
  private tiles: FullTile[] = [];
  tree: Tree;
  private readonly client: pg.ClientBase;
  private readonly framework: string;

  constructor(client: pg.ClientBase, framework: string, tree: Tree) {
    this.client = client;
    this.framework = framework;
    this.tree = tree;
  }

  append(body: Body, circles: readonly string[], fields: Readonly<Record<string, SealedField>>): number {
    const { leaf, sealed, key, fields: own } = commitTo(body, fields);
    const position = this.tree.size;
    if (own) this.fields.push({ position, ...own });
    this.tiles.push(...this.tree.append(leafHash(leaf)));
    this.leaves.push({ position, entry: leaf });
    this.openings.push({ position, circles, sealed, key, subject: body.subject });
    return position;
  }

  /** Takes up an entry that stood here once, as a copy of the log has it: its leaf, and its text unless that was erased. */
  adopt(leaf: string, opening?: { sealed: Buffer; key: Buffer; circles: readonly string[]; subject: string }): number {
    const position = this.tree.size;
    this.tiles.push(...this.tree.append(leafHash(leaf)));
    this.leaves.push({ position, entry: leaf });
    if (opening) this.openings.push({ position, ...opening });
    return position;
  }

  /** Lets further readers in to an entry, by another or by itself. */
  grant(granted: Granted): void {
    if (granted.circles.length > 0) this.granted.push(granted);
  }

  awaits(subject: string): boolean {
    return this.openings.some(opening => opening.subject === subject);
  }

  async flush(): Promise<void> {
    if (this.leaves.length === 0) return;
    const { leaves, openings, fields, granted, tiles } = this;
    this.discard(this.tree);
    await this.client.query(
      `insert into record.leaf (framework, position, entry) select $1, * from unnest($2::bigint[], $3::text[])`,
      [this.framework, leaves.map(({ position }) => position), leaves.map(({ entry }) => entry)],
    );
    const circles = openings.map(arrayOf);
    await this.client.query(
      `with new as (select * from unnest($2::bigint[], $3::text[], $4::bytea[], $5::bytea[], $6::text[])
           as n(position, circles, sealed, key, subject)),
         opened as (insert into record.opening (framework, position, circles, sealed)
           select $1, position, circles::text[], sealed from new),
         keyed as (insert into record.opening_key (framework, position, circles, key)
           select $1, position, circles::text[], key from new)
       insert into record.subject (framework, subject, position) select $1, subject, position from new`,
      [
        this.framework,
        openings.map(o => o.position),
        circles,
        openings.map(o => o.sealed),
        openings.map(o => o.key),
        openings.map(o => o.subject),
      ],
    );
    if (fields.length > 0)
      await this.client.query(
        `insert into record.opening_field (framework, position, sealed, key)
         select $1, * from unnest($2::bigint[], $3::bytea[], $4::bytea[])`,
        [this.framework, fields.map(f => f.position), fields.map(f => f.sealed), fields.map(f => f.key)],
      );
    if (granted.length > 0)
      await this.client.query(
        `insert into record.granted (framework, position, by_position, circles, sealed)
         select $1, position, by_position, circles::text[], sealed
         from unnest($2::bigint[], $3::bigint[], $4::text[], $5::boolean[]) as n(position, by_position, circles, sealed)`,
        [
          this.framework,
          granted.map(g => g.position),
          granted.map(g => g.by),
          granted.map(arrayOf),
          granted.map(g => g.sealed === true),
        ],
      );
    if (tiles.length > 0)
      await this.client.query(
        `insert into record.tile (framework, level, index, hashes)
         select $1, * from unnest($2::int[], $3::bigint[], $4::bytea[])`,
        [this.framework, tiles.map(t => t.level), tiles.map(t => t.index), tiles.map(t => t.hashes)],
      );
  }

  /** Forgets what was appended since the log ended in `tree`. */
  discard(tree: Tree): void {
    this.tree = tree;
    this.leaves = [];
    this.openings = [];
    this.fields = [];
    this.granted = [];
    this.tiles = [];
  }

  /** Deletes text, salts and key of an entry. The leaf stays: the log goes on proving that something stood here. */
  async erase(target: number, by: number): Promise<void> {
    for (const table of ['opening', 'opening_key', 'opening_field', 'granted', 'subject'])
      await this.client.query(`delete from record.${table} where framework = $1 and position = $2`, [
        this.framework,
        target,
      ]);
    await this.client.query('insert into record.erasure (framework, position, by_position) values ($1, $2, $3)', [
      this.framework,
      target,
      by,
    ]);
  }
}

/** Who reads the entry at `position` besides its circles, by the word of which entry. */
interface Granted {
  readonly position: number;
  readonly by: number;
  readonly circles: readonly string[];
  /** What the entry sealed, too. */
  readonly sealed?: boolean;
}

function arrayOf({ circles }: { readonly circles: readonly string[] }): string {
  return `{${circles.map(circle => `"${circle}"`).join(',')}}`;
}

/** Reads the unfinished tiles of a log of this size back from leaves and tiles. */
export async function readTree(client: pg.ClientBase | pg.Pool, framework: string, size: number): Promise<Tree> {
  const levels: Buffer[][] = [];
  const { rows } = await client.query<{ entry: string }>(
    'select entry from record.leaf where framework = $1 and position >= $2 and position < $3 order by position',
    [framework, size - (size % tileWidth), size],
  );
  levels.push(rows.map(({ entry }) => leafHash(entry)));
  for (let level = 0, nodes = Math.floor(size / tileWidth); nodes > 0; level++, nodes = Math.floor(nodes / tileWidth)) {
    const tiles = await client.query<{ hashes: Buffer }>(
      'select hashes from record.tile where framework = $1 and level = $2 and index >= $3 and index < $4 order by index',
      [framework, level, nodes - (nodes % tileWidth), nodes],
    );
    levels.push(tiles.rows.map(({ hashes }) => completeRoot(hashesIn(hashes))));
  }
  return Tree.from(size, levels);
}
