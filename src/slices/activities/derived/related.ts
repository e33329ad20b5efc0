import { query } from '../../../record/reading.ts';
import { type Activity, listActivities } from './activities.ts';
import { links, linksTo } from './links.ts';
import { listPartsOf, participation } from './participation.ts';

/** The activities that a meeting, a task, a forum or a party is linked to. */
export const activitiesOn = query(
  [links, participation, ...listActivities.tables],
  async (reading, subject: string): Promise<Activity[]> => {
    const [, party] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
    const found = party === undefined ? await linksTo(reading, subject) : await listPartsOf(reading, party);
    return listActivities(reading, [...new Set(found.map(({ activity }) => activity))]);
  },
);
