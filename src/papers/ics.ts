import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent } from './calendar.ts';
import type { Place } from './place.ts';
import { plain } from './plain.ts';

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

type CalendarPlace = Pick<Place, 'origin' | 'address'>;

/** Events of one framework. */
export interface PlacedEvents {
  readonly events: readonly CalendarEvent[];
  readonly place: CalendarPlace;
}

export function ics(events: readonly CalendarEvent[], name: string, place: CalendarPlace): string {
  return calendarFile([{ events, place }], name);
}

/** Events as one calendar that programs may follow: a change raises `SEQUENCE`, a cancellation stays with its status. */
export function calendarFile(parts: readonly PlacedEvents[], name: string): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Comity', product: 'Comity', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: zone => getVtimezoneComponent(zone) },
  });
  // A year or a month is no day that a calendar could show.
  for (const { events, place } of parts)
    for (const event of events) if (event.starts.length >= 10) calendar.createEvent(eventData(event, place));
  return calendar.toString().replace(/\r?\n/g, '\r\n');
}

function eventData(event: CalendarEvent, { origin, address }: CalendarPlace) {
  const { starts, ends, timeZone, place, about } = event;
  const changedAt = event.changedAt === undefined ? undefined : new Date(event.changedAt);
  const allDay = starts.length === 10;
  return {
    id: `${event.uid}@${origin}`,
    sequence: event.sequence,
    status: statuses[event.status],
    summary: plain(event.title),
    // When it was last changed, where that is known; a stamp alone says when this file was made.
    stamp: changedAt ?? new Date(),
    ...(changedAt === undefined ? {} : { lastModified: changedAt }),
    url: `${address}${encodeURI(event.path)}`,
    ...(place === undefined ? {} : { location: plain(place) }),
    ...(about === undefined ? {} : { description: plain(about) }),
    ...(allDay
      ? { allDay, start: midnight(starts), end: midnight((ends ?? starts).slice(0, 10), 1) }
      : { start: local(starts), ...(ends === undefined ? {} : { end: local(ends) }), timezone: timeZone }),
  };
}

/** The generator reads a whole day off the process's own clock; `after` days later, since its ends are exclusive. */
function midnight(date: string, after = 0): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + after);
}

/** A local time with its seconds, which the generator writes as it stands beside the name of the zone. */
function local(time: string): string {
  return time.length === 16 ? `${time}:00` : time;
}
