import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import { Prose } from '../../../ui/primitives/sheet.tsx';
import type { TitledSymbol } from '../../documents/derived/documents.ts';
import type { ReportFor } from '../../reporting/derived/reports-for.ts';
import type { AgendaItem } from '../derived/agendas.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { DocumentLinks } from './document-links.tsx';

/** "Third round, as it was tabled: of 24 returns asked for, 3 missing". */
export function reportSaid({ name, as, sums }: ReportFor, { say }: PageContext): string {
  const { agenda: words } = papersWords[say.language];
  return `${words.report[as](say.text(name).text)}: ${words.returned(sums.asked, sums.gaps)}`;
}

/** Items under the numbers that the paper gives them, in the margin. */
export function AgendaItems({
  items,
  titles,
  reports = [],
  spoken,
  statementsAt,
  annotated = false,
  bare = false,
  context,
}: {
  readonly items: readonly AgendaItem[];
  readonly titles: readonly TitledSymbol[];
  /** Of the rounds that items name. */
  readonly reports?: readonly ReportFor[];
  /** Statements by item. */
  readonly spoken: Readonly<Record<string, number>>;
  /** The page on which they stand; on that page itself, nothing. */
  readonly statementsAt: string;
  readonly annotated?: boolean;
  /** Numbers and titles alone. */
  readonly bare?: boolean;
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const { agenda: words } = papersWords[say.language];
  const { items: kinds } = pageWords[say.language].choices;
  return (
    <ol className="agenda">
      {items.map(item => {
        const { key, number, title, annotation, kind, documents = [], tasks = [], rounds = [] } = item;
        const said = spoken[key] ?? 0;
        const about = [
          ...(kind ? [kinds[kind]] : []),
          ...(documents.length === 0
            ? []
            : [<DocumentLinks key="documents" symbols={documents} titles={titles} context={context} />]),
          ...tasks.map(task => (
            <a key={task} href={link(`/plan/${task}`)}>
              {task}
            </a>
          )),
          ...reports
            .filter(({ round }) => rounds.includes(round))
            .map(report => (
              <span key={report.round}>
                <a href={link(report.path)}>{reportSaid(report, context)}</a>
              </span>
            )),
          ...(said === 0
            ? []
            : [
                <a key="said" href={`${statementsAt}#said-${key}`}>
                  {words.statements(said)}
                </a>,
              ]),
        ];
        const noted = annotated && annotation ? say.text(annotation) : undefined;
        return (
          <li key={key} id={`item-${key}`}>
            <p className="item-number">{number}</p>
            <div>
              <p className="item-title">
                <Said texts={title} say={say} />
              </p>
              {bare || about.length === 0 ? null : (
                <p className="item-about">
                  <Inline items={about} />
                </p>
              )}
              {noted ? <Prose text={noted.text} lang={noted.fallback ? noted.language : undefined} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
