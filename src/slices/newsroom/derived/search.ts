import { dayIn } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { findTimeZone, settings } from '../../framework/derived/settings.ts';
import { cuttings } from './cuttings.ts';
import { releases, standing } from './releases.ts';
import { steps } from './steps.ts';

/** Releases that stand; a withdrawn one is on its page only. */
const findReleases = query([releases, steps, settings], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(releases, reading, ['headline', 'sub_headlines', 'body', 'event'], sought)
    .select(['release', 'headline', 'body', 'published_at', 'position'])
    .where('release', 'in', standing(reading).select('release'))
    .execute();
  const zone = await findTimeZone(reading);
  return found.map(({ release, headline, body, published_at, position }) => ({
    path: `/news/${release}`,
    title: headline,
    text: textWith(sought, [body]),
    on: dayIn(zone, new Date(published_at)),
    position,
  }));
});

const findCuttings = query([cuttings], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(cuttings, reading, ['title', 'publisher'], sought)
    .select(['title', 'language', 'date', 'position'])
    .execute();
  return found.map(({ title, language, date, position }) => ({
    path: '/news#cuttings',
    title: { [language]: title },
    text: null,
    on: date,
    position,
  }));
});

/** What a search finds of news, by kind. */
export const newsFound = { release: findReleases, cutting: findCuttings } satisfies Partial<Record<FoundKind, unknown>>;
