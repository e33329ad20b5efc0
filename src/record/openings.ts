import type { Kysely } from 'kysely';
import { openSealed } from './commitment.ts';

/** What opens an entry: its body and salts, and of what it sealed that which the reader may read. */
export interface ReadOpening {
  readonly i: number;
  readonly body: object;
  readonly salt: string;
  readonly att: object;
  readonly attSalt: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Erased {
  readonly i: number;
  /** The entry that erased it. */
  readonly erased: number;
}

/**
 * The openings of positions `[from, to)` that a connection may read, in order; those of other entries are left out, as
 * if nothing were there. The public's connection has no way to a sealed value, so it does not ask.
 */
export async function readOpenings(
  db: Kysely<any>,
  framework: string,
  from: number,
  to: number,
  reader: 'public' | 'member' = 'public',
): Promise<(ReadOpening | Erased)[]> {
  const within = (table: string) =>
    db.selectFrom(table).where('framework', '=', framework).where('position', '>=', from).where('position', '<', to);
  const openings: { position: number; sealed: Buffer; key: Buffer }[] = await db
    .selectFrom('record.opening as o')
    .innerJoin('record.opening_key as k', join =>
      join.onRef('k.framework', '=', 'o.framework').onRef('k.position', '=', 'o.position'),
    )
    .select(['o.position', 'o.sealed', 'k.key'])
    .where('o.framework', '=', framework)
    .where('o.position', '>=', from)
    .where('o.position', '<', to)
    .execute();
  const erasures: { i: number; erased: number }[] = await within('record.erasure')
    .select(['position as i', 'by_position as erased'])
    .execute();
  const sealed: { position: number; sealed: Buffer; key: Buffer }[] =
    reader === 'public' ? [] : await within('record.opening_field').select(['position', 'sealed', 'key']).execute();
  const fieldsOf = new Map(sealed.map(row => [row.position, openSealed(row.sealed, row.key) as unknown as object]));
  const opened = openings.map(row => {
    const { body, salt, att, attSalt } = openSealed(row.sealed, row.key);
    return { i: row.position, body, salt, att, attSalt, fields: { ...fieldsOf.get(row.position) } };
  });
  return [...opened, ...erasures].sort((a, b) => a.i - b.i);
}
