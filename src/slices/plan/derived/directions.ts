import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { stateDirection } from '../acts/state-direction.ts';
import { rowsFrom } from '../state.ts';
import { inOrder } from './tasks.ts';

/** What each version says of each direction. */
export const directions = table({
  name: 'plan_direction',
  version: 1,
  columns: {
    version: integer,
    direction: text,
    number: optionalText,
    title: optionalJson<Localized>(),
    text: optionalJson<Localized>(),
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['version']],
  from: [
    when(stateDirection, (input, rows, entry) => {
      const { version, direction, number = null, title = null, text = null, note = null, holdsFrom } = input;
      rows.put(
        `${version}/${direction}`,
        { version, direction, number, title, text, note, ...groundOf(input, entry) },
        { from: rowsFrom(holdsFrom) },
      );
    }),
  ],
});

export interface Direction extends Grounded {
  readonly direction: string;
  readonly version: number;
  readonly number: string | null;
  readonly title: Localized | null;
  readonly text: Localized | null;
  /** What the reader should know, such as that the source calls it something else. */
  readonly note: Localized | null;
}

const shown = ['direction', 'version', 'number', 'title', 'text', 'note', ...groundShown] as const;

/** The directions that versions state, in the order of their numbers, then of their keys. */
export const directionsStatedIn = query([directions], async (reading, ...versions: number[]): Promise<Direction[]> => {
  const rows = await directions.rows(reading).select(shown).where('version', 'in', versions).execute();
  const found = rows.map(row => ({
    direction: row.direction,
    version: row.version,
    number: row.number,
    title: row.title,
    text: row.text,
    note: row.note,
    ...grounded(row),
  }));
  return inOrder(found, ({ direction }) => direction);
});

/** Does a version state this direction? */
export const directionStands = query([directions], async (reading, version: number, direction: string) => {
  const asked = directions.rows(reading).select('direction');
  const row = await asked.where('version', '=', version).where('direction', '=', direction).executeTakeFirst();
  return row !== undefined;
});
