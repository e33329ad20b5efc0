import type { Localized } from '../record/fields.ts';
import type { Reading } from '../record/reading.ts';
import { deadlineFor } from '../slices/reporting/derived/deadlines.ts';
import { listFullReturns, type Return } from '../slices/reporting/derived/full-returns.ts';
import { findMatrix } from '../slices/reporting/derived/matrix.ts';
import { type Question, type TextPart, textParts } from '../slices/reporting/fields.ts';

/** One row of a party's workbook: what is asked, what the party has said, and what it said in the round before. */
export interface AskedRow {
  readonly task: string;
  readonly number: string | null;
  readonly title: Localized | null;
  readonly given: Return | undefined;
  readonly before: Return | undefined;
}

export interface WorkbookForm {
  readonly round: string;
  readonly roundName: Localized;
  readonly party: string;
  readonly position: number;
  readonly closed: boolean;
  readonly deadline: string | undefined;
  readonly timeZone: string;
  readonly previous: string | null;
  readonly maxWords: number | null;
  readonly questions: readonly Question[];
  readonly rows: readonly AskedRow[];
}

/** What a party is asked in a round, as this reader may see it; undefined where the round does not ask it. */
export async function loadForm(reading: Reading, round: string, party: string): Promise<WorkbookForm | undefined> {
  const matrix = await findMatrix(reading, round);
  if (!matrix?.parties.includes(party)) return undefined;
  const { previous, name, deadlines, timeZone, closed, questions, maxWords } = matrix.round;
  const [given, before] = await Promise.all([
    listFullReturns(reading, round, { party }),
    previous === null ? [] : listFullReturns(reading, previous, { party }),
  ]);
  const own = new Map(matrix.cells.filter(cell => cell.party === party).map(cell => [cell.task, cell]));
  return {
    round,
    roundName: name,
    party,
    position: reading.position,
    closed: closed !== null,
    deadline: deadlineFor(deadlines, party),
    timeZone,
    previous,
    maxWords,
    questions,
    rows: matrix.tasks
      .filter(({ task }) => own.get(task)?.asked === 'asked')
      .map(({ task, number, title }) => ({
        task,
        number,
        title,
        // What was withdrawn is not there to go on from.
        given: own.get(task)?.state === 'withdrawn' ? undefined : given.find(one => one.task === task),
        before: before.find(one => one.task === task),
      })),
  };
}

/** Names of the columns that a party fills in, by which a file that comes back is read. */
export type FilledColumn = 'status' | TextPart | `q:${string}`;

export function filledColumns({ questions }: Pick<WorkbookForm, 'questions'>): FilledColumn[] {
  return ['status', ...textParts, ...questions.map(({ question }) => `q:${question}` as const)];
}

/** What a column of a row says now, in one language. */
export function saidIn(given: Return | undefined, column: FilledColumn, language: string): string {
  if (!given) return '';
  if (column === 'status') return given.kind === 'nil' ? 'nil' : (given.status ?? '');
  if (column.startsWith('q:'))
    return given.answers?.find(({ question }) => question === column.slice(2))?.text[language] ?? '';
  return given[column as TextPart]?.[language] ?? '';
}
