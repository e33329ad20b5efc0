import { z } from 'zod';
import { isDay } from './day.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant: with an offset, or local time of the framework's zone. */
export const instant = z.string().refine(
  // A thirtieth of February would otherwise be read as a day of March.
  text => pattern.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(withOffset(text, 'Z'))),
  'is a date and a time: 2026-09-06T10:00, in the framework’s time zone, or with an offset: 2026-09-06T10:00+09:00',
);

function withOffset(text: string, fallback: string): string {
  const [, date, time, seconds = ':00', part = '', offset = fallback] = pattern.exec(text) ?? [];
  return `${date}T${time}${seconds}${part}${offset}`;
}

/** RFC 3339, UTC, with milliseconds; undefined for a local time that its zone leaves out when clocks go forward. */
export function instantOf(text: string, timeZone: string): string | undefined {
  // Where clocks go back a time comes twice: the first is meant.
  return instantsOf(text, timeZone)[0];
}

/** All that a text can mean: two instants where the clocks of the zone go back over it, none where they go forward. */
export function instantsOf(text: string, timeZone: string): readonly string[] {
  if (pattern.exec(text)?.[5] !== undefined) return [new Date(withOffset(text, 'Z')).toISOString()];
  const wall = Date.parse(withOffset(text, 'Z'));
  const found = [wall - day, wall + day].map(about => wall - offsetAt(timeZone, about));
  const meant = found.filter(instant => instant + offsetAt(timeZone, instant) === wall);
  return [...new Set(meant.toSorted((a, b) => a - b))].map(instant => new Date(instant).toISOString());
}

const day = 86_400_000;

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
