import { query } from '../../../record/reading.ts';
import { brief, briefOf, type ReturnInBrief, returns } from './returns.ts';

/** What was returned on a task in all rounds, in force, as this reader may see it: of each party and round the last. */
export const returnsOnTask = query([returns], async (reading, task: string): Promise<ReturnInBrief[]> => {
  const rows = await returns.rows(reading).select(brief).where('task', '=', task).orderBy('position').execute();
  return [...new Map(rows.map(row => [`${row.round}/${row.party}`, briefOf(row)])).values()];
});
