import { type Headed, meaningOf, plain } from './header.ts';
import { type Mapping, type Meaning, mapping, type Status } from './mapping.ts';
import { isEmpty, type MatrixTable } from './table.ts';

const statusWords: readonly (readonly [status: Status, word: RegExp])[] = [
  ['not-started', /^(not (yet )?started|not begun|미착수|미시작|시작 ?전)$/],
  ['on-track', /^(on track|on schedule|정상 ?추진|정상)$/],
  ['delayed', /^(delayed|late|behind( schedule)?|overdue|지연)$/],
  ['completed', /^(completed?|done|finished|implemented|완료)$/],
  ['continuing', /^(continuing|continuous|ongoing|standing|상시|계속)$/],
  ['suspended', /^(suspended|on hold|paused|중단|보류)$/],
  ['cancelled', /^(cancelled|canceled|dropped|취소|폐기)$/],
  ['superseded', /^(superseded|replaced|대체)$/],
];

const dateWord = / ?(deadline|due( date)?|date|target( date)?|delivery( date)?|기한|마감일?|완료일?|일자)$/;

/** What the headers say the columns mean. A guess: it is printed before anything is recorded. */
export function guessMapping(table: MatrixTable, headed: Headed, language: string): Mapping {
  const columns: Partial<Record<Meaning, string>> = {};
  const milestones = guessMilestones(headed);
  const taken = new Set(milestones.flatMap(({ title, due }) => [title, due]));
  for (const { name } of headed.columns) {
    const meaning = taken.has(name) ? undefined : meaningOf(name);
    if (meaning !== undefined) columns[meaning] ??= name;
  }
  // Where "Task" stands beside "Title", it is the number that it heads.
  const titled = headed.columns.find(
    ({ name }) => !taken.has(name) && /^(task )?title$|^제목$/.test(plain(name)),
  )?.name;
  if (titled !== undefined && columns.title !== titled) {
    if (columns.title !== undefined) columns.number ??= columns.title;
    columns.title = titled;
  }
  // A matrix that heads its directions "work package number" alone still names them.
  if (columns.direction === undefined && columns.directionNumber !== undefined) {
    columns.direction = columns.directionNumber;
    delete columns.directionNumber;
  }
  return mapping.parse({
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(headed.headerRow === 0 ? {} : { headerRow: headed.headerRow }),
    ...(table.encoding?.guessed ? { encoding: table.encoding.name } : {}),
    language,
    rows: rowsAreMilestones(table, headed, columns, milestones.length > 0) ? 'milestone' : 'task',
    columns,
    milestones,
    statuses: guessStatuses(headed, columns.status),
  });
}

/** Columns that speak of milestones, each with the column that dates it; one left without takes a date left over. */
function guessMilestones({ columns }: Headed): { title?: string; due?: string }[] {
  const names = columns.map(({ name }) => name);
  const isMilestone = (name: string) => /milestone|이정표|마일스톤|중간 ?목표/.test(plain(name));
  const dates = names.filter(name => isMilestone(name) && dateWord.test(plain(name)));
  const found = names
    .filter(name => isMilestone(name) && !dates.includes(name))
    .map(title => {
      const due = dates.find(date => plain(date).replace(dateWord, '') === plain(title));
      return due === undefined ? { title } : { title, due };
    });
  const unpaired = dates.filter(date => !found.some(({ due }) => due === date));
  const over = [...unpaired, ...names.filter(name => /^(delivery date|milestone date)$/.test(plain(name)))];
  return [
    ...found.map(one => (one.due === undefined && over.length > 0 ? { ...one, due: over.shift() as string } : one)),
    ...unpaired.filter(date => over.includes(date)).map(due => ({ due })),
  ];
}

/** Cells merged over several rows, or rows that leave number and title empty, tell of more than one milestone a task. */
function rowsAreMilestones(
  table: MatrixTable,
  { columns, rows }: Headed,
  mapped: Partial<Record<Meaning, string>>,
  hasMilestones: boolean,
): boolean {
  const place = (name: string | undefined) => columns.find(column => column.name === name);
  const title = place(mapped.title);
  if (!title) return false;
  const merged = table.merged.some(({ columns: [first, last] }) => first === title.index && last === title.index);
  const number = place(mapped.number);
  const bare = rows.some(({ cells }) => isEmpty(cells[title.index]) && (!number || isEmpty(cells[number.index])));
  return merged || (bare && hasMilestones);
}

function guessStatuses({ columns, rows }: Headed, named: string | undefined): Record<string, Status> {
  const index = columns.find(({ name }) => name === named)?.index;
  if (index === undefined) return {};
  const words = new Set(rows.map(({ cells }) => String(cells[index] ?? '').trim()).filter(word => word !== ''));
  return Object.fromEntries(
    [...words].slice(0, 100).flatMap(word => {
      const status = statusWords.find(([, fits]) => fits.test(plain(word)))?.[0];
      return status === undefined || word.length > 200 || word.includes('\n') ? [] : [[word, status]];
    }),
  );
}
