import type { CellValue } from 'hucre';
import type { Status } from '../slices/reporting/fields.ts';
import type { Say } from '../words/say.ts';
import type { WorkbookWords } from './words.ts';
import { type FilledColumn, filledColumns, saidIn, type WorkbookForm } from './workbook-form.ts';

/** The name of the sheet that is read back, in whatever language the workbook is. */
export const returnsSheet = 'Returns';
/** Rows above the first task: the code, what to do, names for machines, titles. */
const head = 4;
const fixed = ['task', 'number', 'title', 'before'] as const;

export interface Written {
  readonly form: WorkbookForm;
  readonly code: string;
  readonly language: string;
  readonly say: Say;
  readonly words: WorkbookWords;
}

/** A workbook that can be filled in without a network: only what is to be filled in is unlocked, and choices drop down. */
export async function writeWorkbook(written: Written): Promise<Uint8Array> {
  const { form, code, words } = written;
  const columns = filledColumns(form);
  const all = [...fixed, ...columns];
  const rows = tableOf(written);
  const cells = new Map<string, object>();
  const style = (row: number, column: number, value: CellValue, more: object) =>
    cells.set(`${row},${column}`, { value, style: more });
  const wrap = { vertical: 'top' as const, wrapText: true };
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const filled = at >= head && column >= fixed.length;
      style(at, column, value, {
        alignment: wrap,
        protection: { locked: !filled },
        ...(at === head - 1 ? { font: { bold: true } } : {}),
        ...(at === head - 2 ? { font: { color: { rgb: '888888' }, size: 8 } } : {}),
        ...(filled ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEA' } } } : {}),
      });
    }),
  );
  const last = rows.length;
  const statusColumn = String.fromCharCode(65 + fixed.length);
  const { writeXlsx } = await import('hucre');
  return writeXlsx({
    sheets: [
      { name: words.instructionsSheet, columns: [{ width: 100 }], rows: instructions(written).map(line => [line]) },
      {
        name: returnsSheet,
        columns: all.map(name => ({ width: widths[name] ?? 40 })),
        rows,
        cells,
        freezePane: { rows: head, columns: 3 },
        protection: { sheet: true, formatColumns: false, formatRows: false, sort: false },
        dataValidations:
          last === head
            ? []
            : [
                {
                  type: 'list',
                  values: [...Object.values(words.statuses), words.nil],
                  allowBlank: true,
                  showErrorMessage: true,
                  errorTitle: words.columns.status,
                  errorMessage: words.chooseOne,
                  range: `${statusColumn}${head + 1}:${statusColumn}${last}`,
                },
              ],
        pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
    properties: { title: code },
  });
}

const widths: Readonly<Record<string, number>> = { task: 8, number: 8, title: 40, before: 30, status: 16 };

function tableOf({ form, code, language, say, words }: Written): string[][] {
  const columns = filledColumns(form);
  const blank = (cells: string[]) => [
    ...cells,
    ...Array.from({ length: fixed.length + columns.length - cells.length }, () => ''),
  ];
  return [
    blank([words.code, '', code]),
    blank(['', '', words.lead]),
    [...fixed, ...columns],
    [
      words.columns.task,
      words.columns.number,
      words.columns.title,
      beforeTitle(form, words),
      ...columns.map(one => titleOf(one, form, say, words)),
    ],
    ...form.rows.map(({ task, number, title, given, before }) => [
      task,
      number ?? '',
      title === null ? '' : say.text(title).text,
      before === undefined ? '' : beforeSaid(before, language, words),
      ...columns.map(column => shownIn(saidIn(given, column, language), column, words)),
    ]),
  ];
}

function shownIn(said: string, column: FilledColumn, words: WorkbookWords): string {
  if (column !== 'status' || said === '') return said;
  return said === 'nil' ? words.nil : words.statuses[said as Status];
}

function beforeTitle({ previous }: WorkbookForm, words: WorkbookWords): string {
  return previous === null ? words.columns.before : `${words.columns.before} (${previous})`;
}

function beforeSaid(
  before: NonNullable<WorkbookForm['rows'][number]['before']>,
  language: string,
  words: WorkbookWords,
): string {
  const status = shownIn(saidIn(before, 'status', language), 'status', words);
  const narrative = saidIn(before, 'narrative', language);
  return narrative === '' ? status : `${status}: ${narrative}`;
}

function titleOf(column: FilledColumn, { questions, maxWords }: WorkbookForm, say: Say, words: WorkbookWords): string {
  if (column === 'status') return words.columns.status;
  const asked = questions.find(({ question }) => column === `q:${question}`);
  const limit = asked ? asked.maxWords : (maxWords ?? undefined);
  const title = asked ? say.text(asked.text).text : words.columns[column as 'narrative'];
  return limit === undefined ? title : `${title} (${words.mostWords(limit)})`;
}

function instructions({ form, code, say, words }: Written): string[] {
  return [
    say.text(form.roundName).text,
    say.party(form.party),
    '',
    ...words.instructions,
    '',
    `${words.code}: ${code}`,
    words.codeHelp,
  ];
}

const quoted = (cell: string) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The same as separated values; the first line has the code. */
export function writeCsv(written: Written): string {
  return `\uFEFF${tableOf(written)
    .filter((_, at) => at !== 1)
    .map(row => row.map(quoted).join(','))
    .join('\r\n')}\r\n`;
}

/** The same for a program. What is left empty was not said. */
export function writeJson({ form, code, language }: Written): string {
  const columns = filledColumns(form);
  const returns = form.rows.map(({ task, number, title, given }) => ({
    task,
    number,
    title,
    ...Object.fromEntries(columns.map(column => [column, saidIn(given, column, language)])),
  }));
  return `${JSON.stringify({ code, round: form.round, party: form.party, language, returns }, null, 2)}\n`;
}
