import ICAL from 'ical.js';
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

it('leaves out what is known to the month only, and is a calendar when nothing is in it', () => {
  expect(read({ ...meeting, starts: '2025-05' }).events).toEqual([]);
});
