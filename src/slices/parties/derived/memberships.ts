import type { z } from 'zod';
import { query, type Reading } from '../../../record/reading.ts';
import { table, text, when } from '../../../record/table.ts';
import { endMembership } from '../acts/end-membership.ts';
import type { membershipInput } from '../acts/record-membership.ts';
import { daysOf, firstDayAfter } from '../state.ts';
import { type Lasted, lastingColumns, lastingValues, periodsOf } from './lasting.ts';

// By name and content alone: the act asks this table, and of two modules one must come first.
const recordMembership = {
  name: 'parties.record-membership',
  decide: (_: unknown, input: z.output<typeof membershipInput>) => input,
};

export const memberships = table({
  name: 'parties_membership',
  version: 1,
  columns: { group_code: text, party: text, ...lastingColumns },
  indexes: [['group_code'], ['party']],
  from: [
    when(recordMembership, (input, rows, entry) => {
      const { group, party } = input;
      const { from, to } = daysOf(input);
      const values = { group_code: group, party, ...lastingValues(input, entry, true) };
      rows.put(`${group}/${party}`, values, to === null ? { from } : { from, to });
    }),
    when(endMembership, (input, rows, entry) => {
      const { group, party, until } = input;
      const values = { group_code: group, party, ...lastingValues(input, entry, false) };
      rows.put(`${group}/${party}`, values, { from: firstDayAfter(until) });
    }),
  ],
});

export interface Membership extends Lasted {
  readonly group: string;
  readonly party: string;
}

async function history(reading: Reading, column: 'group_code' | 'party' | null, code: string): Promise<Membership[]> {
  let asked = memberships.timeline(reading).selectAll().orderBy('key').orderBy('from_on');
  if (column !== null) asked = asked.where(column, '=', code);
  return periodsOf(await asked.execute(), reading.day).map(({ row, ...lasted }) => ({
    group: row.group_code,
    party: row.party,
    ...lasted,
  }));
}

/** All memberships of a party, past ones too, by group and day. */
export const membershipsOf = query([memberships], (reading, party: string) => history(reading, 'party', party));

/** All parties that are or were members of a group, by code and day. */
export const membersEver = query([memberships], (reading, group: string) => history(reading, 'group_code', group));

/** Who is a member of which group on the reading's day. A membership of unknown beginning counts. */
export const listMemberships = query([memberships], async reading =>
  (await history(reading, null, '')).filter(({ holds }) => holds),
);

/** Groups that a party is or ever was in, also through other groups. */
export const groupsAbove = query([memberships], async (reading, party: string): Promise<ReadonlySet<string>> => {
  const rows = await memberships.timeline(reading).select(['group_code', 'party']).distinct().execute();
  const found = new Set<string>();
  const open = [party];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const row of rows)
      if (row.party === one && !found.has(row.group_code)) {
        found.add(row.group_code);
        open.push(row.group_code);
      }
  return found;
});

/** Codes of a group's members on the reading's day. */
export const membersOf = query(
  [memberships],
  async (reading, group: string): Promise<string[]> => [
    ...new Set((await history(reading, 'group_code', group)).filter(({ holds }) => holds).map(({ party }) => party)),
  ],
);

/** Codes of a group's members on some other day. */
export const membersOnDay = query([memberships], (reading, group: string, day: string) =>
  membersOf({ ...reading, day }, group),
);
