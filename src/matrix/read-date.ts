import { isDay, isPartialDate } from '../record/day.ts';
import type { Cell } from './table.ts';

/** A cell of a date column as it was read. `exact` false: the record keeps less or other than what is written. */
export type DateReading =
  | {
      readonly date: string;
      readonly how: 'iso' | 'serial' | 'date' | 'words' | 'numbers' | 'quarter' | 'end-of-year';
      readonly exact: boolean;
    }
  /** Words that say that there is no date, `continuing` that there is no end. */
  | { readonly none: string; readonly continuing: boolean }
  | { readonly problem: 'unreadable-date' | 'ambiguous-date' };

export interface DateWays {
  readonly dateSystem: '1900' | '1904';
  /** Which of two numbers is the day, where both could be. */
  readonly order?: 'day-month' | 'month-day' | undefined;
  /** Something begins then: a quarter is meant by its first month, not by its last. */
  readonly begins?: boolean | undefined;
}

const english = 'january february march april may june july august september october november december'.split(' ');
const undated = /^(tbd|tbc|n\/?a|none|to be (determined|confirmed|decided)|미정|추후|해당 ?없음|[-–—]+)\.?$/i;
const endless = /^(ongoing|continuous|continuing|permanent|상시|계속)\.?$/i;

/** No way of writing a date is longer. */
const longest = 60;

/** A date as people write it in matrices. What could mean two days is refused unless the mapping says which. */
export function readDate(cell: Cell, ways: DateWays): DateReading {
  if (cell instanceof Date) return whole(cell.toISOString().slice(0, 10), 'date');
  if (typeof cell === 'number') return readNumber(cell, ways);
  const text = String(cell ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ');
  if (text.length > longest) return unreadable;
  if (undated.test(text) || endless.test(text)) return { none: text, continuing: endless.test(text) };
  if (/^\d{5}(\.\d+)?$/.test(text)) return readNumber(Number(text), ways);
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}.*)?$/.exec(text)?.[1];
  if (iso !== undefined) return isPartialDate(iso) ? whole(iso, 'iso') : unreadable;
  return readNumbers(text, ways) ?? readQuarter(text, ways) ?? readWords(text) ?? unreadable;
}

const unreadable = { problem: 'unreadable-date' } as const;

function whole(date: string, how: 'iso' | 'serial' | 'date' | 'words' | 'numbers'): DateReading {
  return isPartialDate(date) ? { date, how, exact: true } : unreadable;
}

/** A number is a year where it can be one: as a serial it would be a day before 1906. */
function readNumber(value: number, { dateSystem }: DateWays): DateReading {
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return whole(String(value), 'iso');
  const days = Math.floor(value);
  // Day 60 of the 1900 system is 29 February 1900, which never was; nothing here is that old.
  if (days < 366 || days > 110_000) return unreadable;
  const start = dateSystem === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return whole(new Date(start + days * 86_400_000).toISOString().slice(0, 10), 'serial');
}

/** 30/09/2026, 30.9.2026, 09-30-2026, 2026/9/30, 2026. 9. 30. */
function readNumbers(text: string, { order }: DateWays): DateReading | undefined {
  const yearFirst = /^(\d{4})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{1,2}))?\s?\.?$/.exec(text);
  if (yearFirst) return built(yearFirst[1] as string, yearFirst[2] as string, yearFirst[3]);
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthYear) return built(monthYear[2] as string, monthYear[1] as string);
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, first = '', second = '', year = ''] = match;
  if (first === second) return built(year, first, second);
  const dayFirst = Number(second) <= 12;
  const monthFirst = Number(first) <= 12;
  if (dayFirst && monthFirst && order === undefined) return { problem: 'ambiguous-date' };
  if (dayFirst && (!monthFirst || order === 'day-month')) return built(year, second, first);
  return monthFirst ? built(year, first, second) : unreadable;
}

function built(year: string, month: string, day?: string): DateReading {
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return day === undefined || isDay(date) ? whole(date, 'numbers') : unreadable;
}

/** A quarter, or the middle or end of a year: kept as the month or year with whose last day it ends, and as written. */
function readQuarter(text: string, { begins = false }: DateWays): DateReading | undefined {
  const month = (quarter: string | undefined) => String(Number(quarter) * 3 - (begins ? 2 : 0)).padStart(2, '0');
  const quarter =
    /^(?:by |end of |until )?q([1-4])[ ,/-]*(\d{4})$/i.exec(text) ??
    /^(?:by |end of |until )?([1-4])(?:st|nd|rd|th)? quarter(?: of)? (\d{4})$/i.exec(text);
  if (quarter) return inexact(`${quarter[2]}-${month(quarter[1])}`, 'quarter');
  const yearFirst = /^(\d{4})[ -]?q([1-4])$/i.exec(text) ?? /^(\d{4})년 ?([1-4])(?:\/4)?분기$/.exec(text);
  if (yearFirst) return inexact(`${yearFirst[1]}-${month(yearFirst[2])}`, 'quarter');
  const middle = /^mid[- ](\d{4})$/i.exec(text) ?? /^(\d{4})년 ?(?:중반|상반기)$/.exec(text);
  if (middle) return inexact(`${middle[1]}-06`, 'quarter');
  const end =
    /^(?:by )?(?:the )?(?:end|late)(?: of|-| )? ?(\d{4})$/i.exec(text) ?? /^(\d{4})년 ?(?:말|하반기|연말)$/.exec(text);
  return end ? inexact(begins ? `${end[1]}-12` : (end[1] as string), 'end-of-year') : undefined;
}

function inexact(date: string, how: 'quarter' | 'end-of-year'): DateReading {
  return isPartialDate(date) ? { date, how, exact: false } : unreadable;
}

/** September 2026, 5 Sept. 2026, September 5, 2026, end of September 2026, 2026년 9월 5일. */
function readWords(text: string): DateReading | undefined {
  const korean = /^(\d{4})년(?: ?(\d{1,2})월)?(?: ?(\d{1,2})일)?$/.exec(text);
  if (korean)
    return korean[2] === undefined
      ? whole(korean[1] as string, 'words')
      : built(korean[1] as string, korean[2], korean[3]);
  const match =
    /^(?:by |end of |the )*(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, before, name = '', after, year = ''] = match;
  if (before !== undefined && after !== undefined) return unreadable;
  const month = english.findIndex(
    full => full.startsWith(name.toLowerCase()) || (name.toLowerCase() === 'sept' && full === 'september'),
  );
  if (month < 0) return unreadable;
  const read = built(year, String(month + 1), before ?? after);
  return 'date' in read ? { ...read, how: 'words' } : read;
}
