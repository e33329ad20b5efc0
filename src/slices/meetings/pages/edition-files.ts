import type { CalendarEvent } from '../../../papers/calendar.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { Localized } from '../../../record/fields.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Edition } from '../derived/editions.ts';
import type { Programme } from '../derived/programmes.ts';
import { editionSubject } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

/** Editions with a day, for calendars: as they happened, else as they were last announced. Those not held stay, as cancelled. */
export function calendarOf(
  editions: readonly Edition[],
  name: Localized,
  { say, framework }: PageContext,
): CalendarEvent[] {
  const words = pageWords[say.language].edition;
  return editions.flatMap(({ series, edition, year, state, facts, announcements, position }) => {
    const planned = announcements.at(-1);
    const starts = facts.starts?.value ?? planned?.starts;
    if (!starts) return [];
    const ends = facts.ends?.value ?? planned?.ends;
    const place = [facts.venue?.value ?? planned?.venue, facts.city?.value ?? planned?.city].filter(Boolean).join(', ');
    const told = [facts.ordinal, facts.held, facts.schedule, facts.mode, facts.starts, facts.ends, facts.venue];
    return [
      {
        uid: editionSubject({ series, edition }),
        sequence: Math.max(position, ...[...told, ...announcements].map(one => one?.position ?? 0)),
        status: isOff(state) ? 'cancelled' : held(state) ? 'confirmed' : 'tentative',
        title: words.name(say.text(name).text, year),
        starts,
        ...(ends ? { ends } : {}),
        timeZone: framework.timeZone,
        ...(place === '' ? {} : { place }),
        path: `/meetings/${series}/${edition}`,
      } satisfies CalendarEvent,
    ];
  });
}

/** The entries of a programme, each at its local time. Whoever follows a meeting sees them move, and be cancelled with it. */
export function sessionsOf(
  edition: Edition & { readonly seriesName: Localized },
  programme: Programme | null,
  { say, framework }: PageContext,
): CalendarEvent[] {
  const { series, edition: key, year, state, facts, announcements } = edition;
  const whole = pageWords[say.language].edition.name(say.text(edition.seriesName).text, year);
  const told = [facts.held, facts.schedule, ...announcements].map(one => one?.position ?? 0);
  return (programme?.days ?? []).flatMap(({ date, slots }) =>
    slots.map(({ from, to, title, place }, index) => {
      const venue = place ?? facts.venue?.value ?? announcements.at(-1)?.venue;
      return {
        uid: `${editionSubject({ series, edition: key })}/programme/${date}/${index + 1}`,
        sequence: Math.max(programme?.position ?? 0, ...told),
        status: isOff(state) ? 'cancelled' : held(state) ? 'confirmed' : 'tentative',
        title: `${say.text(title).text} · ${whole}`,
        starts: `${date}T${from}`,
        ...(to === undefined ? {} : { ends: `${date}T${to}` }),
        timeZone: programme?.timeZone ?? framework.timeZone,
        ...(venue ? { place: venue } : {}),
        path: `/meetings/${series}/${key}/programme`,
      } satisfies CalendarEvent;
    }),
  );
}

function isOff(state: Edition['state']): boolean {
  return state === 'not-held' || state === 'cancelled';
}

function held(state: Edition['state']): boolean {
  return state === 'held' || state === 'under-way';
}

/** Every edition of every series: nulls where nothing is known. */
export function sheetOf(
  series: readonly { readonly name: Localized; readonly editions: readonly Edition[] }[],
  { say }: PageContext,
): Sheet {
  const words = pageWords[say.language];
  const { series: said, edition: terms } = words;
  return {
    name: words.meetings.title,
    columns: [
      { name: 'series', title: words.meetings.title, kind: 'text' },
      { name: 'edition', title: said.year, kind: 'text' },
      { name: 'ordinal', title: said.number, kind: 'number' },
      { name: 'state', title: said.how, kind: 'text' },
      { name: 'starts', title: said.when, kind: 'date' },
      { name: 'ends', title: said.when, kind: 'date' },
      { name: 'place', title: said.where, kind: 'text' },
      { name: 'theme', title: said.theme, kind: 'text' },
    ],
    rows: series.flatMap(({ name, editions }) =>
      editions.map(({ edition, state, facts }) => ({
        series: say.text(name).text,
        edition,
        ordinal: facts.ordinal?.value ?? null,
        state: state === 'unknown' ? null : terms.state[state],
        starts: facts.starts?.value ?? null,
        ends: facts.ends?.value ?? null,
        place: [facts.venue?.value, facts.city?.value].filter(Boolean).join(', ') || null,
        theme: facts.theme ? say.text(facts.theme.value).text : null,
      })),
    ),
  };
}
