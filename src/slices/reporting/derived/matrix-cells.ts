import { sql } from 'kysely';
import { dayIn } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import type { Asking, ReturnState, Status } from '../fields.ts';
import { cells } from './cells.ts';
import { deadlineFor } from './deadlines.ts';
import { type CellStep, listCellSteps, returnSteps } from './return-steps.ts';
import { returns } from './returns.ts';
import type { Round } from './rounds.ts';

/** One field of the matrix, as one reader may see it. */
export interface MatrixCell {
  readonly task: string;
  readonly party: string;
  readonly asked: Asking;
  /** Null where nothing is asked. */
  readonly state: ReturnState | null;
  readonly status: Status | null;
  /** A return came that this reader may not read: only that it came is for them. */
  readonly closed: boolean;
  /** Entered by another than the party. */
  readonly entered: boolean;
  /** Came after the deadline of its party, be it an answer or a nil return. */
  readonly late: boolean;
  /** Nothing was asked; the party told how it stands in another place, which is public or not. */
  readonly told?: 'elsewhere' | 'not-published';
  readonly position: number | null;
}

type AskedCell = readonly [asked: Asking, position: number];
type Given = readonly [kind: string, status: Status | null, receivedAt: string, entered: boolean, position: number];

/** What is known of the cells of a round, thousands of them: a row for each task, whose cells the database puts together. */
export const knownCells = query([cells, returns, returnSteps], async (reading, round: Round): Promise<Cells> => {
  const [asked, given, steps] = await Promise.all([
    cells
      .rows(reading)
      .select(['task', sql<[string, Asking, number][]>`json_agg(json_build_array(party, asked, position))`.as('of')])
      .where('round', '=', round.round)
      .groupBy('task')
      .execute(),
    returns
      .rows(reading)
      .select([
        'task',
        sql<[string, ...Given][]>`json_agg(json_build_array(
          party, kind, status, received_at, received is not null, position))`.as('of'),
      ])
      .where('round', '=', round.round)
      .groupBy('task')
      .execute(),
    listCellSteps(reading, round.round),
  ]);
  return new Cells(
    latest<AskedCell>(asked, ([, position]) => position),
    latest<Given>(given, one => one[4]),
    steps,
    round,
  );
});

/** Entries for other readers stand beside one another: the last one that this reader sees counts. */
function latest<One>(
  rows: readonly { readonly task: string; readonly of: readonly (readonly [string, ...any[]])[] }[],
  positionOf: (one: One) => number,
): Map<string, One> {
  const last = new Map<string, One>();
  for (const { task, of } of rows)
    for (const [party, ...told] of of) {
      const key = `${task}/${party}`;
      const before = last.get(key);
      if (before === undefined || positionOf(before) < positionOf(told as One)) last.set(key, told as One);
    }
  return last;
}

export class Cells {
  private readonly asked: ReadonlyMap<string, AskedCell>;
  private readonly given: ReadonlyMap<string, Given>;
  private readonly registered = new Map<string, CellStep>();
  private readonly withdrawn = new Map<string, number>();
  private readonly deadlines = new Map<string, string | undefined>();
  private readonly round: Round;

  constructor(
    asked: ReadonlyMap<string, AskedCell>,
    given: ReadonlyMap<string, Given>,
    steps: readonly CellStep[],
    round: Round,
  ) {
    this.asked = asked;
    this.given = given;
    this.round = round;
    for (const step of steps) {
      const key = `${step.task}/${step.party}`;
      if (step.step === 'registered') this.registered.set(key, step);
      else this.withdrawn.set(key, step.position);
    }
  }

  /** Every cell of which anything was said when the round was opened or later. */
  all(): MatrixCell[] {
    return [...this.asked.keys()].map(key => {
      const [task = '', party = ''] = key.split('/');
      return this.of(task, party);
    });
  }

  of(task: string, party: string): MatrixCell {
    const key = `${task}/${party}`;
    const [asked, askedAt] = this.asked.get(key) ?? [];
    const bare = { task, party, status: null, closed: false, entered: false, late: false };
    if (asked !== 'asked') return { ...bare, asked: asked ?? 'not-asked', state: null, position: askedAt ?? null };
    const given = this.given.get(key);
    const registered = this.registered.get(key);
    const withdrawn = this.withdrawn.get(key) ?? -1;
    const last = Math.max(given?.[4] ?? -1, registered?.position ?? -1);
    if (withdrawn > last) return { ...bare, asked, state: 'withdrawn', position: withdrawn };
    // A registration tells of a later return than the last one that this reader may see, where it came later.
    const [kind, status, receivedAt, entered, position] = given ?? [
      registered?.kind,
      null,
      registered?.receivedAt,
      false,
      registered?.position,
    ];
    if (position === undefined || receivedAt == null) return { ...bare, asked, state: 'no-return', position: null };
    const late = isLate(receivedAt, this.deadlineOf(party), this.round.timeZone);
    const state = kind === 'nil' ? 'nil-return' : late ? 'returned-late' : 'returned';
    return { task, party, asked, state, status, closed: given === undefined, entered, late, position };
  }

  private deadlineOf(party: string): string | undefined {
    if (!this.deadlines.has(party)) this.deadlines.set(party, deadlineFor(this.round.deadlines, party));
    return this.deadlines.get(party);
  }
}

/** A day, where no instant is known, is late when it lies after the day of the deadline. */
export function isLate(receivedAt: string, deadline: string | undefined, timeZone: string): boolean {
  if (deadline === undefined) return false;
  return receivedAt.length === 10 ? receivedAt > dayIn(timeZone, new Date(deadline)) : receivedAt > deadline;
}
