import { beginsOn } from '../record/day.ts';
import type { Reading } from '../record/reading.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { missingSources } from '../slices/framework/derived/sources.ts';
import { listParties, type Party } from '../slices/parties/derived/parties.ts';
import { type Direction, directionsStatedIn } from '../slices/plan/derived/directions.ts';
import { type Milestone, milestonesStatedIn } from '../slices/plan/derived/milestones.ts';
import { findPlan, planSince } from '../slices/plan/derived/plan-facts.ts';
import { type Task, tasksStatedIn } from '../slices/plan/derived/tasks.ts';
import { listVersions, type Version } from '../slices/plan/derived/versions.ts';

/** What a matrix is laid beside: the plan as the record has it now. */
export interface KnownPlan {
  readonly described: boolean;
  /** The first day that the plan's beginning can mean. */
  readonly since: string | null;
  readonly parties: readonly Party[];
  /** Of content; the first is the one in which a matrix is read where nobody says otherwise. */
  readonly languages: readonly string[];
  /** By number. */
  readonly versions: readonly StatedVersion[];
  /** The source that the import names, where it is not registered. */
  readonly missingSources: readonly string[];
}

export interface StatedVersion {
  readonly version: Version;
  readonly directions: readonly Direction[];
  readonly tasks: readonly Task[];
  readonly milestones: readonly Milestone[];
}

/** `source`: one that the import names. */
export async function readKnownPlan(reading: Reading, source: string | undefined): Promise<KnownPlan> {
  // What a version says holds on days that may lie ahead: an import looks at all of it.
  const ever = { ...reading, day: '9999-12-31' };
  // One after the other: all of them are asked over one connection.
  const settings = await findSettings(reading);
  const described = await findPlan(ever);
  const since = await planSince(ever);
  const parties = await listParties(reading);
  const versions: StatedVersion[] = [];
  for (const version of await listVersions(ever))
    versions.push({
      version,
      directions: await directionsStatedIn(ever, version.version),
      tasks: await tasksStatedIn(ever, version.version),
      milestones: await milestonesStatedIn(ever, version.version),
    });
  return {
    described: described !== undefined,
    since: since === null ? null : beginsOn(since),
    parties,
    languages: settings?.languages ?? ['en'],
    versions,
    missingSources: source === undefined ? [] : await missingSources(reading, [source]),
  };
}
