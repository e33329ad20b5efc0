import { countsFrom } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, table, text, when } from '../../../record/table.ts';
import { linkCutting } from '../acts/link-cutting.ts';
import type { Meeting } from './content.ts';

/** What others reported, linked and never copied; each from the day on which it was published. */
export const cuttings = table({
  name: 'newsroom_cutting',
  version: 1,
  columns: {
    title: text,
    publisher: text,
    url: text,
    date: text,
    language: text,
    meeting: optionalJson<Meeting>(),
  },
  from: [
    when(linkCutting, ({ title, publisher, url, date, language, meeting }, rows, { position, from: today }) => {
      const from = countsFrom(date);
      rows.add(
        String(position),
        { title, publisher, url, date, language, meeting: meeting ?? null },
        // A year or month that is not over counts from the day of recording.
        { from: from < today ? from : today },
      );
    }),
  ],
});

export interface Cutting {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: string;
  readonly language: string;
  readonly meeting: Meeting | null;
  readonly position: number;
}

const shown = ['title', 'publisher', 'url', 'date', 'language', 'meeting', 'position'] as const;

/** Reports by others, the latest first. */
export const listCuttings = query(
  [cuttings],
  async (reading, limit: number): Promise<Cutting[]> =>
    cuttings.rows(reading).select(shown).orderBy('date', 'desc').orderBy('position', 'desc').limit(limit).execute(),
);

/** Reports by others on one edition, the latest first. */
export const cuttingsOn = query([cuttings], async (reading, { series, edition }: Meeting): Promise<Cutting[]> => {
  const all = await cuttings
    .rows(reading)
    .select(shown)
    .where('meeting', 'is not', null)
    .orderBy('date', 'desc')
    .execute();
  return all.filter(({ meeting }) => meeting?.series === series && meeting.edition === edition);
});
