import type { Cell, Sheet } from './sheet.ts';

/**
 * A sheet as RFC 4180 has it, in UTF-8 with a byte order mark: without one, Excel reads every letter beyond ASCII wrong.
 * The first row holds the columns' names, which never change; titles, which follow the reader's language, are for `.xlsx`.
 */
export function csv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ name }) => name), ...rows.map(row => columns.map(({ name }) => row[name] ?? null))];
  return `\uFEFF${lines.map(line => `${line.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inert(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet computes a text that looks like a formula, unless an apostrophe stands before it. */
function inert(text: string): string {
  return /^\s*[=+\-@|＝＋－＠]|^[\t\r\n\0]/.test(text) ? `'${text}` : text;
}
