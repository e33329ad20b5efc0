import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { ledeOf } from './lede.ts';
import { titleOf } from './matrix-table.tsx';
import { loadReport, type ReportPage } from './report-load.ts';
import { reportPaper, reportSheets } from './report-paper.ts';
import { Answers, CellSaid, Changes } from './report-said.tsx';
import { deadlineFacts, phaseOf } from './round-said.tsx';

/** What one party is asked in a round, and what it answered: its work list, and its briefing. */
export const partySheetPage = page<ReportPage>({
  path: '/reporting/:round/party/:party',
  load: async (reading, params) => {
    const data = await loadReport(reading, params);
    return data?.parties.length === 1 ? { ...data, sums: data.partySums[0]?.sums ?? data.sums } : undefined;
  },
  title: ({ round, parties }, { say }) => `${say.text(round.name).text}: ${say.parties(parties)}`,
  view: PartySheet,
  sheets: reportSheets,
  paper: (data, context) => reportPaper(data, context, context.say.parties(data.parties), pathOf(data)),
});

const pathOf = ({ round, parties }: ReportPage) => `/reporting/${round.round}/party/${parties[0]}`;

function PartySheet({ data, context }: { readonly data: ReportPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round, tasks, cells } = data;
  const party = data.parties[0] ?? '';
  const open = phaseOf(round, context) === words.openState;
  const byTask = new Map(cells.map(cell => [cell.task, cell]));
  const forms = actsHere(context, ['reporting.enter-return', 'reporting.set-chain'], {
    input: { round: round.round, party },
    first: [{ label: words.workbook, href: link(`/reporting/${round.round}/party/${party}/workbook`) }],
  });
  return (
    <Sheet spread={forms === undefined} rail={forms}>
      <Breadcrumb
        steps={[
          { label: words.title, href: link('/reporting') },
          { label: say.text(round.name).text, href: link(`/reporting/${round.round}`) },
        ]}
      />
      <Kicker>{say.text(round.name).text}</Kicker>
      <Title>{say.party(party)}</Title>
      <Lede>{ledeOf(data.sums, open, context)}</Lede>
      <Facts facts={deadlineFacts(round, context).filter(({ term }) => term.startsWith(words.deadline))} />
      <Section id="asked" title={words.tasks}>
        <DataTable
          id="asked-table"
          caption={words.tasks}
          quietCaption
          rows={tasks}
          rowKey={({ task }) => task}
          columns={[
            { key: 'number', head: words.number, cell: ({ task, number }) => number ?? task },
            {
              key: 'task',
              head: words.task,
              rowHead: true,
              text: true,
              cell: task => (
                <a href={link(`/reporting/${round.round}/${task.task}/${party}`)}>{titleOf(task, context)}</a>
              ),
            },
            {
              key: 'state',
              head: words.state,
              cell: ({ task }) => {
                const cell = byTask.get(task);
                return cell ? <CellSaid cell={cell} context={context} /> : null;
              },
            },
          ]}
        />
      </Section>
      <Changes data={data} context={context} />
      {data.returns.length === 0 ? null : (
        <Section id="answers" title={words.answersTitle}>
          <Answers data={data} context={context} by="party" />
        </Section>
      )}
    </Sheet>
  );
}
