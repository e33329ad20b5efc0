import { query } from '../../../record/reading.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { partyNames } from '../../parties/derived/parties.ts';
import { type Direction, directions } from '../../plan/derived/directions.ts';
import { listDirections, listTasks } from '../../plan/derived/standing-tasks.ts';
import type { Task } from '../../plan/derived/tasks.ts';
import type { Account } from './accounts.ts';
import { knownCells, type MatrixCell } from './matrix-cells.ts';
import { findRound, listRounds, type Round } from './rounds.ts';

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
  [...listRounds.tables, ...knownCells.tables, directions, ...listTasks.tables, ...findSettings.tables],
  async (reading, key: string): Promise<Matrix | undefined> => {
    const round = await findRound(reading, key);
    if (!round) return undefined;
    const [stated, own, known, settings, names] = await Promise.all([
      listTasks(reading, round.version),
      listDirections(reading, round.version),
      knownCells(reading, round),
      findSettings(reading),
      partyNames(reading),
    ]);
    const inRound = new Set(round.tasks);
    const tasks = inDirections(
      stated.filter(({ task }) => inRound.has(task)),
      own,
    );
    const parties = orderParties(settings, names, round.parties, settings?.languages[0] ?? 'en');
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
