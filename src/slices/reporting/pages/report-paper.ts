import type { Block, Item, Paper } from '../../../papers/paper.ts';
import type { Sheet, SheetColumn } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Return } from '../derived/full-returns.ts';
import type { MatrixCell } from '../derived/matrix-cells.ts';
import { textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { lookOf } from './cell-mark.tsx';
import { ledeOf } from './lede.ts';
import { matrixSheets } from './matrix-files.ts';
import { titleOf } from './matrix-table.tsx';
import type { ReportPage } from './report-load.ts';
import { phaseOf } from './round-said.tsx';

/** Parties that fit beside one another on a page of A4. */
const across = 5;

/** The round as a paper that one can table: how it stands, the matrix, what changed, what never came, and every answer. */
export function reportPaper(data: ReportPage, context: PageContext, about: string, path: string): Paper {
  const { say, link, reading, framework } = context;
  const words = pageWords[say.language];
  const { round } = data;
  const open = phaseOf(round, context) === words.openState;
  const blocks: Block[] = [
    { kind: 'text', text: ledeOf(data.sums, open, context) },
    { kind: 'note', text: words.ownView },
    { kind: 'heading', level: 2, text: words.sheetMatrix },
    { kind: 'note', text: words.sumsNote },
    ...matrixTables(data, context),
    ...changed(data, context),
    ...missing(data, context),
    ...answers(data, context),
  ];
  return {
    language: say.language,
    title: say.text(round.name).text,
    subtitle: [about, say.days(round.period.from, round.period.until), words.versionOf(round.version)]
      .filter(part => part !== '')
      .join(' · '),
    heading: say.text(framework.name).text,
    source: words.paperSource(link(path), reading.position),
    blocks,
  };
}

export function cellSaid(cell: MatrixCell, { say }: PageContext): string {
  const words = pageWords[say.language];
  return `${words.looks[lookOf(cell)]}${cell.late ? ` (${words.late})` : ''}`;
}

function matrixTables(data: ReportPage, context: PageContext): Block[] {
  const { say } = context;
  const words = pageWords[say.language];
  const { parties, tasks, cells } = data;
  const said = new Map(cells.map(cell => [`${cell.task}/${cell.party}`, cellSaid(cell, context)]));
  const parts = Array.from({ length: Math.ceil(parties.length / across) }, (_, at) =>
    parties.slice(at * across, (at + 1) * across),
  );
  return parts.map(part => ({
    kind: 'table' as const,
    caption: words.matrixCaption(data.round.version),
    columns: [
      { title: words.number, share: 1 },
      { title: words.task, share: 4 },
      ...part.map(party => ({ title: say.party(party), share: 2 })),
    ],
    rows: tasks.map(task => [
      task.number ?? task.task,
      titleOf(task, context),
      ...part.map(party => said.get(`${task.task}/${party}`) ?? ''),
    ]),
  }));
}

function changed(data: ReportPage, context: PageContext): Block[] {
  const { say } = context;
  const words = pageWords[say.language];
  const { changes, round, tasks } = data;
  if (round.previous === null) return [];
  const heading: Block = { kind: 'heading', level: 2, text: words.changedSince(round.previous) };
  if (changes.length === 0) return [heading, { kind: 'text', text: words.nothingChanged }];
  const named = new Map(tasks.map(task => [task.task, task]));
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: words.task, share: 1 },
        { title: words.party, share: 2 },
        { title: words.before, share: 2 },
        { title: words.now, share: 2 },
      ],
      rows: changes.map(({ task, party, before, now }) => [
        named.get(task)?.number ?? task,
        say.party(party),
        cellSaid(before, context),
        cellSaid(now, context),
      ]),
    },
  ];
}

function missing({ gaps, tasks }: ReportPage, { say }: PageContext): Block[] {
  const words = pageWords[say.language];
  if (gaps.length === 0) return [];
  const named = new Map(tasks.map(task => [task.task, task]));
  return [
    { kind: 'heading', level: 2, text: words.looks.gap },
    {
      kind: 'items',
      items: gaps.map(({ task, parties }) => ({ number: named.get(task)?.number ?? task, text: say.parties(parties) })),
    },
  ];
}

function answers(data: ReportPage, context: PageContext): Block[] {
  const { say } = context;
  const words = pageWords[say.language];
  const byTask = Map.groupBy(data.returns, ({ task }) => task);
  const told = data.tasks.filter(({ task }) => byTask.has(task));
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.answersTitle },
    ...told.flatMap((task): Block[] => [
      { kind: 'heading', level: 3, text: `${task.number ?? task.task} ${titleOf(task, context)}` },
      {
        kind: 'items',
        items: data.parties.flatMap(party => {
          const given = byTask.get(task.task)?.find(one => one.party === party);
          return given ? [answerItem(given, data, context)] : [];
        }),
      },
    ]),
  ];
}

function answerItem(given: Return, { round }: ReportPage, { say }: PageContext): Item {
  const words = pageWords[say.language];
  const status = given.kind === 'nil' ? words.looks.nil : words.looks[given.status ?? 'not-due'];
  const how = given.received
    ? ` ${(given.recordedBy.capacity === 'compiler' ? words.compiledText : words.enteredText)(words.choices.channels[given.received.by], say.day(given.received.on))}`
    : '';
  return {
    text: `${say.party(given.party)}: ${status}.${how}`,
    notes: [
      ...textParts.flatMap(part => {
        const texts = given[part];
        if (texts === undefined) return [];
        const same = given.unchanged.includes(part) && round.previous ? ` (${words.unchanged(round.previous)})` : '';
        return [`${words.parts[part]}${same}: ${say.text(texts).text}`];
      }),
      ...(given.answers ?? []).map(({ question, text }) => {
        const asked = round.questions.find(one => one.question === question);
        return `${asked ? say.text(asked.text).text : question} ${say.text(text).text}`;
      }),
      ...given.evidence.map(
        ({ title, link, file }) => `${words.evidence}: ${say.text(title).text} ${link ?? file?.name ?? ''}`,
      ),
    ],
  };
}

/** The matrix as sheets, and the texts of all returns that the reader may read. */
export function reportSheets(data: ReportPage, context: PageContext): Sheet[] {
  const { say } = context;
  const words = pageWords[say.language];
  const column = (name: string, title: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
    name,
    title,
    kind,
  });
  return [
    {
      name: words.answersTitle,
      columns: [
        column('task', words.task),
        column('party', words.party),
        column('kind', words.state),
        column('status', words.status),
        column('received', words.received),
        column('entered', words.enteredShort),
        ...textParts.map(part => column(part, words.parts[part])),
        ...data.round.questions.map(({ question, text }) => column(question, say.text(text).text)),
        column('position', words.entry, 'number'),
      ],
      rows: data.returns.map(given => ({
        task: given.task,
        party: given.party,
        kind: given.kind,
        status: given.status,
        received: given.receivedAt,
        entered: given.received?.by ?? null,
        ...Object.fromEntries(
          textParts.map(part => [part, given[part] === undefined ? null : say.text(given[part]).text]),
        ),
        ...Object.fromEntries((given.answers ?? []).map(({ question, text }) => [question, say.text(text).text])),
        position: given.position,
      })),
    },
    ...matrixSheets(data, context),
  ];
}
