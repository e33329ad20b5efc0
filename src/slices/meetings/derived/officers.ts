import { countsFrom, daysAfter } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { optionalText, table, text, when } from '../../../record/table.ts';
import { appointOfficer } from '../acts/appoint-officer.ts';
import { type Grounded, type GroundRow, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

/** One row an appointment: terms that differ stand beside each other. */
export const officers = table({
  name: 'meetings_officer',
  version: 1,
  columns: {
    body: text,
    party: text,
    office: text,
    name: optionalText,
    from_date: optionalText,
    until_date: optionalText,
    ...groundColumns,
  },
  from: [
    when(appointOfficer, (input, rows, entry) => {
      const { body, party, office, name, from, until } = input;
      rows.add(
        `${body}/${entry.position}`,
        {
          body,
          party,
          office,
          name: name ?? null,
          from_date: from ?? null,
          until_date: until ?? null,
          ...groundOf(input, entry),
        },
        {
          from: from === undefined ? entry.from : countsFrom(from),
          to: until === undefined ? null : daysAfter(countsFrom(until), 1),
        },
      );
    }),
  ],
});

export interface Officer extends Grounded {
  readonly body: string;
  readonly party: string;
  readonly office: string;
  readonly name: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const shown = ['body', 'party', 'office', 'name', 'from_date', 'until_date', ...groundShown] as const;

/** Who holds office on the reading's day. */
export const listOfficers = query([officers], async (reading): Promise<Officer[]> => {
  const rows = await officers.rows(reading).select(shown).orderBy('body').orderBy('position').execute();
  return rows.map(asOfficer);
});

/** Who held an office of one body, holds it or is to hold it, on whatever day. */
export const termsOf = query([officers], async (reading, body: string): Promise<Officer[]> => {
  const rows = await officers
    .timeline(reading)
    .select(shown)
    .where('body', '=', body)
    .orderBy('from_date')
    .orderBy('position')
    .execute();
  return rows.map(asOfficer);
});

interface OfficerRow extends GroundRow {
  readonly body: string;
  readonly party: string;
  readonly office: string;
  readonly name: string | null;
  readonly from_date: string | null;
  readonly until_date: string | null;
}

function asOfficer(row: OfficerRow): Officer {
  return {
    body: row.body,
    party: row.party,
    office: row.office,
    name: row.name,
    from: row.from_date,
    until: row.until_date,
    ...grounded(row),
  };
}
