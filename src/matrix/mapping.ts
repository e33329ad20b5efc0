import { z } from 'zod';
import { key, languageCode, line, partyCode } from '../record/fields.ts';

/** The words of the domain for how far a task is. A plan states none: what a matrix says of it is kept as a note. */
export const statuses = [
  'not-due',
  'not-started',
  'on-track',
  'delayed',
  'completed',
  'continuing',
  'suspended',
  'cancelled',
  'superseded',
] as const;
export type Status = (typeof statuses)[number];

/** What a column of a matrix may mean; every other column is kept as a note of its task. */
export const meanings = [
  'key',
  'number',
  'title',
  'text',
  'direction',
  'directionNumber',
  'from',
  'until',
  'reviewOn',
  'leads',
  'partners',
  'area',
  'status',
] as const;
export type Meaning = (typeof meanings)[number];

const column = line(300);

/** How one secretariat's matrix is read. Saved beside the file, and found again with its next edition. */
export const mapping = z.strictObject({
  /** Of a workbook; absent: the first sheet that has rows. */
  sheet: line(100).optional(),
  /** Number of the row that names the columns; absent: the one that names most of them. */
  headerRow: z.int().min(1).max(1000).optional(),
  /** Of a text file, such as euc-kr; absent: found out. */
  encoding: line(40).optional(),
  /** Language of the texts. */
  language: languageCode,
  /** Whether a row is a task, or one milestone of the task that its number names. */
  rows: z.enum(['task', 'milestone']),
  /** Which of two numbers is the day, in dates such as 03/04/2026. */
  dates: z.enum(['day-month', 'month-day']).optional(),
  /** What becomes of a cell in a column of dates that is none. */
  unreadDates: z.enum(['refuse', 'note']).default('refuse'),
  /** Names of columns, by what they mean. */
  columns: z.partialRecord(z.enum(meanings), column),
  milestones: z
    .array(z.strictObject({ title: column.optional(), due: column.optional() }))
    .max(20)
    .default([]),
  /** Words of this matrix for how far a task is, in the words of the domain. */
  statuses: z.record(line(200), z.enum(statuses)).default({}),
  /** Names of parties as this matrix writes them, and their codes. */
  parties: z.record(line(200), partyCode).default({}),
  /** Begins the key of every task that has none of its own. */
  prefix: key.max(10).default('T'),
});
export type Mapping = z.output<typeof mapping>;
