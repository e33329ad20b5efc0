import type { Reading } from '../../../record/reading.ts';
import { listCounts } from '../derived/counts.ts';
import { directionsStatedIn } from '../derived/directions.ts';
import { listDrops } from '../derived/drops.ts';
import { milestonesStatedIn } from '../derived/milestones.ts';
import { findPlan } from '../derived/plan-facts.ts';
import { tasksStatedIn } from '../derived/tasks.ts';
import { inForceOn, listVersions } from '../derived/versions.ts';

export type PlanPage = NonNullable<Awaited<ReturnType<typeof loadPlan>>>;

/** The plan as one version states it: the one asked for, else the one in force on the reading's day. */
export async function loadPlan(reading: Reading, number?: number) {
  const [plan, versions, counts, drops] = await Promise.all([
    findPlan(reading),
    listVersions(reading),
    listCounts(reading),
    listDrops(reading),
  ]);
  const inForce = inForceOn(versions, reading.day)?.version ?? null;
  const version = versions.find(one => one.version === (number ?? inForce)) ?? null;
  if (number !== undefined && version === null) return undefined;
  const [directions, tasks, milestones] = version
    ? await Promise.all([
        directionsStatedIn(reading, version.version),
        tasksStatedIn(reading, version.version),
        milestonesStatedIn(reading, version.version),
      ])
    : [[], [], []];
  const own = <One extends { readonly version: number }>(all: readonly One[]) =>
    all.filter(one => one.version === version?.version);
  return {
    plan: plan ?? null,
    versions,
    inForce,
    version,
    directions,
    tasks,
    milestones,
    counts: own(counts),
    drops: own(drops),
  };
}
