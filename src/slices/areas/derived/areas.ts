import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalInteger, optionalJson, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { define } from '../acts/define.ts';

/** The vocabulary holds at all times: what was said before an area was defined may still belong to it. */
export const areas = table({
  name: 'areas_area',
  version: 1,
  columns: {
    area: text,
    name: json<Localized>(),
    about: optionalJson<Localized>(),
    place: optionalInteger,
    ...groundColumns,
  },
  from: [
    when(define, (input, rows, entry) => {
      const { area, name, about, order } = input;
      rows.put(
        area,
        { area, name, about: about ?? null, place: order ?? null, ...groundOf(input, entry) },
        { from: beforeAll },
      );
    }),
  ],
});

export interface Area extends Grounded {
  readonly area: string;
  readonly name: Localized;
  readonly about: Localized | null;
}

/** In their places; those without one after them, by key. */
export const listAreas = query([areas], async (reading): Promise<Area[]> => {
  const rows = await areas
    .rows(reading)
    .select(['area', 'name', 'about', 'place', ...groundShown])
    .execute();
  const placeOf = ({ place }: { place: number | null }) => place ?? Number.MAX_SAFE_INTEGER;
  return rows
    .sort((a, b) => placeOf(a) - placeOf(b) || a.area.localeCompare(b.area, 'en'))
    .map(row => ({ area: row.area, name: row.name, about: row.about, ...grounded(row) }));
});

/** Those of these keys under which no area is defined. */
export const missingAreas = query([areas], async (reading, keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const rows = await areas.rows(reading).select('area').where('area', 'in', keys).execute();
  const known = new Set(rows.map(({ area }) => area));
  return keys.filter(key => !known.has(key));
});
