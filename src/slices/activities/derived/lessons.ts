import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { recordLesson } from '../acts/record-lesson.ts';

export const lessons = table({
  name: 'activities_lesson',
  version: 1,
  columns: { activity: text, kind: text, text: json<Localized>(), by_party: optionalText, ...groundColumns },
  indexes: [['activity']],
  from: [
    when(recordLesson, (input, rows, entry) => {
      const { activity, kind, text, by } = input;
      rows.add(`${activity}/${entry.position}`, {
        activity,
        kind,
        text,
        by_party: by ?? null,
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Lesson extends Grounded {
  readonly kind: 'observed' | 'learnt' | 'recommended';
  readonly text: Localized;
  readonly by: string | null;
}

export const listLessons = query([lessons], async (reading, activity: string): Promise<Lesson[]> => {
  const rows = await lessons
    .rows(reading)
    .select(['kind', 'text', 'by_party', ...groundShown])
    .where('activity', '=', activity)
    .orderBy('position')
    .execute();
  return rows.map(row => ({ kind: row.kind as Lesson['kind'], text: row.text, by: row.by_party, ...grounded(row) }));
});
