import { beginsOn, countsFrom, monthsAfter } from '../../../record/day.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { flag, integer, json, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { confirm } from '../acts/confirm.ts';
import { namePoint } from '../acts/name-point.ts';
import { withdraw } from '../acts/withdraw.ts';
import type { Channel, roles, Weekday } from '../fields.ts';

export interface Deputy {
  readonly office: string;
  readonly person?: string;
  readonly channels: readonly Channel[];
}

export const points = table({
  name: 'contacts_point',
  version: 3,
  columns: {
    contact: text,
    party: text,
    role: text,
    area: optionalText,
    office: text,
    person: optionalText,
    channels: json<readonly Channel[]>(),
    hours: optionalText,
    time_zone: optionalText,
    languages: json<readonly string[]>(),
    holidays: json<readonly string[]>(),
    rest_days: json<readonly Weekday[]>(),
    night_checks: flag,
    deputies: json<readonly Deputy[]>(),
    confirm_every: integer,
    named_on: optionalText,
    named_at: text,
    ...groundColumns,
  },
  indexes: [['contact'], ['party'], ['area']],
  from: [
    when(namePoint, (input, rows, entry) => {
      const { contact, party, role, area, office, person, channels, hours, timeZone, languages, holidays, deputies } =
        input;
      rows.put(contact, {
        contact,
        party,
        role,
        area: area ?? null,
        office,
        person: person ?? null,
        channels,
        hours: hours ?? null,
        time_zone: timeZone ?? null,
        languages: languages ?? [],
        holidays: holidays ?? [],
        rest_days: input.restDays ?? [],
        night_checks: input.nightChecks === true,
        // What is left out is not told: `undefined` is no JSON.
        deputies: JSON.parse(JSON.stringify(deputies ?? [])) as Deputy[],
        confirm_every: input.confirmEvery,
        named_on: entry.body.on,
        named_at: entry.body.at,
        ...groundOf(input, entry),
      });
    }),
  ],
});

/** What was last said of a point besides what it is: that it stands, or that it is gone. */
export const confirmations = table({
  name: 'contacts_confirmation',
  version: 1,
  columns: { contact: text, says: text, said_on: optionalText },
  indexes: [['contact']],
  from: [
    when(confirm, ({ contact }, rows, { position, body }) =>
      rows.add(`${contact}/${position}`, { contact, says: 'stands', said_on: body.on }),
    ),
    when(withdraw, ({ contact }, rows, { position, body }) =>
      rows.add(`${contact}/${position}`, { contact, says: 'gone', said_on: body.on }),
    ),
  ],
});

export interface Point extends Grounded {
  readonly contact: string;
  readonly party: string;
  readonly role: (typeof roles)[number];
  readonly area: string | null;
  readonly office: string;
  readonly person: string | null;
  readonly channels: readonly Channel[];
  readonly hours: string | null;
  readonly timeZone: string | null;
  readonly languages: readonly string[];
  readonly holidays: readonly string[];
  /** Days of weekly rest; empty: none were stated. */
  readonly restDays: readonly Weekday[];
  /** Its party agrees that communication checks come at night. */
  readonly nightChecks: boolean;
  readonly deputies: readonly Deputy[];
  /** The day of the last word that it stands. */
  readonly confirmedOn: string | null;
  /** Nobody has confirmed it in time, as of the reading's day. */
  readonly stale: boolean;
  readonly namedAt: string;
}

const shown = [
  'contact',
  'party',
  'role',
  'area',
  'office',
  'person',
  'channels',
  'hours',
  'time_zone',
  'languages',
  'holidays',
  'rest_days',
  'night_checks',
  'deputies',
  'confirm_every',
  'named_on',
  'named_at',
  ...groundShown,
] as const;

export interface Choice {
  readonly party?: string | undefined;
  readonly area?: string | undefined;
  readonly contact?: string | undefined;
}

/** The points of contact in force that the reading may see, by party. */
export const listPoints = query([points, confirmations], async (reading, choice: Choice = {}): Promise<Point[]> => {
  const { party, area, contact } = choice;
  let rows = points.rows(reading).select(shown);
  let later = confirmations.rows(reading).select(['contact', 'says', 'said_on', 'position']);
  if (party !== undefined) rows = rows.where('party', '=', party);
  if (area !== undefined) rows = rows.where('area', '=', area);
  if (contact !== undefined) {
    rows = rows.where('contact', '=', contact);
    later = later.where('contact', '=', contact);
  }
  const [found, said] = await Promise.all([
    rows.orderBy('party').orderBy('contact').orderBy('position').execute(),
    later.orderBy('position').execute(),
  ]);
  const bySaid = Map.groupBy(said, one => one.contact);
  // A point named anew to other readers stands in two rows: what was said last counts.
  return [...new Map(found.map(row => [row.contact, row])).values()]
    .map(row => ({ row, later: (bySaid.get(row.contact) ?? []).filter(({ position }) => position > row.position) }))
    .filter(({ later }) => later.at(-1)?.says !== 'gone')
    .map(({ row, later }) => pointOf(reading, row, later.at(-1)?.said_on ?? row.named_on));
});

function pointOf({ day }: Reading, row: any, confirmedOn: string | null): Point {
  const { contact, party, role, area, office, person, channels, hours, languages, holidays, deputies } = row;
  return {
    contact,
    party,
    role,
    area,
    office,
    person,
    channels,
    hours,
    timeZone: row.time_zone,
    languages,
    holidays,
    restDays: row.rest_days,
    nightChecks: row.night_checks,
    deputies,
    confirmedOn,
    stale: confirmedOn === null || monthsAfter(beginsOn(countsFrom(confirmedOn)), row.confirm_every) < day,
    namedAt: row.named_at,
    ...grounded(row),
  };
}
