import { query, type Reading } from '../../../record/reading.ts';
import { optionalText, table, text, when } from '../../../record/table.ts';
import { endRole } from '../acts/end-role.ts';
import { recordRole } from '../acts/record-role.ts';
import { daysOf, firstDayAfter, roleKey } from '../state.ts';
import { type Lasted, lastingColumns, lastingValues, periodsOf } from './lasting.ts';

export const roles = table({
  name: 'parties_role',
  version: 1,
  columns: { party: text, role: text, body: optionalText, ...lastingColumns },
  indexes: [['party']],
  from: [
    when(recordRole, (input, rows, entry) => {
      const { party, role, body = null } = input;
      const { from, to } = daysOf(input);
      const values = { party, role, body, ...lastingValues(input, entry, true) };
      rows.put(`${party}/${roleKey(input)}`, values, to === null ? { from } : { from, to });
    }),
    when(endRole, (input, rows, entry) => {
      const { party, role, body = null, until } = input;
      const values = { party, role, body, ...lastingValues(input, entry, false) };
      rows.put(`${party}/${roleKey(input)}`, values, { from: firstDayAfter(until) });
    }),
  ],
});

export interface HeldRole extends Lasted {
  readonly party: string;
  readonly role: string;
  readonly body: string | null;
}

async function history(reading: Reading, party?: string): Promise<HeldRole[]> {
  let asked = roles.timeline(reading).selectAll().orderBy('role').orderBy('from_on').orderBy('key');
  if (party !== undefined) asked = asked.where('party', '=', party);
  return periodsOf(await asked.execute(), reading.day).map(({ row, ...lasted }) => ({
    party: row.party,
    role: row.role,
    body: row.body,
    ...lasted,
  }));
}

/** All roles of a party, past ones too. */
export const rolesOf = query([roles], (reading, party: string) => history(reading, party));

/** Who holds which role on the reading's day. */
export const listRoles = query([roles], async reading => (await history(reading)).filter(({ holds }) => holds));

/** Who holds or held which role, whenever, in the order of roles and days. */
export const rolesEver = query([roles], reading => history(reading));
