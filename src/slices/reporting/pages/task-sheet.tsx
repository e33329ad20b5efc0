import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { Assessments } from './assessments.tsx';
import { ledeOf } from './lede.ts';
import { titleOf } from './matrix-table.tsx';
import { reportPaper, reportSheets } from './report-paper.ts';
import { Answers, CellSaid } from './report-said.tsx';
import { phaseOf } from './round-said.tsx';
import { loadTaskSheet, type TaskSheetPage } from './task-sheet-load.ts';
import { TaskTimeline } from './task-timeline.tsx';

/** One task by party, along time, and every answer that one may read: its briefing. */
export const taskSheetPage = page<TaskSheetPage>({
  path: '/reporting/:round/:task',
  load: loadTaskSheet,
  title: ({ task }, context) => `${task.number ?? task.task} ${titleOf(task, context)}`,
  view: TaskSheet,
  sheets: reportSheets,
  paper: (data, context) =>
    reportPaper(
      data,
      context,
      `${data.task.number ?? data.task.task} ${titleOf(data.task, context)}`,
      `/reporting/${data.round.round}/${data.task.task}`,
    ),
});

function TaskSheet({ data, context }: { readonly data: TaskSheetPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round, task, cells } = data;
  const forms = actsHere(context, ['reporting.assess'], { input: { task: task.task, round: round.round } });
  const open = phaseOf(round, context) === words.openState;
  return (
    <Sheet spread={forms === undefined} rail={forms}>
      <Breadcrumb
        steps={[
          { label: words.title, href: link('/reporting') },
          { label: say.text(round.name).text, href: link(`/reporting/${round.round}`) },
        ]}
      />
      <Kicker>
        {say.text(round.name).text} · {task.number ?? task.task} ·{' '}
        <a href={link(`/plan/${task.task}`)}>{words.versionOf(round.version)}</a>
      </Kicker>
      <Title>{titleOf(task, context)}</Title>
      <Lede>{ledeOf(data.sums, open, context)}</Lede>
      <Section id="parties" title={words.byParty}>
        <DataTable
          id="parties-table"
          caption={words.byParty}
          quietCaption
          rows={cells}
          rowKey={({ party }) => party}
          columns={[
            {
              key: 'party',
              head: words.party,
              rowHead: true,
              cell: ({ party }) => (
                <a href={link(`/reporting/${round.round}/${task.task}/${party}`)}>{say.party(party)}</a>
              ),
            },
            { key: 'state', head: words.state, cell: cell => <CellSaid cell={cell} context={context} /> },
          ]}
        />
      </Section>
      <Assessments assessments={data.assessments} scales={data.scales} context={context} />
      <Section id="timeline" title={words.timeline}>
        <TaskTimeline data={data} context={context} />
      </Section>
      <Section id="answers" title={words.answersTitle}>
        <Answers data={data} context={context} by="task" />
      </Section>
    </Sheet>
  );
}
