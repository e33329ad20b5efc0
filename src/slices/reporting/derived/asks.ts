import type { Ask, Asks } from '../../../record/ask.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { deadlineFor } from './deadlines.ts';
import { knownCells } from './matrix-cells.ts';
import { listCellSteps, listUnconfirmed } from './return-steps.ts';
import { listRounds } from './rounds.ts';

/** Open rounds that wait: for a party to answer, or to confirm what was entered for it; for the secretariat to register what came, or to mend what it entered. */
export const asks: Asks = async (reading, { party, capacity }) => {
  const answers = party !== null && speaksForParty({ capacity });
  const registers = capacity === 'secretariat-officer';
  if (!answers && !registers) return [];
  const open = (await listRounds(reading)).filter(
    ({ closed, parties }) => closed === null && (registers || parties.includes(party ?? '')),
  );
  const asked: Ask[] = [];
  for (const one of open) {
    const { round, name, deadlines } = one;
    const cells = (await knownCells(reading, one)).all();
    if (answers && cells.some(cell => cell.party === party && cell.state === 'no-return'))
      asked.push({
        kind: 'answer',
        title: name,
        path: `/reporting/${round}/party/${party}`,
        due: deadlineFor(deadlines, party ?? '') ?? null,
      });
    for (const { task, party: of, disputed } of await listUnconfirmed(reading, round))
      if (disputed ? registers : answers && of === party)
        asked.push({
          kind: disputed ? 'correct' : 'confirm',
          title: Object.fromEntries(Object.entries(name).map(([code, text]) => [code, `${text}: ${task} · ${of}`])),
          path: `/reporting/${round}/${task}/${of}`,
          due: null,
        });
    if (!registers) continue;
    const registered = new Map(
      (await listCellSteps(reading, round)).map(({ task, party: of, position }) => [`${task}/${of}`, position]),
    );
    const waits = cells.some(
      ({ task, party: of, state, position }) =>
        state !== null &&
        state !== 'no-return' &&
        state !== 'withdrawn' &&
        (registered.get(`${task}/${of}`) ?? -1) < (position ?? 0),
    );
    if (waits) asked.push({ kind: 'register', title: name, path: `/reporting/${round}`, due: null });
  }
  return asked;
};
