import { query } from '../../../record/reading.ts';
import { integer, table, text, when } from '../../../record/table.ts';
import { erase } from '../acts/erase.ts';

/** Why and by whose authority entries were erased, by the position of the entry. */
export const erasures = table({
  name: 'archive_erasure',
  version: 1,
  columns: { entry: integer, ground: text, authority: text },
  permanent: true,
  from: [
    when(erase, ({ position, ground, authority }, rows) =>
      rows.put(String(position), { entry: position, ground, authority }, { from: '-infinity' }),
    ),
  ],
});

export interface ErasedEntry {
  readonly position: number;
  /** When it was recorded: its leaf still says so. */
  readonly at: string;
  /** The entry that erased it. */
  readonly by: number;
}

/**
 * The erased entries of a stretch of the log, the newest first. Erasure is judged now, whatever the reading's position:
 * so it is read from the record, where it took effect, and not from what was derived by some position.
 */
export const erasedBetween = query([erasures], async (reading, from: number, to: number): Promise<ErasedEntry[]> => {
  const rows = await reading.db
    .selectFrom('record.erasure as e')
    .innerJoin('record.leaf as l', join =>
      join.onRef('l.framework', '=', 'e.framework').onRef('l.position', '=', 'e.position'),
    )
    .select(['e.position', 'e.by_position', 'l.entry'])
    .where('e.framework', '=', reading.framework)
    .where('e.position', '>=', from)
    .where('e.position', '<', to)
    .orderBy('e.position', 'desc')
    .execute();
  return rows.map(({ position, by_position, entry }) => ({ position, by: by_position, at: JSON.parse(entry).at }));
});

export interface Erasure {
  /** The entry that erased it. */
  readonly position: number;
  /** Null where the reading is of before the erasure. */
  readonly ground: string | null;
  readonly authority: string | null;
}

export const erasureOf = query([erasures], async (reading, entry: number): Promise<Erasure | undefined> => {
  const [erased] = await erasedBetween(reading, entry, entry + 1);
  if (!erased) return undefined;
  const row = await erasures
    .timeline(reading)
    .select(['ground', 'authority'])
    .where('entry', '=', entry)
    .executeTakeFirst();
  return { position: erased.by, ground: row?.ground ?? null, authority: row?.authority ?? null };
});
