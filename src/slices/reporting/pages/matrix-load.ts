import type { Reading } from '../../../record/reading.ts';
import type { Task } from '../../plan/derived/tasks.ts';
import { findAccountMatrix } from '../derived/account-matrix.ts';
import { deadlineFor } from '../derived/deadlines.ts';
import { localDeadlines } from '../derived/local-deadlines.ts';
import { findMatrix } from '../derived/matrix.ts';
import { type MatrixCell } from '../derived/matrix-cells.ts';
import { type Sums, sumOf } from '../derived/sums.ts';
import { behindFirst, lookOf } from './cell-mark.tsx';

/** Cells that one page shows; a larger matrix comes in parts. */
const mostCells = 2000;

/** The matrix, the part of it that was asked for, and sums over that part: by task, by party and over all. */
export async function loadMatrix(reading: Reading, params: Readonly<Record<string, string>>) {
  const { round: key = '', direction, area, lead, order, page: asked = '1' } = params;
  const matrix = (await findMatrix(reading, key)) ?? (await findAccountMatrix(reading, key));
  if (!matrix) return undefined;
  const { tasks: all, parties, cells, directions, round, account } = matrix;
  const dated = parties.flatMap(party => {
    const deadline = deadlineFor(round.deadlines, party);
    return deadline === undefined ? [] : [{ party, deadline }];
  });
  const areaNames = (areas: (typeof all)[number]['areas']) => areas.flatMap(({ label }) => Object.values(label));
  const tasks = all.filter(
    task =>
      (direction === undefined || (task.direction ?? '-') === direction) &&
      (area === undefined || areaNames(task.areas).includes(area)) &&
      (lead === undefined || task.leads.includes(lead)),
  );
  const byTask = Map.groupBy(cells, ({ task }) => task);
  const chosen = tasks.flatMap(({ task }) => byTask.get(task) ?? []);
  const summed = inOrder(
    tasks.map(task => ({ ...task, sums: sumOf(byTask.get(task.task) ?? []) })),
    order,
    parties,
    byTask,
  );
  const byParty = Map.groupBy(chosen, ({ party }) => party);
  return {
    account,
    round,
    localDeadlines: account ? [] : await localDeadlines(reading, dated),
    directions,
    parties,
    tasks: summed,
    cells: chosen,
    sums: sumOf(chosen),
    partySums: parties.map(party => ({ party, sums: sumOf(byParty.get(party) ?? []) })),
    chosen: { direction: direction ?? null, area: area ?? null, lead: lead ?? null, order: order ?? null },
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

type Summed = Task & { readonly sums: Sums };

/** As in the plan, by direction; or by area, by lead, by gaps, or by what one party says, what is furthest behind first. */
function inOrder(
  tasks: readonly Summed[],
  order: string | undefined,
  parties: readonly string[],
  byTask: ReadonlyMap<string, readonly MatrixCell[]>,
): readonly Summed[] {
  const by = (rank: (task: Summed) => number | string) => {
    const ranks = new Map(tasks.map(task => [task, rank(task)]));
    // What nobody is named for stands last.
    const before = (a: number | string = '', b: number | string = '') =>
      a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1;
    return tasks.toSorted((a, b) => before(ranks.get(a), ranks.get(b)));
  };
  if (order === 'area') return by(({ areas }) => areas.map(({ label }) => Object.values(label)[0]).join());
  if (order === 'lead')
    return by(({ leads }) => leads.map(lead => String(parties.indexOf(lead) + 1).padStart(4, '0')).join());
  if (order === 'gaps') return by(({ sums }) => -sums.gaps);
  if (order === undefined || !parties.includes(order)) return tasks;
  return by(({ task }) => {
    const cell = byTask.get(task)?.find(({ party }) => party === order);
    return cell ? behindFirst.indexOf(lookOf(cell)) : behindFirst.length;
  });
}

/** Which rows a page shows: the first one of another page begins where the one before ended. */
function pageOf(asked: string, tasks: number, parties: number) {
  const rows = Math.max(20, Math.floor(mostCells / Math.max(1, parties)));
  const last = Math.max(1, Math.ceil(tasks / rows));
  const number = Math.min(Number(asked), last);
  return { number, last, from: (number - 1) * rows, rows };
}

export type MatrixPage = NonNullable<Awaited<ReturnType<typeof loadMatrix>>>;
export type MatrixTask = MatrixPage['tasks'][number];
