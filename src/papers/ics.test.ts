import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { expect, it } from 'vitest';
import type { CalendarEvent } from './calendar.ts';
import { ics } from './ics.ts';

const place = {
  origin: 'record.example/f/tervel',
  founded: '2025-01-01',
  address: 'https://river.example/f/tervel',
};
const meeting: CalendarEvent = {
  uid: 'meetings/edition/plenary/4',
  sequence: 316,
  status: 'confirmed',
  title: '제4차 전체회의; with commas, and\na second line',
  starts: '2025-03-28T09:30',
  ends: '2025-03-28T17:00',
  timeZone: 'Europe/Berlin',
  place: 'Lakehouse',
  path: '/meetings/plenary/4',
  changedAt: '2025-01-02T03:04:05.678Z',
};

function read(...events: CalendarEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(ics(events, 'Plenary', place)) as never);
  return {
    calendar,
    zones: calendar.getAllSubcomponents('vtimezone').map(zone => new ICAL.Timezone(zone)),
    events: calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event)),
  };
}

it('tells a meeting at its local time, on either side of the change to summer time', () => {
  const later = { ...meeting, uid: 'later', starts: '2025-04-01T09:30', ends: '2025-04-01T17:00' };
  const { zones, events } = read(meeting, later);
  expect(zones.map(({ tzid }) => tzid)).toEqual(['Europe/Berlin']);
  const instants = events.map(({ startDate }) => {
    startDate.zone = zones[0]!;
    return startDate.toJSDate().toISOString();
  });
  expect(instants).toEqual(['2025-03-28T08:30:00.000Z', '2025-04-01T07:30:00.000Z']);
});

it('keeps name, number and status of an event, and the texts as they are', () => {
  const { events } = read(meeting, { ...meeting, uid: 'b', sequence: 317, status: 'cancelled' });
  const [first, second] = events;
  expect(first).toMatchObject({
    uid: 'meetings/edition/plenary/4@record.example/f/tervel',
    sequence: 316,
    summary: meeting.title,
    location: 'Lakehouse',
  });
  expect(first?.component.getFirstPropertyValue('url')).toBe('https://river.example/f/tervel/meetings/plenary/4');
  expect(String(first?.component.getFirstPropertyValue('dtstamp'))).toBe('2025-01-02T03:04:05Z');
  expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(second?.sequence).toBe(317);
});

it('tells whole days, the last one among them, whatever the zone of the server', () => {
  const { events } = read({ ...meeting, starts: '2025-05-06', ends: '2025-05-07', timeZone: 'Asia/Seoul' });
  expect(events[0]?.startDate.toString()).toBe('2025-05-06');
  expect(events[0]?.endDate.toString()).toBe('2025-05-08');
  const one = read({ ...meeting, starts: '2024-12-31', ends: undefined as never }).events[0];
  expect([one?.startDate.toString(), one?.endDate.toString()]).toEqual(['2024-12-31', '2025-01-01']);
});

it('has no end where none is known, and says when it was changed only where that is', () => {
  const { events } = read({ ...meeting, ends: undefined as never, changedAt: undefined as never });
  const [{ component } = {} as ICAL.Event] = events;
  expect(['dtend', 'last-modified', 'dtstamp'].map(name => component.getFirstPropertyValue(name) !== null)).toEqual([
    false,
    false,
    true,
  ]);
});

it('is the same to a second parser, which shares nothing with the first', () => {
  const moved = { ...meeting, uid: 'b', sequence: 317, status: 'cancelled', starts: '2025-04-01T09:30' } as const;
  const { ends: _, ...open } = moved;
  const { events, timezones } = convertIcsCalendar(
    undefined,
    ics([meeting, open, { ...meeting, uid: 'c', starts: '2025-05-06', ends: '2025-05-07' }], 'Plenary', place),
  );
  expect(timezones?.map(({ id }) => id)).toEqual(['Europe/Berlin']);
  expect(
    events?.map(({ uid, sequence, status, start }) => [uid?.split('@')[0], sequence, status, start.date.toISOString()]),
  ).toEqual([
    ['meetings/edition/plenary/4', 316, 'CONFIRMED', '2025-03-28T08:30:00.000Z'],
    ['b', 317, 'CANCELLED', '2025-04-01T07:30:00.000Z'],
    ['c', 316, 'CONFIRMED', '2025-05-06T00:00:00.000Z'],
  ]);
  expect(events?.[0]?.summary).toBe(meeting.title);
});

it('leaves out what is known to the month only, and is a calendar when nothing is in it', () => {
  expect(read({ ...meeting, starts: '2025-05' }).events).toEqual([]);
});
