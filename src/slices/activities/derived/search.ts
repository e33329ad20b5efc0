import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { registered } from './registered.ts';

const findActivities = query([registered], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(registered, reading, ['activity', 'title', 'about'], sought)
    .select(['activity', 'title', 'about', 'position'])
    .execute();
  return found.map(({ activity, title, about, position }) => ({
    path: `/activities/${activity}`,
    title,
    text: textWith(sought, [about]),
    on: null,
    position,
  }));
});

export const activitiesFound = { activity: findActivities } satisfies Partial<Record<FoundKind, unknown>>;
