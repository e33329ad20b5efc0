import type { Finding, ProblemCode } from './finding.ts';

/** What a cell holds before anybody says what it means. A `Date` is in UTC, as the file shows it. */
export type Cell = string | number | boolean | Date | null;

/** Rows and columns of one file, whatever its format, with what a reader should know of how they were read. */
export interface MatrixTable {
  readonly format: 'xlsx' | 'csv' | 'json';
  /** Encoding of a text file, and whether it was guessed. */
  readonly encoding?: { readonly name: string; readonly guessed: boolean } | undefined;
  readonly sheet?: string | undefined;
  /** How the workbook counts days. */
  readonly dateSystem: '1900' | '1904';
  /** Every row with its number in the file, from 1. Empty rows are left out. */
  readonly rows: readonly TableRow[];
  /** Names of columns where the format has them (JSON); else a row of the table is the header. */
  readonly names?: readonly string[] | undefined;
  readonly merged: readonly Merged[];
  readonly problems: readonly Finding[];
  readonly notices: readonly Finding[];
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A merged range such as `A5:A9`. Down a column, the value of its first cell was read for every row. */
export interface Merged {
  readonly range: string;
  /** Rows from 1, columns from 0, both ends included. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** More than one batch could record is not read. */
export const mostRows = 10_000;
export const mostColumns = 200;
export const mostBytes = 10 * 1024 * 1024;

/** The file as a whole cannot be read: nothing further is said of it. */
export class UnreadableMatrix extends Error {
  override readonly name = 'UnreadableMatrix';
  readonly problem: Finding;

  constructor(code: ProblemCode, where: Partial<Finding> = {}) {
    super(code);
    this.problem = { row: 0, column: '', ...where, code };
  }
}

/** `A`, `B`, ... `Z`, `AA`: a column as spreadsheets name it, from 0. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as text, as it stands in the file: a day of a workbook as ISO 8601. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell).replaceAll(/\r\n?/g, '\n').trim();
}
