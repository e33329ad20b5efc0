import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { lastTold } from '../../alerts/derived/chains.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findForum } from '../../meetings/derived/forums.ts';
import { findSeries } from '../../meetings/derived/series.ts';
import { findTask } from '../../plan/derived/standing-tasks.ts';
import { findItem } from '../../requests/derived/items.ts';
import { findActivity } from '../derived/activities.ts';
import { listFigures } from '../derived/figures.ts';
import { listLessons } from '../derived/lessons.ts';
import { type Link, listLinks } from '../derived/links.ts';
import { listParts } from '../derived/participation.ts';
import { listPhases } from '../derived/phases.ts';
import { activitySubject } from '../fields.ts';

/** All that is known of one activity. */
export async function loadActivity(reading: Reading, { activity = '' }: Readonly<Record<string, string>>) {
  const [found, phases, parts, figures, lessons, links, areas, claims] = await Promise.all([
    findActivity(reading, activity),
    listPhases(reading, activity),
    listParts(reading, activity),
    listFigures(reading, activity),
    listLessons(reading, activity),
    listLinks(reading, activity),
    listAreas(reading),
    claimsAbout(reading, activitySubject({ activity })),
  ]);
  if (!found) return undefined;
  const facts = Object.values(found.facts).filter(fact => fact !== null);
  const told = [found, ...facts, ...found.announcements, ...phases, ...parts, ...figures, ...lessons, ...links];
  const [cited, named] = await Promise.all([
    citeSources(reading, [
      ...told.flatMap(({ sources }) => sources),
      ...claims.flatMap(({ readings }) => readings.flatMap(one => one.sources)),
    ]),
    Promise.all(links.map(async link => ({ ...link, title: await titleOf(reading, link) }))),
  ]);
  return {
    ...found,
    areaNames: areas.filter(({ area }) => found.areas.includes(area)).map(({ area, name }) => ({ area, name })),
    phases,
    parts,
    figures,
    lessons,
    links: named,
    claims,
    cited,
  };
}

/** What is linked by its own name, as far as this reader may know it; an edition has that of its series. */
async function titleOf(reading: Reading, { subject }: Link): Promise<Localized | null> {
  const [room, ...rest] = subject.split('/');
  const [kind = '', key = ''] = rest;
  if (room === 'requests') return (await findItem(reading, kind))?.title ?? null;
  if (room === 'plan') return (await findTask(reading, kind))?.title ?? null;
  if (room === 'alerts') return (await lastTold(reading, kind))?.headline ?? null;
  if (kind === 'forum') return (await findForum(reading, key))?.name ?? null;
  return (await findSeries(reading, key))?.name ?? null;
}

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof loadActivity>>>;
