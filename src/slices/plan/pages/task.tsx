import type { ReactNode } from 'react';
import { page } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote, Facts, Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Prose, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { recordable } from './recordable.tsx';
import { DifferencesSection, Ground, nameOf, SourcesSection } from './said.tsx';
import { loadTask, type TaskPage } from './task-load.ts';
import { ConceptNotes, Lineage, Reviews } from './task-said.tsx';
import { timesOf } from './tasks-table.tsx';

export const taskPage = page<TaskPage>({
  path: '/plan/:task',
  subject: 'plan/:task',
  load: loadTask,
  title: ({ task }, { say }) => `${task.number ?? task.task} ${nameOf(task, say)}`,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.plan;
    const { task, inForce, wordings, milestones, claims, cited } = data;
    const times = timesOf(task, say);
    const ground = { ground: link(`/record/${task.position}`), sources: refsTo(cited, task.sources) };
    const forms = recordable(
      context,
      ['plan.state-milestone', 'plan.attach-concept-note', 'plan.record-disposition', 'plan.drop-task'],
      { version: String(task.version), task: task.task },
    );
    const party = (codes: readonly string[]) => (codes.length === 0 ? null : say.parties(codes));
    const stated = (term: string, value: ReactNode) =>
      value === null ? { term, unknown: said.notStated } : { term, value, ...ground };
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Breadcrumb steps={[{ label: said.kicker, href: link('/plan') }]} />
        <Kicker>{said.taskKicker(task.number ?? task.task, task.version)}</Kicker>
        <Title>{nameOf(task, say)}</Title>
        {inForce === null || task.version === inForce ? null : (
          <p className="quiet">{said.knownOf(task.version, inForce)}</p>
        )}
        {task.text === null ? (
          <p className="quiet">{said.noText}</p>
        ) : (
          <Prose text={say.text(task.text).text} lang={say.text(task.text).language} />
        )}
        <Facts
          facts={[
            {
              term: said.areas,
              value:
                task.areas.length === 0 ? undefined : (
                  <ul className="plain">
                    {task.areas.map(({ label, whose, note }) => (
                      <li key={JSON.stringify(label)}>
                        {say.text(label).text}{' '}
                        <FactNote>
                          {whose === 'ours' ? said.oursNote : said.theirs}
                          {note === undefined ? '' : ` ${say.text(note).text}`}
                        </FactNote>
                      </li>
                    ))}
                  </ul>
                ),
              ...ground,
            },
            stated(said.direction, task.direction),
            stated(said.leads, party(task.leads)),
            stated(said.partners, party(task.partners)),
            stated(said.forWhom, party(task.to)),
            stated(said.when, times.length === 0 ? null : <Inline items={times} />),
            ...(task.note === null ? [] : [{ term: said.note, value: say.text(task.note).text, ...ground }]),
          ]}
        />
        <Section id="milestones" title={said.milestones}>
          {milestones.length === 0 ? (
            <Empty title={said.noMilestones} />
          ) : (
            <DataTable
              id="milestones-table"
              caption={said.milestones}
              quietCaption
              rows={milestones}
              rowKey={({ version, milestone }) => `${version}/${milestone}`}
              columns={[
                { key: 'key', head: said.key, cell: ({ milestone }) => milestone },
                {
                  key: 'title',
                  head: said.milestone,
                  rowHead: true,
                  text: true,
                  cell: ({ title, note }) => (
                    <>
                      <Said texts={title} say={say} />
                      {note === null ? null : (
                        <p className="quiet">
                          <Said texts={note} say={say} />
                        </p>
                      )}
                    </>
                  ),
                },
                {
                  key: 'due',
                  head: said.due,
                  cell: ({ due }) => (due === null ? <Unknown word={said.notStated} /> : say.day(due)),
                },
                { key: 'version', head: said.version, cell: ({ version }) => said.versionName(version) },
                {
                  key: 'ground',
                  head: said.ground,
                  cell: one => <Ground of={one} name={one.milestone} cited={cited} context={context} />,
                },
              ]}
            />
          )}
        </Section>
        <Section id="lineage" title={said.lineage}>
          <Lineage data={data} context={context} />
        </Section>
        <ConceptNotes data={data} context={context} />
        <Reviews data={data} context={context} />
        <Section id="wordings" title={said.wordings}>
          <DataTable
            id="wordings-table"
            caption={said.wordings}
            quietCaption
            rows={wordings}
            rowKey={({ version }) => String(version)}
            columns={[
              {
                key: 'version',
                head: said.version,
                rowHead: true,
                cell: ({ version }) => <a href={link(`/plan/versions/${version}`)}>{said.versionName(version)}</a>,
              },
              { key: 'number', head: said.number, cell: ({ number }) => number ?? <Unknown word={said.notStated} /> },
              { key: 'title', head: said.task, text: true, cell: one => nameOf(one, say) },
              {
                key: 'text',
                head: said.text,
                text: true,
                cell: ({ text }) => (text === null ? <Unknown word={said.notStated} /> : say.text(text).text),
              },
              {
                key: 'ground',
                head: said.ground,
                cell: one => <Ground of={one} name={said.versionName(one.version)} cited={cited} context={context} />,
              },
            ]}
          />
        </Section>
        <DifferencesSection claims={claims} cited={cited} context={context} />
        <SourcesSection cited={cited} context={context} />
      </Sheet>
    );
  },
});
