import { alike } from '../matrix/alike.ts';
import type { Finding } from '../matrix/finding.ts';
import type { Report } from '../matrix/import-matrix.ts';
import { matrixWords, useSaid } from '../matrix/words.ts';
import { makeSay } from '../words/say.ts';

const words = matrixWords.en;
const say = makeSay('en', 'UTC', () => undefined);
/** Lines of one kind that a terminal is shown; `--json` has all. */
const mostLines = 60;

/** A report as lines for a terminal. */
export function* reportLines(report: Report): Generator<string> {
  const { file, columns, dates, notices, problems } = report;
  const language = report.mapping && new Intl.DisplayNames(['en'], { type: 'language' }).of(report.mapping.language);
  const told = [
    file.format.toUpperCase(),
    file.sheet && `sheet ${file.sheet}`,
    file.encoding,
    words.rows(file.rows),
    language && `texts in ${language}`,
  ];
  yield `${file.name}${file.format === '' ? '' : `: ${told.filter(Boolean).join(', ')}`}`;
  if (columns.length > 0) {
    yield '';
    yield `Columns, ${words.from[report.mappingFrom]}:`;
    const width = Math.min(40, Math.max(...columns.map(({ name }) => name.length)));
    for (const column of columns)
      yield `  ${column.name.slice(0, width).padEnd(width)}  ${useSaid('en', column).padEnd(24)} ${column.examples
        .slice(0, 2)
        .map(shown)
        .join(', ')}`;
  }
  if (dates.length > 0) {
    yield '';
    yield `${words.page.dates(dates.length)}:`;
    yield* limited(dates, ({ column, written, date, how, rows }) => {
      const read = `${shown(written)} → ${say.day(date)} (${words.how[how]})`;
      return `  ${column}: ${read}, ${words.rows(rows)}`;
    });
  }
  yield* findings(words.page.notices, notices);
  yield* findings(words.page.problems, problems);
  const { version } = report;
  yield '';
  if (version && report.acts > 0 && problems.length === 0) {
    yield words.goes(version.number, version.basedOn, version.opens);
    yield `${words.page.result}: ${words.counts(report.counts)}.`;
    if (report.already > 0) yield words.already(report.already);
  }
}

function* findings(title: (count: number) => string, all: readonly Finding[]): Generator<string> {
  if (all.length === 0) return;
  const said = alike('en', all);
  yield '';
  yield `${title(said.length)}:`;
  yield* limited(said, ({ place, sentence, rows, more }) => {
    const told = rows.length === 0 ? '' : `rows ${rows.join(', ')}${more > 0 ? ` ${words.page.more(more)}` : ''}`;
    return `  ${[[told, place].filter(Boolean).join(', '), sentence].filter(Boolean).join(': ')}`;
  });
}

function* limited<One>(all: readonly One[], line: (one: One) => string): Generator<string> {
  for (const one of all.slice(0, mostLines)) yield line(one);
  if (all.length > mostLines) yield `  ${words.page.more(all.length - mostLines)} (--json prints all)`;
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `“${line.length > 32 ? `${line.slice(0, 31)}…` : line}”`;
}
