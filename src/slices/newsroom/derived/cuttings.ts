import { countsFrom } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { linkCutting } from '../acts/link-cutting.ts';
import type { Meeting } from './content.ts';

/** What others reported, linked and never copied; each from the day on which it was published. */
export const cuttings = table({
  name: 'newsroom_cutting',
  version: 2,
  columns: {
    title: text,
    publisher: text,
    url: text,
    date: optionalText,
    language: text,
    meeting: optionalJson<Meeting>(),
  },
  from: [
    when(linkCutting, ({ title, publisher, url, date, language, meeting }, rows, { position, from: today }) => {
      const from = date === undefined ? today : countsFrom(date);
      rows.add(
        String(position),
        { title, publisher, url, date: date ?? null, language, meeting: meeting ?? null },
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
  /** Null: the page bears none. */
  readonly date: string | null;
  readonly language: string;
  readonly meeting: Meeting | null;
  readonly position: number;
}

const shown = ['title', 'publisher', 'url', 'date', 'language', 'meeting', 'position'] as const;

/** Reports by others, the latest first. */
export const listCuttings = query(
  [cuttings],
  async (reading, limit: number): Promise<Cutting[]> =>
    cuttings
      .rows(reading)
      .select(shown)
      .orderBy('date', date => date.desc().nullsLast())
      .orderBy('position', 'desc')
      .limit(limit)
      .execute(),
);

/** Reports by others on one edition, the latest first. */
export const cuttingsOn = query([cuttings], async (reading, { series, edition }: Meeting): Promise<Cutting[]> => {
  const all = await cuttings
    .rows(reading)
    .select(shown)
    .where('meeting', 'is not', null)
    .orderBy('date', date => date.desc().nullsLast())
    .execute();
  return all.filter(({ meeting }) => meeting?.series === series && meeting.edition === edition);
});
