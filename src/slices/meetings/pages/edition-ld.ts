import type { PageContext } from '../../../ui/page.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import type { EditionPage } from './edition-load.ts';

const statuses: Readonly<Record<string, string>> = {
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
  'not-held': 'EventCancelled',
};
const modes: Readonly<Record<string, string>> = {
  'in-person': 'OfflineEventAttendanceMode',
  video: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** schema.org Event; undefined for an edition of which nothing is known: there is no event to tell of. */
export function eventLd(data: EditionPage, { say, framework }: PageContext, words: MeetingsWords): object | undefined {
  const { facts, state, announcements, year } = data;
  if (state === 'unknown') return undefined;
  const planned = announcements.at(-1);
  const starts = facts.starts?.value ?? planned?.starts;
  const ends = facts.ends?.value ?? planned?.ends;
  const mode = facts.mode?.value ?? planned?.mode;
  const [venue, city] = [facts.venue?.value ?? planned?.venue, facts.city?.value ?? planned?.city];
  const series = say.text(data.seriesName).text;
  const theme = facts.theme ? say.text(facts.theme.value).text : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: words.edition.name(series, year),
    ...(theme ? { about: theme } : {}),
    ...(starts ? { startDate: starts } : {}),
    ...(ends ? { endDate: ends } : {}),
    eventStatus: `https://schema.org/${statuses[state] ?? 'EventScheduled'}`,
    ...(mode && modes[mode] ? { eventAttendanceMode: `https://schema.org/${modes[mode]}` } : {}),
    ...(venue || city
      ? { location: { '@type': 'Place', name: venue ?? city, ...(city ? { address: city } : {}) } }
      : mode === 'video'
        ? { location: { '@type': 'VirtualLocation' } }
        : {}),
    ...(facts.chairs
      ? { organizer: facts.chairs.value.map(({ party }) => ({ '@type': 'Organization', name: say.party(party) })) }
      : {}),
    superEvent: {
      '@type': 'EventSeries',
      name: series,
      organizer: { '@type': 'Organization', name: say.text(framework.name).text },
    },
  };
}
