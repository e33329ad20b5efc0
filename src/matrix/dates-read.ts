import { countsFrom } from '../record/day.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import type { Mapping } from './mapping.ts';
import { type DateReading, readDate } from './read-date.ts';
import { type Cell, cellText } from './table.ts';

/** One way in which a column writes a date, what was read, and how often. */
export interface DateRead {
  readonly column: string;
  readonly written: string;
  readonly date: string;
  readonly how: 'iso' | 'serial' | 'date' | 'words' | 'numbers' | 'quarter' | 'end-of-year';
  /** False: the record keeps less or other than what is written, and the words are kept as a note. */
  readonly exact: boolean;
  rows: number;
}

/** What a cell of dates gives to a task. */
export interface DatedCell {
  readonly date?: string;
  readonly continuing?: boolean;
  /** Kept as a note, for the record has no field that says as much. */
  readonly note?: boolean;
}

/** Reads the dates of one matrix, and remembers how it read each. */
export class DatesRead {
  readonly #read = new Map<string, DateRead>();
  readonly problems: Finding<ProblemCode>[] = [];
  readonly notices: Finding<NoticeCode>[] = [];
  readonly #mapping: Mapping;
  readonly #dateSystem: '1900' | '1904';
  /** When the plan began, where that is known: nothing in it is dated before. */
  readonly #since: string | null;

  constructor(mapping: Mapping, dateSystem: '1900' | '1904', since: string | null) {
    this.#mapping = mapping;
    this.#dateSystem = dateSystem;
    this.#since = since;
  }

  /** Every way of writing, by column in the order of the rows. */
  list(): DateRead[] {
    return [...this.#read.values()];
  }

  read(cell: Cell, row: number, column: string, begins: boolean): DatedCell {
    const value = cellText(cell);
    if (value === '') return {};
    const reading = this.interpret(cell, begins);
    if ('problem' in reading) {
      const asNote = this.#mapping.unreadDates === 'note';
      if (asNote) this.notices.push({ row, column, value, code: 'date-as-note' });
      else this.problems.push({ row, column, value, code: reading.problem });
      return { note: true };
    }
    if ('none' in reading) {
      this.notices.push({ row, column, value, code: 'no-date' });
      return { note: true, ...(reading.continuing ? { continuing: true } : {}) };
    }
    const { date, how, exact } = reading;
    if (this.#since !== null && countsFrom(date) < this.#since) {
      this.problems.push({ row, column, value: date, other: this.#since, code: 'before-founding' });
      return {};
    }
    this.#remember({ column, written: value, date, how, exact, rows: 1 });
    return { date, ...(exact ? {} : { note: true }) };
  }

  interpret(cell: Cell, begins: boolean): DateReading {
    return readDate(cell, { dateSystem: this.#dateSystem, order: this.#mapping.dates, begins });
  }

  #remember(one: DateRead): void {
    const key = JSON.stringify([one.column, one.written, one.date]);
    const known = this.#read.get(key);
    if (known) known.rows++;
    else this.#read.set(key, one);
  }
}
