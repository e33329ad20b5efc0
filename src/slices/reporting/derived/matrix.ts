import { dayIn } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { partyNames } from '../../parties/derived/parties.ts';
import { type Direction, directions } from '../../plan/derived/directions.ts';
import { listDirections, listTasks } from '../../plan/derived/standing-tasks.ts';
import type { Task } from '../../plan/derived/tasks.ts';
import type { Asking, ReturnState, Status } from '../fields.ts';
import type { Account } from './accounts.ts';
import { type AskedCell, cells, listCells } from './cells.ts';
import { deadlineFor } from './deadlines.ts';
import { type CellStep, listCellSteps, returnSteps } from './return-steps.ts';
import { listReturns, type ReturnInBrief, returns } from './returns.ts';
import { findRound, listRounds, type Round } from './rounds.ts';

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

export interface Matrix {
  /** Where the party told it outside any round: then nothing was asked. */
  readonly account: Account | null;
  readonly round: Round;
  /** Those of the round, in the order of the plan. */
  readonly tasks: readonly Task[];
  readonly directions: readonly Direction[];
  readonly parties: readonly string[];
  /** By task and party; a task's parties stand in the order of `parties`. */
  readonly cells: readonly MatrixCell[];
}

/** The round as a matrix on the reading's day. A gap is a state of its own: it is never a status. */
export const findMatrix = query(
  [...listRounds.tables, cells, returns, returnSteps, directions, ...listTasks.tables, ...findSettings.tables],
  async (reading, key: string): Promise<Matrix | undefined> => {
    const round = await findRound(reading, key);
    if (!round) return undefined;
    const [stated, own, asked, given, steps, settings, names] = await Promise.all([
      listTasks(reading, round.version),
      listDirections(reading, round.version),
      listCells(reading, key),
      listReturns(reading, key),
      listCellSteps(reading, key),
      findSettings(reading),
      partyNames(reading),
    ]);
    const inRound = new Set(round.tasks);
    const tasks = inDirections(
      stated.filter(({ task }) => inRound.has(task)),
      own,
    );
    const parties = orderParties(settings, names, round.parties, settings?.languages[0] ?? 'en');
    const known = new Cells(asked, given, steps, round);
    return {
      account: null,
      round,
      tasks,
      directions: own,
      parties,
      cells: tasks.flatMap(({ task }) => parties.map(party => known.of(task, party))),
    };
  },
);

export function inDirections(tasks: readonly Task[], order: readonly Direction[]): Task[] {
  const place = new Map(order.map(({ direction }, index) => [direction, index]));
  const placeOf = ({ direction }: Task) => place.get(direction ?? '') ?? place.size;
  return [...tasks].sort((a, b) => placeOf(a) - placeOf(b));
}

class Cells {
  private readonly asked: ReadonlyMap<string, AskedCell>;
  private readonly given: ReadonlyMap<string, ReturnInBrief>;
  private readonly registered = new Map<string, CellStep>();
  private readonly withdrawn = new Map<string, number>();
  private readonly deadlines = new Map<string, string | undefined>();
  private readonly round: Round;

  constructor(asked: readonly AskedCell[], given: readonly ReturnInBrief[], steps: readonly CellStep[], round: Round) {
    const keyed = <One extends { readonly task: string; readonly party: string }>(all: readonly One[]) =>
      new Map(all.map(one => [`${one.task}/${one.party}`, one]));
    this.asked = keyed(asked);
    this.given = keyed(given);
    this.round = round;
    for (const step of steps) {
      const key = `${step.task}/${step.party}`;
      if (step.step === 'registered') this.registered.set(key, step);
      else this.withdrawn.set(key, step.position);
    }
  }

  of(task: string, party: string): MatrixCell {
    const key = `${task}/${party}`;
    const cell = this.asked.get(key);
    const bare = { task, party, status: null, closed: false, entered: false, late: false };
    if (cell?.asked !== 'asked')
      return { ...bare, asked: cell?.asked ?? 'not-asked', state: null, position: cell?.position ?? null };
    const given = this.given.get(key);
    const registered = this.registered.get(key);
    const withdrawn = this.withdrawn.get(key) ?? -1;
    const last = Math.max(given?.position ?? -1, registered?.position ?? -1);
    if (withdrawn > last) return { ...bare, asked: 'asked', state: 'withdrawn', position: withdrawn };
    // A registration tells of a later return than the last one that this reader may see, where it came later.
    const { kind, receivedAt, position } = given ?? { ...registered };
    const { status = null, entered = false } = given ?? {};
    if (position === undefined || receivedAt == null)
      return { ...bare, asked: 'asked', state: 'no-return', position: null };
    const late = isLate(receivedAt, this.deadlineOf(party), this.round.timeZone);
    const state = kind === 'nil' ? 'nil-return' : late ? 'returned-late' : 'returned';
    return { task, party, asked: 'asked', state, status, closed: given === undefined, entered, late, position };
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
