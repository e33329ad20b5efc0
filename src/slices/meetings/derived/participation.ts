import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalInteger, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { recordAttendanceCount } from '../acts/record-attendance-count.ts';
import { recordParticipation } from '../acts/record-participation.ts';
import { editionFacts } from './edition-facts.ts';
import { type Edition, listEditionsNamed } from './editions.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';
import { listSeries, series as seriesTable } from './series.ts';

export interface Head {
  readonly name?: string;
  readonly office?: string;
}

/** Who was there: a row per party that is spoken of, and a row per count without names. Neither follows from the other. */
export const participation = table({
  name: 'meetings_participation',
  version: 1,
  columns: {
    series: text,
    edition: text,
    party: optionalText,
    attendance: optionalText,
    head: optionalJson<Head>(),
    level: optionalText,
    label: optionalJson<Localized>(),
    group_code: optionalText,
    count: optionalInteger,
    ...groundColumns,
  },
  indexes: [['series', 'edition'], ['party']],
  from: [
    when(recordParticipation, (input, rows, entry) => {
      const { series, edition, parties, from } = input;
      const ground = groundOf(input, entry);
      for (const { party, attendance, head, level } of parties)
        rows.put(
          `${series}/${edition}/${party}`,
          {
            series,
            edition,
            party,
            attendance,
            head: (head as Head | undefined) ?? null,
            level: level ?? null,
            label: null,
            group_code: null,
            count: null,
            ...ground,
          },
          { from, to: null },
        );
    }),
    when(recordAttendanceCount, (input, rows, entry) => {
      const { series, edition, label, group, count, from } = input;
      const nobody = { party: null, attendance: null, head: null, level: null };
      rows.add(
        `${series}/${edition}/${entry.position}`,
        { series, edition, ...nobody, label, group_code: group ?? null, count, ...groundOf(input, entry) },
        { from },
      );
    }),
  ],
});

export type Attendance = 'attended' | 'did-not-attend' | 'not-invited' | 'not-stated';

export interface Participant extends Grounded {
  readonly party: string;
  readonly attendance: Attendance;
  readonly head: Head | null;
  readonly level: string | null;
}

export interface AttendanceCount extends Grounded {
  readonly label: Localized;
  readonly group: string | null;
  readonly count: number;
}

const shown = ['party', 'attendance', 'head', 'level', 'label', 'group_code', 'count', ...groundShown] as const;

export const findParticipation = query(
  [participation],
  async (reading, series: string, edition: string): Promise<{ parties: Participant[]; counts: AttendanceCount[] }> => {
    const rows = await participation
      .rows(reading)
      .select(shown)
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('position')
      .orderBy('party')
      .execute();
    const parties: Participant[] = [];
    const counts: AttendanceCount[] = [];
    for (const row of rows) {
      const { party, attendance, head, level, label, group_code, count } = row;
      if (party !== null) parties.push({ party, attendance: attendance as Attendance, head, level, ...grounded(row) });
      else if (label !== null && count !== null) counts.push({ label, group: group_code, count, ...grounded(row) });
    }
    return { parties, counts };
  },
);

/** One edition as a party's page tells it. */
export interface EditionOfParty {
  readonly series: string;
  readonly seriesName: Localized;
  readonly edition: string;
  readonly year: number;
  readonly state: Edition['state'];
  readonly starts: string | null;
  readonly mode: string | null;
  /** What is recorded of whether it took part; null where nothing is. */
  readonly attendance: Attendance | null;
  readonly chaired: boolean;
  /** The entry that says so. */
  readonly position: number;
}

/** The editions of which it is recorded whether a party took part, or that it chaired; the latest first. */
export const editionsWith = query(
  [participation, editionFacts, seriesTable],
  async (reading, party: string): Promise<EditionOfParty[]> => {
    const [spokenOf, chaired, allSeries] = await Promise.all([
      participation
        .rows(reading)
        .select(['series', 'edition', 'attendance', 'position'])
        .where('party', '=', party)
        .execute(),
      editionFacts
        .rows(reading)
        .select(['series', 'edition', 'position'])
        .where('fact', '=', 'chairs')
        .where('value', '@>', JSON.stringify([{ party }]) as never)
        .execute(),
      listSeries(reading),
    ]);
    const editions = await listEditionsNamed(reading, [...spokenOf, ...chaired]);
    return editions
      .map(({ series, edition, year, state, facts }) => {
        const same = (row: { series: string; edition: string }) => row.series === series && row.edition === edition;
        const [there, inChair] = [spokenOf.find(same), chaired.find(same)];
        return {
          series,
          seriesName: allSeries.find(one => one.series === series)?.name ?? { en: series },
          edition,
          year,
          state,
          starts: facts.starts?.value ?? null,
          mode: facts.mode?.value ?? null,
          attendance: (there?.attendance ?? null) as Attendance | null,
          chaired: inChair !== undefined,
          position: (there ?? inChair)?.position ?? 0,
        };
      })
      .reverse();
  },
);
