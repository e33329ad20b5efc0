import type { PageContext } from '../../../ui/page.ts';
import type { Edition } from '../derived/editions.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import type { EditionPage } from './edition-load.ts';

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
    ...statusOf(data),
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

/** What became of it against what was announced first: several may hold, such as another day and by video link. */
function statusOf({ state, facts, announcements }: Edition): {
  eventStatus: string | string[];
  previousStartDate?: string;
} {
  const named = (...statuses: string[]) => {
    const full = statuses.map(status => `https://schema.org/${status}`);
    return { eventStatus: full.length === 1 ? (full[0] as string) : full };
  };
  if (state === 'cancelled' || state === 'not-held') return named('EventCancelled');
  const planned = announcements.at(-1);
  const starts = facts.starts?.value ?? planned?.starts ?? null;
  const earlier = announcements.findLast(
    one => one.starts !== null && starts !== null && isAnotherDay(one.starts, starts),
  );
  const mode = facts.mode?.value ?? planned?.mode;
  const online = mode === 'video' && announcements.some(one => one.mode !== null && one.mode !== 'video');
  if (state === 'postponed' && !earlier) return named('EventPostponed');
  const statuses = [...(earlier ? ['EventRescheduled'] : []), ...(online ? ['EventMovedOnline'] : [])];
  return {
    ...named(...(statuses.length === 0 ? ['EventScheduled'] : statuses)),
    ...(earlier?.starts ? { previousStartDate: earlier.starts } : {}),
  };
}

/** A day within the month that was announced is that day, and no other. */
function isAnotherDay(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}
