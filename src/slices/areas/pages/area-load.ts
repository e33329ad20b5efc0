import { beginsOn } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import { listActivities } from '../../activities/derived/activities.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findRelease, releasesNaming } from '../../newsroom/derived/releases.ts';
import { findTask } from '../../plan/derived/standing-tasks.ts';
import { listAsks } from '../../requests/derived/asks.ts';
import { listAreas } from '../derived/areas.ts';
import { listBelongings } from '../derived/belongings.ts';

export const lanes = ['requests', 'offers', 'activities', 'news'] as const;
export type Lane = (typeof lanes)[number];

/** One thing of a lane, with its day where that is known. */
interface Dated {
  readonly lane: Lane;
  readonly on: string | null;
}

/** How many things of each lane fall into each year; what has no date is counted apart. */
export function byYear(all: readonly Dated[]) {
  const dated = all.flatMap(({ lane, on }) => (on === null ? [] : [{ lane, year: Number(beginsOn(on).slice(0, 4)) }]));
  const years = dated.map(({ year }) => year);
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({ length: Math.min(count, 60) }, (_, index) => ({
    year: first + index,
    counts: Object.fromEntries(
      lanes.map(lane => [lane, dated.filter(one => one.lane === lane && one.year === first + index).length]),
    ) as Readonly<Record<Lane, number>>,
  }));
}

/** All that belongs to one area. */
export async function loadArea(reading: Reading, { area = '' }: Readonly<Record<string, string>>) {
  const [areas, belongings, asks, activities] = await Promise.all([
    listAreas(reading),
    listBelongings(reading, area),
    listAsks(reading),
    listActivities(reading),
  ]);
  const found = areas.find(one => one.area === area);
  if (!found) return undefined;
  const keysOf = (room: string) =>
    belongings
      .filter(({ subject }) => subject.startsWith(`${room}/`))
      .map(({ subject }) => subject.slice(room.length + 1));
  const taskKeys = keysOf('plan');
  const [tasks, placed, naming] = await Promise.all([
    Promise.all(taskKeys.map(task => findTask(reading, task))),
    Promise.all(keysOf('newsroom/release').map(release => findRelease(reading, release))),
    Promise.all(taskKeys.map(task => releasesNaming(reading, { meeting: null, task }))),
  ]);
  const releases = new Map(
    [...placed.filter(release => release !== undefined), ...naming.flat()].map(release => [release.release, release]),
  );
  const news = [...releases.values()]
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt, 'en'))
    .map(({ release, headline, publishedAt, publishedOn, position }) => ({
      release,
      headline,
      publishedAt,
      publishedOn,
      position,
    }));
  const ownAsks = asks.filter(({ areas }) => areas.includes(area));
  const ownActivities = activities.filter(({ areas }) => areas.includes(area));
  return {
    ...found,
    tasks: tasks
      .filter(task => task !== undefined)
      .map(({ task, title, areas, version, position }) => ({
        task,
        title,
        labels: areas.map(({ label }) => label),
        version,
        position,
      })),
    requests: ownAsks.filter(({ side }) => side === 'request'),
    offers: ownAsks.filter(({ side }) => side === 'offer'),
    activities: ownActivities,
    news,
    years: byYear([
      ...ownAsks.map(({ side, madeOn }) => ({
        lane: side === 'request' ? ('requests' as const) : ('offers' as const),
        on: madeOn,
      })),
      ...ownActivities.map(({ starts }) => ({ lane: 'activities' as const, on: starts })),
      ...news.map(({ publishedOn }) => ({ lane: 'news' as const, on: publishedOn })),
    ]),
    cited: await citeSources(reading, [...found.sources, ...belongings.flatMap(({ sources }) => sources)]),
  };
}

export type AreaPage = NonNullable<Awaited<ReturnType<typeof loadArea>>>;

/** How much belongs to each area. */
export async function loadAreas(reading: Reading) {
  const [areas, belongings, asks, activities] = await Promise.all([
    listAreas(reading),
    listBelongings(reading),
    listAsks(reading),
    listActivities(reading),
  ]);
  const named = (all: readonly { readonly areas: readonly string[] }[], area: string) =>
    all.filter(({ areas }) => areas.includes(area)).length;
  return {
    areas: areas.map(one => ({
      ...one,
      tasks: belongings.filter(({ area, subject }) => area === one.area && subject.startsWith('plan/')).length,
      requests: named(
        asks.filter(({ side }) => side === 'request'),
        one.area,
      ),
      offers: named(
        asks.filter(({ side }) => side === 'offer'),
        one.area,
      ),
      activities: named(activities, one.area),
    })),
  };
}

export type AreasPage = Awaited<ReturnType<typeof loadAreas>>;
