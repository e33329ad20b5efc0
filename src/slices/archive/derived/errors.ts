import { query } from '../../../record/reading.ts';
import { integer, table, text, when } from '../../../record/table.ts';
import { markEnteredInError } from '../acts/mark-entered-in-error.ts';

/** Which entries were entered in error, by the position of the entry. */
export const errors = table({
  name: 'archive_error',
  version: 1,
  columns: { entry: integer, reason: text },
  permanent: true,
  from: [
    when(markEnteredInError, ({ position, reason }, rows) =>
      rows.put(String(position), { entry: position, reason }, { from: '-infinity' }),
    ),
  ],
});

export interface EntryError {
  readonly entry: number;
  readonly reason: string;
  /** The marking. */
  readonly position: number;
}

const shown = ['entry', 'reason', 'position'] as const;

export const errorOf = query(
  [errors],
  (reading, entry: number): Promise<EntryError | undefined> =>
    errors.timeline(reading).select(shown).where('entry', '=', entry).executeTakeFirst(),
);

/** Which of these entries were entered in error. */
export const errorsAmong = query([errors], async (reading, among: readonly number[]): Promise<number[]> => {
  if (among.length === 0) return [];
  const rows = await errors.timeline(reading).select('entry').where('entry', 'in', among).execute();
  return rows.map(({ entry }) => entry);
});
