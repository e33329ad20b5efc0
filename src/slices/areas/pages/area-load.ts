import { beginsOn } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import { listActivities } from '../../activities/derived/activities.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findRelease, releasesNaming } from '../../newsroom/derived/releases.ts';
import { findTask } from '../../plan/derived/standing-tasks.ts';
import { withFates } from '../../requests/derived/asks.ts';
import { countByAreas, countByYear, someItems } from '../../requests/derived/items.ts';
import { listAreas } from '../derived/areas.ts';
import { listBelongings } from '../derived/belongings.ts';

export const lanes = ['requests', 'offers', 'activities', 'news'] as const;
export type Lane = (typeof lanes)[number];

/** So many requests, and so many offers, stand on the page; the rest is on that of all. */
const asksShown = 20;

/** What a lane has on a day, or in a year, where that is known. */
interface Dated {
  readonly lane: Lane;
  readonly on: string | null;
  readonly count: number;
}

/** How many things of each lane fall into each year; what has no date is counted apart. */
export function byYear(all: readonly Dated[]) {
  const dated = all.flatMap(({ lane, on, count }) =>
    on === null ? [] : [{ lane, count, year: Number(beginsOn(on).slice(0, 4)) }],
  );
  const years = dated.map(({ year }) => year);
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({ length: Math.min(count, 60) }, (_, index) => ({
    year: first + index,
    counts: Object.fromEntries(
      lanes.map(lane => [
        lane,
        dated.reduce((sum, one) => (one.lane === lane && one.year === first + index ? sum + one.count : sum), 0),
      ]),
    ) as Readonly<Record<Lane, number>>,
  }));
}

/** All that belongs to one area. */
export async function loadArea(reading: Reading, { area = '' }: Readonly<Record<string, string>>) {
  const someAsks = async (side: 'request' | 'offer') => {
    const { items, next } = await someItems(reading, { side, area, limit: asksShown });
    return { items: await withFates(reading, items), more: next !== null };
  };
  const [areas, belongings, requests, offers, asked, activities] = await Promise.all([
    listAreas(reading),
    listBelongings(reading, area),
    someAsks('request'),
    someAsks('offer'),
    countByYear(reading, area),
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
    requests: requests.items,
    offers: offers.items,
    /** There are more than stand here. */
    more: { request: requests.more, offer: offers.more },
    activities: ownActivities,
    news,
    years: byYear([
      ...asked.map(({ side, year, count }) => ({
        lane: side === 'request' ? ('requests' as const) : ('offers' as const),
        on: year,
        count,
      })),
      ...ownActivities.map(({ starts }) => ({ lane: 'activities' as const, on: starts, count: 1 })),
      ...news.map(({ publishedOn }) => ({ lane: 'news' as const, on: publishedOn, count: 1 })),
    ]),
    cited: await citeSources(reading, [...found.sources, ...belongings.flatMap(({ sources }) => sources)]),
  };
}

export type AreaPage = NonNullable<Awaited<ReturnType<typeof loadArea>>>;

/** How much belongs to each area. */
export async function loadAreas(reading: Reading) {
  const [areas, belongings, asked, activities] = await Promise.all([
    listAreas(reading),
    listBelongings(reading),
    countByAreas(reading),
    listActivities(reading),
  ]);
  const count = (area: string, side: 'request' | 'offer') =>
    asked.reduce((sum, one) => (one.side === side && one.areas.includes(area) ? sum + one.count : sum), 0);
  return {
    areas: areas.map(one => ({
      ...one,
      tasks: belongings.filter(({ area, subject }) => area === one.area && subject.startsWith('plan/')).length,
      requests: count(one.area, 'request'),
      offers: count(one.area, 'offer'),
      activities: activities.filter(({ areas }) => areas.includes(one.area)).length,
    })),
  };
}

export type AreasPage = Awaited<ReturnType<typeof loadAreas>>;
