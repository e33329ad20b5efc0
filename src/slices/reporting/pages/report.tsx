import { type PageContext, page } from '../../../ui/page.ts';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { ledeOf } from './lede.ts';
import { loadReport, type ReportPage } from './report-load.ts';
import { reportPaper, reportSheets } from './report-paper.ts';
import { Answers, Changes, Gaps } from './report-said.tsx';
import { phaseOf } from './round-said.tsx';

const pathOf = ({ round }: ReportPage) => `/reporting/${round.round}/report`;

/** The consolidated report of a round, or of one direction, area or lead in it: page, paper and tables from the same data. */
export const reportPage = page<ReportPage>({
  path: '/reporting/:round/report',
  query: ['direction', 'area', 'lead'],
  load: loadReport,
  title: ({ round }, { say }) => `${say.text(round.name).text}: ${pageWords[say.language].report}`,
  view: ReportView,
  sheets: reportSheets,
  paper: (data, context) => reportPaper(data, context, chosenSaid(data, context), pathOf(data)),
});

/** What of the round this report is about, where it is not about all. */
function chosenSaid({ chosen, directions }: ReportPage, { say }: PageContext): string {
  const found = directions.find(({ direction }) => direction === chosen.direction);
  return [
    ...(chosen.direction === null ? [] : [found?.title ? say.text(found.title).text : chosen.direction]),
    ...(chosen.area === null ? [] : [chosen.area]),
    ...(chosen.lead === null ? [] : [say.party(chosen.lead)]),
  ].join(', ');
}

function ReportView({ data, context }: { readonly data: ReportPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round } = data;
  const open = phaseOf(round, context) === words.openState;
  return (
    <Sheet spread>
      <Breadcrumb
        steps={[
          { label: words.title, href: link('/reporting') },
          { label: say.text(round.name).text, href: link(`/reporting/${round.round}`) },
        ]}
      />
      <Kicker>{chosenSaid(data, context) || say.days(round.period.from, round.period.until)}</Kicker>
      <Title>{words.report}</Title>
      <Lede>{ledeOf(data.sums, open, context)}</Lede>
      <p className="quiet">{words.ownView}</p>
      <Changes data={data} context={context} />
      <Gaps data={data} context={context} />
      <Section id="answers" title={words.answersTitle}>
        <Answers data={data} context={context} by="task" />
      </Section>
    </Sheet>
  );
}
