import { chairCircle } from './record/audience.ts';
import { query } from './record/reading.ts';
import type { Counted } from './record/spine.ts';
import { listDelegations } from './slices/meetings/derived/delegations.ts';
import { findParticipation } from './slices/meetings/derived/participation.ts';
import { listCredentials } from './slices/parties/derived/credentials.ts';
import { membersOnDay } from './slices/parties/derived/memberships.ts';
import { listRoles } from './slices/parties/derived/roles.ts';

/**
 * Whom an audience means that is counted: a group's members and the holders of the chair on the day that the act is of,
 * and the delegations of the edition that it is about, by all that is recorded.
 */
export const members = query(
  [
    ...membersOnDay.tables,
    ...listRoles.tables,
    ...listCredentials.tables,
    ...findParticipation.tables,
    ...listDelegations.tables,
  ],
  async (reading, { audience, day, subject }: Counted): Promise<readonly string[]> => {
    const then = { ...reading, day };
    if (audience.startsWith('group:'))
      return (await membersOnDay(reading, audience.slice('group:'.length), day)).map(circleOf);
    if (audience === 'chair') {
      const [roles, credentials] = await Promise.all([listRoles(then), listCredentials(then)]);
      const holders = [
        ...roles.filter(({ role, body }) => body === null && /^(co-)?chair$/.test(role)).map(({ party }) => party),
        ...credentials.filter(({ capacity }) => capacity === 'chair').map(({ party }) => party),
      ];
      return [...new Set(holders.map(chairCircle))];
    }
    const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
    if (series === undefined || edition === undefined) return [];
    const [{ parties }, delegations] = await Promise.all([
      findParticipation(reading, series, edition),
      listDelegations(reading, series, edition),
    ]);
    const there = parties.filter(({ attendance }) => attendance === 'attended');
    return [...new Set([...there, ...delegations].map(({ party }) => circleOf(party)))];
  },
);

function circleOf(party: string): string {
  return `party:${party}`;
}
