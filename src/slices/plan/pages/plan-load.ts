import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { listSeries } from '../../meetings/derived/series.ts';
import { listCounts } from '../derived/counts.ts';
import { listDispositions } from '../derived/dispositions.ts';
import { listDrops } from '../derived/drops.ts';
import { lineageInto } from '../derived/lineage.ts';
import { milestonesStatedIn } from '../derived/milestones.ts';
import { findPlan } from '../derived/plan-facts.ts';
import { listDirections, listTasks, telling } from '../derived/standing-tasks.ts';
import { inForceOn, listVersions, type Version } from '../derived/versions.ts';

/** A meeting at which a version was presented or adopted. */
export interface MeetingOf {
  readonly series: string;
  readonly edition: string;
  readonly seriesName: Localized;
  readonly year: number;
  readonly starts: string | null;
}

export async function meetingsOf(reading: Reading, versions: readonly Version[]): Promise<MeetingOf[]> {
  const named = versions.flatMap(({ standings }) => standings.flatMap(({ at }) => (at === null ? [] : [at])));
  if (named.length === 0) return [];
  const [editions, series] = await Promise.all([listEditionsNamed(reading, named), listSeries(reading)]);
  return editions.map(({ series: key, edition, year, facts }) => ({
    series: key,
    edition,
    seriesName: series.find(one => one.series === key)?.name ?? { en: key },
    year,
    starts: facts.starts?.value ?? null,
  }));
}

/** What one version says, with what little is known of it said plainly. */
export async function loadVersion(reading: Reading, version: Version, versions: readonly Version[]) {
  const told = version.version;
  const tellingOf = telling(versions, told).map(one => one.version);
  const [directions, tasks, counts, drops, dispositions, steps] = await Promise.all([
    listDirections(reading, told),
    listTasks(reading, told),
    listCounts(reading),
    listDrops(reading),
    listDispositions(reading),
    lineageInto(reading, told),
  ]);
  const stated = [...new Set([told, ...tasks.map(task => task.version)])];
  const versionOf = new Map(tasks.map(task => [task.task, task.version]));
  const milestones = (await milestonesStatedIn(reading, ...stated)).filter(
    ({ task, version: own }) => versionOf.get(task) === own,
  );
  return {
    version,
    directions,
    tasks,
    milestones,
    counts: counts.filter(count => tellingOf.includes(count.version)),
    drops: drops.filter(drop => drop.version === told),
    dispositions: dispositions.filter(({ task, version: own }) => versionOf.get(task) === own),
    lineage: steps,
  };
}

export type VersionTold = Awaited<ReturnType<typeof loadVersion>>;

/** Keys of all sources that a version's statements name. */
export function sourcesIn(told: VersionTold): string[] {
  const { version, directions, tasks, milestones, counts, drops, dispositions } = told;
  return [version, ...version.standings, ...counts, ...directions, ...tasks, ...milestones, ...drops, ...dispositions]
    .flatMap(({ sources }) => sources)
    .filter(source => source !== undefined);
}

/** The plan as it stands on the reading's day: the version in force, else the last one of which anything is known. */
export async function loadPlan(reading: Reading) {
  const [plan, versions, claims] = await Promise.all([
    findPlan(reading),
    listVersions(reading),
    claimsAbout(reading, 'plan'),
  ]);
  const inForce = inForceOn(versions, reading.day) ?? null;
  const shown = inForce ?? versions.at(-1) ?? null;
  const [told, meetings] = await Promise.all([
    shown === null ? null : loadVersion(reading, shown, versions),
    meetingsOf(reading, versions),
  ]);
  const facts = plan ? Object.values(plan).filter(fact => fact !== null) : [];
  const keys = [
    ...facts.flatMap(({ sources }) => sources),
    ...(told === null ? [] : sourcesIn(told)),
    ...versions.flatMap(({ sources, standings }) => [...sources, ...standings.flatMap(one => one.sources)]),
    ...claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources)),
  ];
  return {
    plan: plan ?? null,
    inForce: inForce?.version ?? null,
    shown: told,
    versions,
    meetings,
    claims,
    cited: await citeSources(reading, keys),
  };
}

export type PlanPage = Awaited<ReturnType<typeof loadPlan>>;
