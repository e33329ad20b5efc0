import { readXlsx, writeXlsx } from 'hucre';
import { makeSay } from '../../src/words/say.ts';
import { type Comparison, compareFilled } from '../../src/workbook/compare-filled.ts';
import { readFilled } from '../../src/workbook/read-filled.ts';
import { workbookWords } from '../../src/workbook/words.ts';
import { asksOf, codeOf, type Made, madeFor } from '../../src/workbook/workbook-code.ts';
import type { WorkbookForm } from '../../src/workbook/workbook-form.ts';
import { returnsSheet, type Written, writeWorkbook } from '../../src/workbook/write-workbook.ts';

const secret = Buffer.alloc(32, 7);
export const questions = [{ question: 'obstacles', text: { en: 'What stood in the way?' }, maxWords: 5 }];

/** What a party is asked about so many tasks, nothing said yet. */
export function workbookForm(tasks: number, party = 'ARD'): WorkbookForm {
  return {
    round: 'R1',
    roundName: { en: 'First round' },
    party,
    position: 40,
    closed: false,
    deadline: '2999-07-31T09:00:00.000Z',
    timeZone: 'UTC',
    previous: null,
    maxWords: 20,
    questions,
    rows: Array.from({ length: tasks }, (_, at) => ({
      task: `T${at + 1}`,
      number: String(at + 1),
      title: { en: `Task ${at + 1}, with a comma` },
      given: undefined,
      before: undefined,
    })),
  };
}

export function madeOf({ rows, party, position }: WorkbookForm): Made {
  const asks = asksOf(
    rows.map(({ task }) => task),
    questions.map(({ question }) => question),
  );
  return { framework: 'test', round: 'R1', party, language: 'en', position, asks };
}

export const codeFor = (made: Made) => codeOf(made, secret);
export const knownCode = (code: string, framework = 'test', by = secret) => madeFor(code, framework, by);

export function written(form: WorkbookForm): Written {
  const say = makeSay('en', 'UTC', code => code);
  return { form, code: codeFor(madeOf(form)), language: 'en', say, words: workbookWords.en };
}

export type Cells = (string | number | null)[];

/** The workbook with cells changed, saved as another program would: without locks and drop-downs. */
export async function filled(bytes: Uint8Array, change: (rows: Cells[]) => void): Promise<Buffer> {
  const { sheets } = await readXlsx(bytes);
  const changed = sheets.map(({ name, rows }) => {
    const own = rows.map(row => row.map(cell => (cell ?? null) as string | null));
    if (name === returnsSheet) change(own);
    return { name, rows: own };
  });
  return Buffer.from(await writeXlsx({ sheets: changed }));
}

export async function compared(form: WorkbookForm, bytes: Buffer): Promise<Comparison> {
  const file = await readFilled(bytes);
  const made = knownCode(file.code ?? '');
  if (!made) throw new Error('the code was not known again');
  return compareFilled(form, file, made);
}

type Given = NonNullable<WorkbookForm['rows'][number]['given']>;

/** A return that says so much, as the record would tell it. */
export function givenReturn(said: Partial<Given>): Given {
  return {
    round: 'R1',
    task: 'T1',
    party: 'ARD',
    kind: 'answer',
    status: null,
    receivedAt: '',
    entered: false,
    audience: 'framework',
    position: 0,
    evidence: [],
    wording: null,
    unchanged: [],
    received: null,
    steps: [],
    recordedAt: '',
    recordedBy: { capacity: 'focal-point', party: 'ARD', credential: 1 },
    ...said,
  } as Given;
}

/** The workbook as it goes out, locks and drop-downs and all, with two of three tasks filled in; and what reads it back. */
export async function filledWorkbook() {
  const empty = workbookForm(3);
  const said: Partial<Given>[] = [
    { status: 'on-track', narrative: { en: 'Nine of twelve: ก็ทำแล้ว.' } },
    { kind: 'nil' },
  ];
  const rows = empty.rows.map((row, at) => ({ ...row, given: said[at] && givenReturn(said[at]) }));
  const file = await writeWorkbook(written({ ...empty, rows }));
  return { file, compare: (bytes: Buffer) => compared(empty, bytes) };
}
