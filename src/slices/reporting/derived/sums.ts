import type { Status } from '../fields.ts';
import type { MatrixCell } from './matrix-cells.ts';

/** How many of which; of a cell that nobody asked about none is counted. */
export interface Sums {
  /** Cells that were asked: what the others add up to. */
  readonly asked: number;
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  readonly nil: number;
  /** Came, and not for this reader to read. */
  readonly closed: number;
  readonly withdrawn: number;
  /** Never came: counted by itself, and in no status. */
  readonly gaps: number;
  /** Of those that came: after the deadline. */
  readonly late: number;
}

export function sumOf(cells: readonly MatrixCell[]): Sums {
  const statuses: Partial<Record<Status, number>> = {};
  const sums = { asked: 0, nil: 0, closed: 0, withdrawn: 0, gaps: 0, late: 0 };
  for (const { asked, state, status, closed, late } of cells) {
    if (asked !== 'asked' || state === null) continue;
    sums.asked++;
    if (state === 'no-return') sums.gaps++;
    else if (state === 'withdrawn') sums.withdrawn++;
    else if (state === 'nil-return') sums.nil++;
    else if (closed) sums.closed++;
    else if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
    if (late) sums.late++;
  }
  return { ...sums, statuses };
}
