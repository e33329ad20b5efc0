/**
 * Days. A *partial date* is a year, a month or a day as ISO 8601 (`2022`, `2022-09`, `2022-09-06`), or null: unknown.
 * A *day* is always complete. Valid time is kept in days; `-infinity` stands for "since before anyone knows".
 */
export const beforeAll = '-infinity';

const pattern = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isPartialDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  if (match[2] === undefined) return true;
  return isDay(`${match[1]}-${match[2]}-${match[3] ?? '01'}`);
}

export function isDay(text: string): boolean {
  // Years before 1000 are left out: the database has no year 0, and nothing here is that old.
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day from which a partial date counts: a year or a month counts from its last day. */
export function countsFrom(partial: string | null): string {
  if (partial === null) return beforeAll;
  if (partial.length === 10) return partial;
  const year = Number(partial.slice(0, 4));
  const month = partial.length === 7 ? Number(partial.slice(5)) : 12;
  const last = new Date(Date.UTC(year, month, 0));
  return last.toISOString().slice(0, 10);
}

/** The day so many days after a day. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later; where the month has no such day, its last. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** The first day that a partial date can mean: what must not lie in the future. */
export function beginsOn(partial: string): string {
  return partial.length === 10 ? partial : partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone (IANA name). Throws RangeError for a zone that does not exist. */
export function dayIn(timeZone: string, instant: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

/** The day of an instant in a time zone; what is a day already is that day. */
export function dayOf(at: string, timeZone: string): string {
  return at.length === 10 ? at : dayIn(timeZone, new Date(at));
}

/** The day in the zone that is first to have it: nowhere is it later. */
export function latestDay(instant: Date): string {
  return dayIn('Pacific/Kiritimati', instant);
}

export function isTimeZone(name: string): boolean {
  try {
    dayIn(name, new Date(0));
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}
