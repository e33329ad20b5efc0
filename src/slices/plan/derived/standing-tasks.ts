import { query } from '../../../record/reading.ts';
import { type Direction, directions, directionsStatedIn } from './directions.ts';
import { type Drop, drops, listDrops } from './drops.ts';
import { inOrder, type Task, taskKey, tasks, tasksStatedIn, wordingsOf } from './tasks.ts';
import { listVersions, type Version, versionInForce } from './versions.ts';

/**
 * The versions whose statements tell of a version, itself first. One known in full speaks for itself alone; of another,
 * what the version before states is all that is known where it says nothing, and is shown as known of that one.
 */
export function telling(all: readonly Version[], version: number): Version[] {
  const one = all.find(each => each.version === version);
  if (!one) return [];
  return one.content === 'in-full' || one.basedOn === null ? [one] : [one, ...telling(all, one.basedOn)];
}

/** By key, what the first of these versions says that says anything. */
function firstTold<One extends { readonly version: number }>(
  told: readonly number[],
  stated: readonly One[],
  keyOf: (one: One) => string,
): Map<string, One> {
  const found = new Map<string, One>();
  for (const version of told)
    for (const one of stated) if (one.version === version && !found.has(keyOf(one))) found.set(keyOf(one), one);
  return found;
}

/** The tasks of a version, or of the one in force: `version` of each is the version that states it. */
export const listTasks = query(
  [tasks, drops, ...listVersions.tables],
  async (reading, version?: number): Promise<Task[]> => {
    const [all, dropped] = await Promise.all([listVersions(reading), listDrops(reading)]);
    const asked = version ?? (await versionInForce(reading))?.version;
    if (asked === undefined) return [];
    const told = telling(all, asked).map(one => one.version);
    const found = firstTold(told, told.length === 0 ? [] : await tasksStatedIn(reading, ...told), taskKey);
    for (const drop of dropped) if (endsIn(drop, told, found.get(drop.task))) found.delete(drop.task);
    return inOrder([...found.values()], taskKey);
  },
);

function endsIn(drop: Drop, told: readonly number[], task: Task | undefined): boolean {
  return task !== undefined && drop.version > task.version && told.includes(drop.version);
}

export const listDirections = query(
  [directions, ...listVersions.tables],
  async (reading, version: number): Promise<Direction[]> => {
    const told = telling(await listVersions(reading), version).map(one => one.version);
    const stated = told.length === 0 ? [] : await directionsStatedIn(reading, ...told);
    const found = firstTold(told, stated, ({ direction }) => direction);
    return inOrder([...found.values()], ({ direction }) => direction);
  },
);

/** A task as the version in force states it; else as the latest version does that states it at all. */
export const findTask = query(
  [tasks, ...listVersions.tables],
  async (reading, task: string): Promise<Task | undefined> => {
    const [wordings, inForce] = await Promise.all([wordingsOf(reading, task), versionInForce(reading)]);
    return wordings.findLast(({ version }) => inForce === undefined || version <= inForce.version) ?? wordings.at(-1);
  },
);
