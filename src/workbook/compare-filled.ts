import { z } from 'zod';
import { parseInput } from '../record/parse.ts';
import { isRefusal } from '../record/refusal.ts';
import {
  type Content,
  countWords,
  returnFields,
  type Status,
  statuses,
  type TextPart,
  textParts,
} from '../slices/reporting/fields.ts';
import type { FilledFile, FilledRow } from './read-filled.ts';
import { allWords } from './words.ts';
import type { Made } from './workbook-code.ts';
import { type AskedRow, type FilledColumn, filledColumns, saidIn, type WorkbookForm } from './workbook-form.ts';

export type Trouble =
  | 'unknown-task'
  | 'task-twice'
  | 'unknown-status'
  | 'status-missing'
  | 'nil-with-content'
  | 'too-many-words'
  | 'not-allowed'
  | 'formula-without-value'
  | 'moved-on';

/** What cannot be taken, and where a spreadsheet shows it. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly trouble: Trouble;
  readonly value: string;
  readonly task?: string | undefined;
}

/** One cell that would say something else. */
export interface CellChange {
  readonly row: number;
  readonly column: string;
  readonly field: FilledColumn;
  readonly before: string;
  readonly after: string;
}

/** One return that would be recorded. */
export interface TaskChange {
  readonly task: string;
  readonly row: number;
  readonly content: Content;
  readonly cells: readonly CellChange[];
}

export interface Comparison {
  readonly changes: readonly TaskChange[];
  readonly problems: readonly Problem[];
  /** Tasks of which the file says what stands already, or nothing. */
  readonly same: number;
  /** Tasks that were asked and that the file no longer has: they stay as they are. */
  readonly missing: readonly string[];
  readonly formulas: number;
}

const content = z.object(returnFields);

/** What a file that came back would change, cell by cell. It keeps what it can and says row and column of what it cannot. */
export function compareFilled(form: WorkbookForm, file: FilledFile, made: Made): Comparison {
  const asked = new Map(form.rows.map(row => [row.task, row]));
  const seen = new Set<string>();
  const changes: TaskChange[] = [];
  const problems: Problem[] = file.broken.map(({ row, column }) => ({
    row,
    column,
    trouble: 'formula-without-value',
    value: '',
  }));
  const brokenRows = new Set(problems.map(({ row }) => row));
  let same = 0;
  for (const row of file.rows) {
    const task = row.cells.task ?? '';
    const of = asked.get(task);
    const column = file.columns.get('task') ?? 'A';
    if (!of || seen.has(task)) {
      if (Object.values(row.cells).some(cell => cell !== ''))
        problems.push({ row: row.row, column, trouble: of ? 'task-twice' : 'unknown-task', value: task });
      continue;
    }
    seen.add(task);
    if (brokenRows.has(row.row)) continue;
    const compared = new Row(form, file, made.language, of, row).compare();
    if (compared === 'same') same++;
    else if (Array.isArray(compared)) problems.push(...compared);
    else if ((of.given?.position ?? -1) > made.position)
      problems.push({ row: row.row, column, trouble: 'moved-on', value: task, task });
    else changes.push(compared as TaskChange);
  }
  const missing = form.rows.map(({ task }) => task).filter(task => !seen.has(task));
  return { changes, problems, same, missing, formulas: file.formulas };
}

class Row {
  private readonly form: WorkbookForm;
  private readonly file: FilledFile;
  private readonly language: string;
  private readonly asked: AskedRow;
  private readonly row: FilledRow;

  constructor(form: WorkbookForm, file: FilledFile, language: string, asked: AskedRow, row: FilledRow) {
    this.form = form;
    this.file = file;
    this.language = language;
    this.asked = asked;
    this.row = row;
  }

