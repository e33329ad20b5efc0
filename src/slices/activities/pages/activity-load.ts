import type { Reading } from '../../../record/reading.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findActivity } from '../derived/activities.ts';
import { listFigures } from '../derived/figures.ts';
import { listLessons } from '../derived/lessons.ts';
import { listLinks } from '../derived/links.ts';
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
  const cited = await citeSources(reading, [
    ...told.flatMap(({ sources }) => sources),
    ...claims.flatMap(({ readings }) => readings.flatMap(one => one.sources)),
  ]);
  return {
    ...found,
    areaNames: areas.filter(({ area }) => found.areas.includes(area)).map(({ area, name }) => ({ area, name })),
    phases,
    parts,
    figures,
    lessons,
    links,
    claims,
    cited,
  };
}

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof loadActivity>>>;
