import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { plain } from './plain.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';

/** What a cell of Excel can hold, in characters. */
const cellLimit = 32_767;
const sample = 500;

/**
 * Sheets as one workbook: the titles stand still while one scrolls, and print on every page of A4. Every text is written
 * as text, whatever it looks like; dates are texts as well, so that "2022-09" does not become a day.
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheetNames(sheets).map((name, index) => worksheet(name, sheets[index]!)) });
}

function worksheet(name: string, { columns, rows }: Sheet): WriteSheet {
  const table = rows.map(row => columns.map(({ name }) => cellValue(row[name] ?? null)));
  return {
    name,
    columns: columns.map((column, index) => ({
      width: widthOf(column, table, index),
      style: { alignment: { vertical: 'top', wrapText: column.kind === 'text' } },
    })),
    rows: [columns.map(({ title }) => plain(title)), ...table],
    cells: new Map(
      columns.map(({ title }, index) => [
        `0,${index}`,
        {
          value: plain(title),
          style: { font: { bold: true }, alignment: { vertical: 'top' as const, wrapText: true } },
        },
      ]),
    ),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function cellValue(cell: Cell): CellValue {
  if (typeof cell !== 'string') return cell;
  const text = plain(cell);
  return text.length > cellLimit ? `${text.slice(0, cellLimit - 1)}…` : text;
}

/** As wide as what stands in it, within what one can read; letters of East Asia take the room of two. */
function widthOf({ title, kind }: SheetColumn, table: readonly CellValue[][], index: number): number {
  const texts = [title, ...table.slice(0, sample).map(row => String(row[index] ?? ''))];
  const widest = Math.max(
    ...texts.map(text => Math.max(...text.split('\n').map(line => line.replace(/[\u1100-\uFFEF]/g, 'xx').length))),
  );
  return Math.min(Math.max(widest + 2, 8), kind === 'text' ? 60 : 24);
}

/** Names as Excel takes them: short, without its signs, and each but once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const cut = plain(name)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim()
      .slice(0, 31);
    const free = cut === '' || taken.has(cut.toLowerCase()) ? `${cut.slice(0, 26)} (${index + 1})`.trim() : cut;
    taken.add(free.toLowerCase());
    return free;
  });
}
