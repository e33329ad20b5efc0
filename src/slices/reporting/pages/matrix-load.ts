import type { Reading } from '../../../record/reading.ts';
import { findAccountMatrix } from '../derived/account-matrix.ts';
import { findMatrix } from '../derived/matrix.ts';
import { sumOf } from '../derived/sums.ts';

/** Cells that one page shows; a larger matrix comes in parts. */
const mostCells = 6000;

/** The matrix, the part of it that was asked for, and sums over that part: by task, by party and over all. */
export async function loadMatrix(reading: Reading, params: Readonly<Record<string, string>>) {
  const { round: key = '', direction, area, lead, page: asked = '1' } = params;
  const matrix = (await findMatrix(reading, key)) ?? (await findAccountMatrix(reading, key));
  if (!matrix) return undefined;
  const { tasks: all, parties, cells, directions, round, account } = matrix;
  const areaNames = (areas: (typeof all)[number]['areas']) => areas.flatMap(({ label }) => Object.values(label));
  const tasks = all.filter(
    task =>
      (direction === undefined || (task.direction ?? '-') === direction) &&
      (area === undefined || areaNames(task.areas).includes(area)) &&
      (lead === undefined || task.leads.includes(lead)),
  );
  const byTask = Map.groupBy(cells, ({ task }) => task);
  const chosen = tasks.flatMap(({ task }) => byTask.get(task) ?? []);
  const byParty = Map.groupBy(chosen, ({ party }) => party);
  return {
    account,
    round,
    directions,
    parties,
    tasks: tasks.map(task => ({ ...task, sums: sumOf(byTask.get(task.task) ?? []) })),
    cells: chosen,
    sums: sumOf(chosen),
    partySums: parties.map(party => ({ party, sums: sumOf(byParty.get(party) ?? []) })),
    chosen: { direction: direction ?? null, area: area ?? null, lead: lead ?? null },
    choices: {
      areas: [
        ...new Map(all.flatMap(({ areas }) => areas.map(({ label }) => [JSON.stringify(label), label]))).values(),
      ],
      leads: parties.filter(party => all.some(({ leads }) => leads.includes(party))),
      withoutDirection: all.some(({ direction }) => direction === null),
    },
    page: pageOf(asked, tasks.length, parties.length),
  };
}

/** Which rows a page shows: the first one of another page begins where the one before ended. */
function pageOf(asked: string, tasks: number, parties: number) {
  const rows = Math.max(20, Math.floor(mostCells / Math.max(1, parties)));
  const last = Math.max(1, Math.ceil(tasks / rows));
  const number = /^[1-9]\d{0,3}$/.test(asked) ? Math.min(Number(asked), last) : 1;
  return { number, last, from: (number - 1) * rows, rows };
}

export type MatrixPage = NonNullable<Awaited<ReturnType<typeof loadMatrix>>>;
export type MatrixTask = MatrixPage['tasks'][number];
