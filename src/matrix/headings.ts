import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import type { Column, Headed } from './header.ts';
import type { Meaning } from './mapping.ts';
import { cellText, isEmpty, type MatrixTable, type Merged, type TableRow } from './table.ts';

/**
 * Rows that hold one text alone, across the table or in its first column: the headings of matrices that have no column
 * of directions. A heading under which no task stands is a remark, and is left out, as what stands above the header is.
 */
export function headingsOf(table: MatrixTable, headed: Headed, columns: ReadonlyMap<Meaning, Column>) {
  const problems: Finding<ProblemCode>[] = [];
  const notices: Finding<NoticeCode>[] = [];
  const headings = new Map<number, string>();
  const hasDirections = columns.has('direction') || columns.has('directionNumber');
  const across = table.merged.filter(({ columns: [first, last] }) => last > first);
  const first = headed.columns[0];
  const titleFirst = columns.get('title')?.index === first?.index;
  for (const [index, row] of headed.rows.entries()) {
    const text = onlyText(row);
    const merged = across.find(range => covers(range, row));
    const isHeading =
      text !== undefined && (merged !== undefined || (!titleFirst && text.index === first?.index && !isNumber(text)));
    if (isHeading && !hasDirections) {
      const below = headed.rows[index + 1];
      const isFollowed = below !== undefined && onlyText(below) === undefined;
      headings.set(row.row, text.text);
      notices.push({
        row: row.row,
        column: merged?.range ?? '',
        value: text.text.slice(0, 200),
        code: isFollowed ? 'heading-row' : 'left-out',
      });
    } else if (merged && merged.rows[0] === row.row)
      problems.push({ row: row.row, column: merged.range, code: 'merged-across' });
  }
  for (const { row, cells } of table.rows)
    if (row < headed.headerRow)
      notices.push({
        row,
        column: '',
        value: cells.map(cellText).filter(Boolean).join(' ').slice(0, 200),
        code: 'left-out',
      });
  const down = table.merged.filter(
    ({ columns: [left, right], rows: [top, bottom] }) => left === right && bottom > top && bottom > headed.headerRow,
  );
  if (down.length > 0)
    notices.push({
      row: down[0]?.rows[0] ?? 0,
      column: down
        .slice(0, 20)
        .map(({ range }) => range)
        .join(', '),
      code: 'merged-down',
      rows: down.length,
    });
  return { headings, problems, notices };
}

function onlyText({ cells }: TableRow): { readonly index: number; readonly text: string } | undefined {
  const filled = [...cells.entries()].filter(([, cell]) => !isEmpty(cell));
  const [only, ...more] = filled;
  return only && more.length === 0 && typeof only[1] === 'string'
    ? { index: only[0], text: cellText(only[1]) }
    : undefined;
}

function covers({ rows: [first, last] }: Merged, { row }: TableRow): boolean {
  return row >= first && row <= last;
}

function isNumber({ text }: { readonly text: string }): boolean {
  return /^[\d.]+$/.test(text);
}
