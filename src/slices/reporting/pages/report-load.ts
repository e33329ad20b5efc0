import type { Reading } from '../../../record/reading.ts';
import { listFullReturns, type Return } from '../derived/full-returns.ts';
import { findMatrix } from '../derived/matrix.ts';
import { type MatrixCell } from '../derived/matrix-cells.ts';
import { loadMatrix, type MatrixPage } from './matrix-load.ts';

/** A cell that says another thing than in the round before. */
export interface Change {
  readonly task: string;
  readonly party: string;
  readonly before: MatrixCell;
  readonly now: MatrixCell;
}

/** Everything that a paper of a round tells: the matrix, the texts, what changed, and by name what never came. */
export async function loadReport(reading: Reading, params: Readonly<Record<string, string>>) {
  const matrix = await loadMatrix(reading, params);
  if (!matrix) return undefined;
  const { task, party } = params;
  const only = { ...(task === undefined ? {} : { task }), ...(party === undefined ? {} : { party }) };
  const { round } = matrix;
  const [given, before] = await Promise.all([
    listFullReturns(reading, round.round, only),
    round.previous === null ? undefined : findMatrix(reading, round.previous),
  ]);
  const shown = narrowed(matrix, only);
  const missing = Map.groupBy(
    shown.cells.filter(({ state }) => state === 'no-return'),
    cell => cell.task,
  );
  const told = new Set(shown.cells.filter(isRead).map(({ task, party }) => `${task}/${party}`));
  return {
    ...shown,
    returns: given.filter(one => told.has(`${one.task}/${one.party}`)),
    changes: before ? changesBetween(before.cells, shown.cells) : [],
    gaps: shown.tasks.flatMap(({ task }) => {
      const own = missing.get(task) ?? [];
      return own.length === 0 ? [] : [{ task, parties: own.map(({ party }) => party) }];
    }),
  };
}

export type ReportPage = NonNullable<Awaited<ReturnType<typeof loadReport>>>;

const isRead = ({ state, closed }: MatrixCell) =>
  !closed && (state === 'returned' || state === 'returned-late' || state === 'nil-return');

function narrowed(
  matrix: MatrixPage,
  { task, party }: { readonly task?: string; readonly party?: string },
): MatrixPage {
  const cells = matrix.cells.filter(
    one => (task === undefined || one.task === task) && (party === undefined || one.party === party),
  );
  const asked = new Set(cells.filter(one => one.asked !== 'not-asked').map(one => one.task));
  return {
    ...matrix,
    cells,
    tasks: matrix.tasks.filter(
      one => (task === undefined || one.task === task) && (party === undefined || asked.has(one.task)),
    ),
    parties: matrix.parties.filter(one => party === undefined || one === party),
    partySums: matrix.partySums.filter(one => party === undefined || one.party === party),
  };
}

function changesBetween(before: readonly MatrixCell[], now: readonly MatrixCell[]): Change[] {
  const then = new Map(before.map(cell => [`${cell.task}/${cell.party}`, cell]));
  return now.flatMap(cell => {
    const last = then.get(`${cell.task}/${cell.party}`);
    if (last?.asked !== 'asked' || cell.asked !== 'asked') return [];
    const same = last.status === cell.status && (cell.status !== null || last.state === cell.state);
    return same ? [] : [{ task: cell.task, party: cell.party, before: last, now: cell }];
  });
}

/** Asked once for each cell of thousands: what was looked up is kept for as long as the report is. */
const byCell = new WeakMap<readonly Return[], ReadonlyMap<string, Return>>();

export function returnOf({ returns }: Pick<ReportPage, 'returns'>, task: string, party: string): Return | undefined {
  let found = byCell.get(returns);
  if (!found) byCell.set(returns, (found = new Map(returns.map(one => [`${one.task}/${one.party}`, one]))));
  return found.get(`${task}/${party}`);
}
