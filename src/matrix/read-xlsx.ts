import type { MergeRange, Sheet } from 'hucre/xlsx';
import { listParts, lookAtArchive, unpack } from '../files/archive.ts';
import { isRefusal } from '../record/refusal.ts';
import type { Finding, ProblemCode } from './finding.ts';
import {
  type Cell,
  columnLetter,
  isEmpty,
  type MatrixTable,
  type Merged,
  mostColumns,
  mostRows,
  UnreadableMatrix,
} from './table.ts';

/** The first sheet that has rows, or the one that is named. Macros and links to other files are refused, not ignored. */
export async function readWorkbook(bytes: Buffer, named?: string): Promise<MatrixTable> {
  await refuseHostile(bytes);
  const { sheets, dateSystem = '1900' } = await open(bytes);
  const visible = sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden);
  const hasRows = ({ rows }: Sheet) => rows.some(row => !row.every(isEmpty));
  const sheet = named === undefined ? visible.find(hasRows) : sheets.find(({ name }) => name === named);
  if (!sheet) throw new UnreadableMatrix(named === undefined ? 'no-rows' : 'no-such-sheet', { value: named });
  if ((sheet.merges?.length ?? 0) > mostMerged) throw new UnreadableMatrix('too-many-merged');
  const { rows, merged } = unmerge(sheet);
  const others = sheets.filter(other => other !== sheet && hasRows(other)).map(({ name }) => name);
  return {
    format: 'xlsx',
    sheet: sheet.name,
    dateSystem,
    rows: rows.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => !cells.every(isEmpty)),
    merged,
    problems: cellProblems(sheet),
    notices: [
      ...(others.length === 0 ? [] : [{ row: 0, column: '', code: 'other-sheets' as const, value: others.join(', ') }]),
      ...(sheet.hidden || sheet.veryHidden
        ? [{ row: 0, column: '', code: 'hidden-sheet' as const, value: sheet.name }]
        : []),
      ...counted(sheet, 'formulas', ({ formula }) => formula !== undefined),
      ...counted(sheet, 'comments', ({ comment }) => comment !== undefined),
    ],
  };
}

/** What is read as one piece. 10,000 rows of 200 columns need less. */
const mostOfPart = 64 * 1024 * 1024;
const mostMerged = 5000;
const lastColumn = columnLetter(mostColumns - 1);

/** Before anything is read: what may not be in a workbook, and more rows than are read. */
async function refuseHostile(bytes: Buffer): Promise<void> {
  // The container of older workbooks, and of those under a password.
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new UnreadableMatrix('encrypted');
  const looked = await lookAtArchive(bytes);
  if (isRefusal(looked)) throw new UnreadableMatrix(refusedAs[looked.code] ?? 'not-a-spreadsheet');
  if (!looked.endsWith('.spreadsheetml.sheet')) throw new UnreadableMatrix('not-a-spreadsheet');
  const parts = listParts(bytes);
  const outside = parts.find(({ name }) => /^xl\/(externalLinks\/|connections\.xml|queryTables\/)/i.test(name));
  if (outside) throw new UnreadableMatrix('external-links', { value: outside.name });
  if (parts.some(({ name, size }) => name.endsWith('.xml') && size > mostOfPart))
    throw new UnreadableMatrix('too-large');
  for (const part of parts)
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(part.name)) refuseFarCells(await unpack(bytes, part));
}

const refusedAs: Readonly<Record<string, ProblemCode>> = {
  'macros-in-file': 'macros',
  'encrypted-file': 'encrypted',
  'unpacks-too-large': 'too-large',
};

const filledCell = /<c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*?(\/?)>/g;

/** Cells that hold something beyond what is read. Those that are only formatted close themselves, and do not count. */
function refuseFarCells(part: Buffer | undefined): void {
  const xml = part?.toString('latin1') ?? '';
  let placed = false;
  for (const [, column = '', row = '', empty] of xml.matchAll(filledCell)) {
    placed = true;
    if (empty === '/') continue;
    if (Number(row) > mostRows) throw new UnreadableMatrix('too-many-rows', { row: mostRows + 1 });
    if (column.length > lastColumn.length || (column.length === lastColumn.length && column > lastColumn))
      throw new UnreadableMatrix('too-many-columns');
  }
  if (!placed && xml.split('</row>', mostRows + 2).length > mostRows + 1)
    throw new UnreadableMatrix('too-many-rows', { row: mostRows + 1 });
}

async function open(bytes: Buffer) {
  const { HucreError, readXlsx } = await import('hucre');
  try {
    return await readXlsx(bytes, { range: `A1:${lastColumn}${mostRows}` });
  } catch (problem) {
    if (problem instanceof HucreError) throw new UnreadableMatrix('not-a-spreadsheet');
    throw problem;
  }
}

/** Down a column, a merged cell means its value for each row; across columns its meaning is left to the row. */
function unmerge({ rows: read, merges = [] }: Sheet): { rows: Cell[][]; merged: Merged[] } {
  const rows: Cell[][] = read.map(row => [...row]);
  const width = Math.max(0, ...rows.slice(0, mostRows).map(row => row.length));
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol !== endCol || startCol >= width) continue;
    const value = rows[startRow]?.[startCol] ?? null;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row] as Cell[];
      while (cells.length <= startCol) cells.push(null);
      cells[startCol] = value;
    }
  }
  return { rows, merged: merges.map(mergedOf) };
}

function mergedOf({ startRow, endRow, startCol, endCol }: MergeRange): Merged {
  return {
    range: `${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}`,
    rows: [startRow + 1, endRow + 1],
    columns: [startCol, endCol],
  };
}

type Detail = NonNullable<Sheet['cells']> extends Map<string, infer One> ? One : never;

function* detailsOf({ cells }: Sheet): Generator<{ row: number; column: string; cell: Detail }> {
  for (const [place, cell] of cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    yield { row: row + 1, column: columnLetter(column), cell };
  }
}

function cellProblems(sheet: Sheet): Finding[] {
  return [...detailsOf(sheet)].flatMap(({ row, column, cell }): Finding[] => {
    const { type, formula, formulaResult, value } = cell;
    if (type === 'error') return [{ row, column, code: 'error-value', value: String(value) }];
    if (formula !== undefined && (formulaResult === undefined || formulaResult === null) && isEmpty(value as Cell))
      return [{ row, column, code: 'formula-without-value', value: `=${formula}` }];
    return [];
  });
}

function counted(sheet: Sheet, code: 'formulas' | 'comments', is: (cell: Detail) => boolean): Finding[] {
  const found = [...detailsOf(sheet)].filter(({ cell }) => is(cell));
  const first = found[0];
  return first ? [{ row: first.row, column: first.column, code, rows: found.length }] : [];
}
