import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import {
  integer,
  json,
  optionalInteger,
  optionalJson,
  optionalText,
  type Rows,
  table,
  text,
} from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { styles } from '../fields.ts';
import type { Hours } from './hours.ts';

/** A point of contact that a check went to, with the time that it was there. */
export interface Asked extends Hours {
  readonly contact: string;
  readonly party: string;
  readonly stale: boolean;
}

interface Told {
  readonly check: string;
  readonly title: Localized;
  readonly text?: Localized;
  readonly style: string;
  readonly areas?: readonly string[];
  readonly parties?: readonly string[];
  readonly startsAt?: string;
  readonly answerWithin: number;
  readonly slowAfter: number;
  readonly startedAt?: string;
  readonly endsAt?: string;
  readonly lateBy?: number;
  readonly asked?: readonly Asked[];
  readonly without?: readonly string[];
}

// By name: acts ask this table, and of two modules one must come first.
const says = (act: string) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const told = entry.body.in as unknown as Told;
    rows.add(`${told.check}/${entry.position}`, {
      check_key: told.check,
      title: told.title,
      text: told.text ?? null,
      style: told.style,
      areas: told.areas ?? [],
      parties: told.parties ?? [],
      starts_at: told.startsAt ?? null,
      answer_within: told.answerWithin,
      slow_after: told.slowAfter,
      started_at: told.startedAt ?? null,
      ends_at: told.endsAt ?? null,
      late_by: told.lateBy ?? null,
      asked: told.asked ?? [],
      without: told.without ?? [],
      ...groundOf({}, entry),
    });
  },
});

/** Checks: a row as each was scheduled, and one, for all parties, as it started. */
export const checks = table({
  name: 'checks_check',
  version: 1,
  columns: {
    check_key: text,
    title: json<Localized>(),
    text: optionalJson<Localized>(),
    style: text,
    areas: json<readonly string[]>(),
    parties: json<readonly string[]>(),
    starts_at: optionalText,
    answer_within: integer,
    slow_after: integer,
    started_at: optionalText,
    ends_at: optionalText,
    late_by: optionalInteger,
    asked: json<readonly Asked[]>(),
    without: json<readonly string[]>(),
    ...groundColumns,
  },
  indexes: [['check_key'], ['starts_at'], ['ends_at']],
  from: [says('checks.schedule'), says('checks.start')],
});

export interface Check extends Grounded {
  readonly check: string;
  readonly title: Localized;
  readonly text: Localized | null;
  readonly style: (typeof styles)[number];
  readonly areas: readonly string[];
  readonly parties: readonly string[];
  readonly startsAt: string | null;
  /** Minutes. */
  readonly answerWithin: number;
  readonly slowAfter: number;
  readonly startedAt: string | null;
  readonly endsAt: string | null;
  /** Seconds by which it started after its time, where that is worth saying. */
  readonly lateBy: number | null;
  readonly asked: readonly Asked[];
  /** Parties that were chosen and have nobody to ask. */
  readonly without: readonly string[];
}

const shown = [
  'check_key',
  'title',
  'text',
  'style',
  'areas',
  'parties',
  'starts_at',
  'answer_within',
  'slow_after',
  'started_at',
  'ends_at',
  'late_by',
  'asked',
  'without',
  ...groundShown,
] as const;

function checkOf(row: any): Check {
  const { title, text, style, areas, parties, asked, without } = row;
  return {
    check: row.check_key,
    title,
    text,
    style,
    areas,
    parties,
    startsAt: row.starts_at,
    answerWithin: row.answer_within,
    slowAfter: row.slow_after,
    startedAt: row.started_at,
    endsAt: row.ends_at,
    lateBy: row.late_by,
    asked,
    without,
    ...grounded(row),
  };
}

/** Checks that the reading may see, the latest first; of each what was said last. */
export const listChecks = query([checks], async (reading): Promise<Check[]> => {
  const rows = await checks.rows(reading).select(shown).orderBy('position').execute();
  return [...new Map(rows.map(row => [row.check_key, checkOf(row)])).values()].sort((a, b) =>
    timeOf(a) < timeOf(b) ? 1 : -1,
  );
});

/** When it started, or is to; what waits for somebody to start it comes first. */
function timeOf({ startedAt, startsAt }: Check): string {
  return startedAt ?? startsAt ?? '9';
}

export const findCheck = query([checks], async (reading, check: string): Promise<Check | undefined> => {
  const row = await checks
    .rows(reading)
    .select(shown)
    .where('check_key', '=', check)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && checkOf(row);
});

/** Of checks whose time to start or to end has come by an instant, what was said last. */
export async function checksAround(reading: Reading, instant: string): Promise<Check[]> {
  const rows = await checks
    .timeline(reading)
    .select(shown)
    .where(eb => eb.or([eb('starts_at', '<=', instant), eb('ends_at', '<=', instant)]))
    .orderBy('position')
    .execute();
  return [...new Map(rows.map(row => [row.check_key, checkOf(row)])).values()];
}