  compare(): 'same' | TaskChange | Problem[] {
    const { asked, language, row } = this;
    const columns = filledColumns(this.form).filter(column => this.file.columns.has(column));
    const says = (column: FilledColumn) => row.cells[column] ?? '';
    const status = statusNamed(says('status'));
    if (status === null) return [this.problem('status', 'unknown-status', says('status'))];
    const cells = columns.flatMap((column): CellChange[] => {
      const before = saidIn(asked.given, column, language);
      const after = column === 'status' ? (status ?? '') : says(column);
      return before === after ? [] : [{ row: row.row, column: this.letter(column), field: column, before, after }];
    });
    if (cells.length === 0) return 'same';
    const texts = columns.filter(column => column !== 'status' && says(column) !== '');
    if (status === undefined) return [this.problem('status', 'status-missing', '')];
    if (status === 'nil' && texts[0] !== undefined) return [this.problem(texts[0], 'nil-with-content', says(texts[0]))];
    const wrong = texts.flatMap(column => this.tooLong(column, says(column)));
    if (wrong.length > 0) return wrong;
    const told = status === 'nil' ? ({ kind: 'nil' } as const) : this.contentOf(status, columns, says);
    const parsed = parseInput(content, told);
    if (isRefusal(parsed)) {
      const { field = '' } = parsed.problems?.[0] ?? {};
      const name = field.startsWith('answers')
        ? `q:${told.kind === 'answer' ? told.answers?.[Number(field.split('.')[1])]?.question : ''}`
        : field.split('.')[0];
      return [
        this.problem(
          (columns.find(column => column === name) ?? 'status') as FilledColumn,
          'not-allowed',
          parsed.problems?.[0]?.message ?? '',
        ),
      ];
    }
    return { task: asked.task, row: row.row, content: told as Content, cells };
  }

  /** Texts in other languages, and evidence, stay what they are. */
  private contentOf(status: Status, columns: readonly FilledColumn[], says: (column: FilledColumn) => string): Content {
    const { given } = this.asked;
    const merged = (before: Readonly<Record<string, string>> | undefined, column: FilledColumn) => {
      const { [this.language]: _, ...others } = before ?? {};
      const own = columns.includes(column) ? says(column) : (before?.[this.language] ?? '');
      const texts = own === '' ? others : { ...others, [this.language]: own };
      return Object.keys(texts).length === 0 ? undefined : texts;
    };
    const parts = textParts.flatMap((part: TextPart) => {
      const texts = merged(given?.[part], part);
      return texts ? [[part, texts] as const] : [];
    });
    const answers = this.form.questions.flatMap(({ question }) => {
      const before = given?.answers?.find(one => one.question === question)?.text;
      const text = merged(before, `q:${question}`);
      return text ? [{ question, text }] : [];
    });
    return {
      kind: 'answer',
      status,
      ...Object.fromEntries(parts),
      ...(answers.length === 0 ? {} : { answers }),
      ...(given && given.evidence.length > 0 ? { evidence: [...given.evidence] } : {}),
    };
  }

  private tooLong(column: FilledColumn, text: string): Problem[] {
    const { questions, maxWords } = this.form;
    const asked = questions.find(({ question }) => column === `q:${question}`);
    const most = asked ? asked.maxWords : (maxWords ?? undefined);
    const words = most === undefined ? 0 : countWords(text, this.language);
    return most !== undefined && words > most ? [this.problem(column, 'too-many-words', `${words} > ${most}`)] : [];
  }

  private letter(column: FilledColumn): string {
    return this.file.columns.get(column) ?? '';
  }

  private problem(column: FilledColumn, trouble: Trouble, value: string): Problem {
    return { row: this.row.row, column: this.letter(column), trouble, value, task: this.asked.task };
  }
}

/** By its word in any language of the house, or by its key. Undefined: nothing is said; null: there is no such status. */
function statusNamed(text: string): Status | 'nil' | undefined | null {
  if (text === '') return undefined;
  const asked = text.trim().toLowerCase();
  const named = [...statuses, 'nil' as const].find(
    status =>
      status === asked ||
      allWords.some(words => (status === 'nil' ? words.nil : words.statuses[status]).toLowerCase() === asked),
  );
  return named ?? null;
}
