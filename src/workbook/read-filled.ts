import { readCsv } from '../matrix/read-csv.ts';
import { readWorkbook } from '../matrix/read-xlsx.ts';
import { type Cell, cellText, columnLetter, mostBytes, UnreadableMatrix } from '../matrix/table.ts';
import { returnsSheet } from './write-workbook.ts';

/** A file that came back, as its rows say it: nothing is judged yet. */
export interface FilledFile {
  readonly code: string | undefined;
  readonly rows: readonly FilledRow[];
  /** Columns that the file has, by name, with the letter under which a spreadsheet shows them. */
  readonly columns: ReadonlyMap<string, string>;
  /** Cells with formulas: their last value was read. */
  readonly formulas: number;
  readonly broken: readonly { readonly row: number; readonly column: string }[];
}

export interface FilledRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A workbook, separated values or JSON, found by looking. Throws `UnreadableMatrix` for what can be none of them. */
export async function readFilled(bytes: Buffer): Promise<FilledFile> {
  if (bytes.length > mostBytes) throw new UnreadableMatrix('too-large');
  const begins = bytes.subarray(0, 8).toString('latin1');
  if (/^(\xef\xbb\xbf)?\s*\{/.test(begins)) return readJsonFile(bytes);
  const isArchive = begins.startsWith('PK') || begins.startsWith('\xd0\xcf\x11\xe0');
  const table = isArchive ? await readWorkbook(bytes, returnsSheet) : readCsv(bytes);
  const names = table.rows.findIndex(
    ({ cells }) => cells.some(cell => cell === 'task') && cells.some(cell => cell === 'status'),
  );
  const heads = table.rows[names]?.cells ?? [];
  const at = heads.map(cell => cellText(cell));
  return {
    code: codeIn(table.rows.slice(0, Math.max(names, 0)).flatMap(({ cells }) => cells)),
    columns: new Map(at.flatMap((name, index) => (name === '' ? [] : [[name, columnLetter(index)]]))),
    // The row below the names has their titles.
    rows: table.rows.slice(names + 2).map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(at.flatMap((name, index) => (name === '' ? [] : [[name, cellText(cells[index])]]))),
    })),
    formulas: table.notices.find(({ code }) => code === 'formulas')?.rows ?? 0,
    broken: table.problems.map(({ row, column }) => ({ row, column })),
  };
}

function codeIn(cells: readonly Cell[]): string | undefined {
  return cells
    .map(cell => cellText(cell))
    .find(text => /^[^\s.]+\.[^\s.]+\.[^\s.]+\.\d+\.[0-9a-f]+\.[0-9a-f]+$/.test(text));
}

function readJsonFile(bytes: Buffer): FilledFile {
  const told = parsed(bytes) as { code?: unknown; returns?: unknown };
  if (!Array.isArray(told.returns)) throw new UnreadableMatrix('not-objects');
  const rows = told.returns.map((one: unknown, index) => {
    if (typeof one !== 'object' || one === null) throw new UnreadableMatrix('not-objects', { row: index + 1 });
    const cells = Object.entries(one).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return { row: index + 1, cells: Object.fromEntries(cells) };
  });
  const names = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return {
    code: typeof told.code === 'string' ? told.code : undefined,
    rows,
    columns: new Map([...names].map(name => [name, name])),
    formulas: 0,
    broken: [],
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableMatrix('not-objects');
  }
}
