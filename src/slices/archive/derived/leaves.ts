import { commit, openSealed } from '../../../record/commitment.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { tilePath, widthOf } from '../../../record/tiles.ts';
import { leafHash, tileWidth } from '../../../record/tree.ts';

/** What the log itself holds of an entry, whoever reads: enough to check what else is shown of it. */
export interface Leaf {
  readonly entry: string;
  /** base64, as in tiles and proofs. */
  readonly hash: string;
  readonly at: string;
  readonly origin: string;
  /** Entries under the signed head as it is now. */
  readonly size: number;
  /** Paths below the log's own place. */
  readonly tile: string;
  readonly bundle: string;
  readonly proof: string;
  /** Null where the text is not the public's to open. */
  readonly opening: string | null;
  /** Does the text that is shown lead to this leaf, worked out anew? Null where there is no text. */
  readonly textLeadsHere: boolean | null;
}

/** Read from the log's own tables: a leaf is no consequence of entries, and stays what it is. */
export const leafAt = query([], async (reading, position: number): Promise<Leaf | undefined> => {
  const found = await reading.db
    .selectFrom('record.leaf as l')
    .innerJoin('record.head as h', 'h.framework', 'l.framework')
    .select(['l.entry', 'h.origin', 'h.size'])
    .where('l.framework', '=', reading.framework)
    .where('l.position', '=', position)
    .executeTakeFirst();
  if (!found) return undefined;
  const { entry, origin, size } = found;
  const index = Math.floor(position / tileWidth);
  const width = widthOf(0, index, size);
  const said = JSON.parse(entry) as { at: string; body: string; vis: string };
  const digest = await digestOfText(reading, position);
  return {
    entry,
    hash: leafHash(entry).toString('base64'),
    at: said.at,
    origin,
    size,
    tile: tilePath({ level: 0, index, width }),
    bundle: tilePath({ level: 'entries', index, width }),
    proof: `proof/${position}.tlog-proof`,
    opening: digest !== undefined && said.vis === 'open' ? `opening/${position}` : null,
    textLeadsHere: digest === undefined ? null : digest === said.body,
  };
});

/** The commitment to the text that this reader may open, computed from that text. */
async function digestOfText({ db, framework }: Reading, position: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('record.opening as o')
    .innerJoin('record.opening_key as k', join =>
      join.onRef('k.framework', '=', 'o.framework').onRef('k.position', '=', 'o.position'),
    )
    .select(['o.sealed', 'k.key'])
    .where('o.framework', '=', framework)
    .where('o.position', '=', position)
    .executeTakeFirst();
  if (!row) return undefined;
  const { body, salt } = openSealed(row.sealed, row.key);
  return commit('act-body/v1', Buffer.from(salt, 'base64url'), body);
}
