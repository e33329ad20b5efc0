import { query } from '../../../record/reading.ts';
import { type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { claims } from './claims.ts';
import { sources } from './sources.ts';

export const findClaims = query([claims], async (reading, sought: Sought): Promise<Hit[]> => {
  const rows = await rowsWith(claims, reading, ['claim', 'topic', 'readings', 'view'], sought)
    .select(['claim', 'topic', 'readings', 'view', 'position'])
    .execute();
  return rows.map(({ claim, topic, readings, view, position }) => ({
    path: `/claims#claim-${claim}`,
    title: topic,
    text: textWith(sought, [...readings.map(({ text }) => text), view]),
    on: null,
    position,
  }));
});

export const findSourcesWith = query([sources], async (reading, sought: Sought): Promise<Hit[]> => {
  const rows = await rowsWith(sources, reading, ['source', 'title', 'publisher', 'note'], sought)
    .select(['source', 'title', 'publisher', 'date', 'language', 'note', 'position'])
    .execute();
  return rows.map(({ source, title, publisher, date, language, note, position }) => ({
    path: `/sources#${source}`,
    title: { [language]: title ?? publisher },
    text: textWith(sought, [{ [language]: publisher }, note === null ? null : { en: note }]),
    on: date,
    position,
  }));
});
