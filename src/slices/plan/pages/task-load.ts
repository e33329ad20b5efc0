import type { Reading } from '../../../record/reading.ts';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { conceptNotesOf } from '../derived/concept-notes.ts';
import { listDispositions } from '../derived/dispositions.ts';
import { listDrops } from '../derived/drops.ts';
import { lineageOf } from '../derived/lineage.ts';
import { milestonesOf } from '../derived/milestones.ts';
import { findTask } from '../derived/standing-tasks.ts';
import { wordingsOf } from '../derived/tasks.ts';
import { versionInForce } from '../derived/versions.ts';

/** One task: as the version in force states it, and through all versions. */
export async function loadTask(reading: Reading, { task: key = '' }: Readonly<Record<string, string>>) {
  const task = await findTask(reading, key);
  if (!task) return undefined;
  const [wordings, inForce, lineage, milestones, notes, dispositions, drops, claims] = await Promise.all([
    wordingsOf(reading, key),
    versionInForce(reading),
    lineageOf(reading, key),
    milestonesOf(reading, key),
    conceptNotesOf(reading, key),
    listDispositions(reading, key),
    listDrops(reading),
    claimsAbout(reading, `plan/${key}`),
  ]);
  const dropped = drops.filter(drop => drop.task === key);
  const cited = [...wordings, ...milestones, ...notes, ...dispositions, ...dropped].flatMap(({ sources }) => sources);
  const claimed = claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources));
  return {
    task,
    inForce: inForce?.version ?? null,
    wordings,
    lineage,
    milestones,
    conceptNotes: notes,
    dispositions,
    drops: dropped,
    claims,
    cited: await citeSources(reading, [...task.sources, ...cited, ...claimed]),
  };
}

export type TaskPage = NonNullable<Awaited<ReturnType<typeof loadTask>>>;
