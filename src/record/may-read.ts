import { claimsOf, reads } from './audience.ts';
import type { Author } from './body.ts';
import { query } from './reading.ts';

/**
 * May this author read an entry? Decisions see everything; one that speaks of an entry which its author may not read
 * would tell that it is there. `since`: the entry by which the author joined.
 */
export const mayRead = query([], async (reading, author: Author, since: number, position: number): Promise<boolean> => {
  const claims = claimsOf(author, since);
  const at = (table: string) =>
    reading.db
      .selectFrom(table)
      .select(['circles', table === 'record.granted' ? 'by_position as from' : 'position as from'])
      .where('framework', '=', reading.framework)
      .where('position', '=', position)
      .execute() as Promise<{ circles: string[]; from: number }[]>;
  const rows = [...(await at('record.opening')), ...(await at('record.granted'))];
  return rows.some(({ circles, from }) => reads(from < claims.since ? { ...claims, wide: [] } : claims, circles));
});
