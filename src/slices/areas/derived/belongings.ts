import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { place } from '../acts/place.ts';

/** Which tasks and releases belong to an area, by their subjects: `plan/T03`, `newsroom/release/KEY`. */
export const belongings = table({
  name: 'areas_belonging',
  version: 1,
  columns: { area: text, subject: text, note: optionalJson<Localized>(), ...groundColumns },
  indexes: [['area'], ['subject']],
  from: [
    when(place, (input, rows, entry) => {
      const { area, tasks = [], releases = [], note } = input;
      const subjects = [
        ...tasks.map(task => `plan/${task}`),
        ...releases.map(release => `newsroom/release/${release}`),
      ];
      for (const subject of subjects)
        rows.put(
          `${area} ${subject}`,
          { area, subject, note: note ?? null, ...groundOf(input, entry) },
          // Like the area itself, what belongs to it does so at all times.
          { from: beforeAll },
        );
    }),
  ],
});

export interface Belonging extends Grounded {
  readonly area: string;
  readonly subject: string;
  readonly note: Localized | null;
}

export const listBelongings = query([belongings], async (reading, area?: string): Promise<Belonging[]> => {
  let rows = belongings.rows(reading).select(['area', 'subject', 'note', ...groundShown]);
  if (area !== undefined) rows = rows.where('area', '=', area);
  const found = await rows.orderBy('subject').execute();
  return found.map(row => ({ area: row.area, subject: row.subject, note: row.note, ...grounded(row) }));
});
