import type { z } from 'zod';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalText, table, text, when } from '../../../record/table.ts';
import type { programmeInput } from '../fields.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export interface ProgrammeDay {
  readonly date: string;
  readonly slots: readonly {
    /** Local times of day, such as `09:30`. */
    readonly from: string;
    readonly to?: string;
    readonly title: Localized;
    /** Key of an agenda item. */
    readonly item?: string;
    readonly place?: string;
  }[];
}

// By name and content alone: the act asks this table what stands, and of two modules one must come first.
const issueProgramme = {
  name: 'meetings.issue-programme',
  decide: (_: unknown, input: z.output<typeof programmeInput>) => ({ ...input, from: '' }),
};

export const programmes = table({
  name: 'meetings_programme',
  version: 1,
  columns: {
    series: text,
    edition: text,
    time_zone: optionalText,
    days: json<readonly ProgrammeDay[]>(),
    ...groundColumns,
  },
  from: [
    when(issueProgramme, (input, rows, entry) => {
      const { series, edition, timeZone, days, from } = input;
      rows.put(
        `${series}/${edition}`,
        {
          series,
          edition,
          time_zone: timeZone ?? null,
          days: days as readonly ProgrammeDay[],
          ...groundOf(input, entry),
        },
        { from, to: null },
      );
    }),
  ],
});

export interface Programme extends Grounded {
  /** Of the local times; null: the framework's. */
  readonly timeZone: string | null;
  readonly days: readonly ProgrammeDay[];
}

export const findProgramme = query(
  [programmes],
  async (reading, series: string, edition: string): Promise<Programme | null> => {
    const row = await programmes
      .rows(reading)
      .select(['time_zone', 'days', ...groundShown])
      .where('series', '=', series)
      .where('edition', '=', edition)
      .executeTakeFirst();
    return row ? { timeZone: row.time_zone, days: row.days, ...grounded(row) } : null;
  },
);
