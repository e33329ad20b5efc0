import type { Asks } from '../../../record/ask.ts';
import { deadlineFor } from './deadlines.ts';
import { findMatrix } from './matrix.ts';
import { listRounds } from './rounds.ts';

/** Rounds that still wait for returns of a party, each with the party's own deadline. */
export const asks: Asks = async (reading, { party, capacity }) => {
  if (party === null || (capacity !== 'focal-point' && capacity !== 'head-of-delegation')) return [];
  const open = (await listRounds(reading)).filter(({ closed, parties }) => !closed && parties.includes(party));
  const waiting = [];
  for (const { round, name, deadlines } of open) {
    const matrix = await findMatrix(reading, round);
    if (matrix?.cells.some(cell => cell.party === party && cell.state === 'no-return'))
      waiting.push({
        kind: 'answer' as const,
        title: name,
        path: `/reporting/${round}`,
        due: deadlineFor(deadlines, party) ?? null,
      });
  }
  return waiting;
};
