import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty, Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { areasOf } from './plan-files.ts';
import { PlanRail } from './plan-rail.tsx';
import type { PlanPage } from './version-load.ts';

type Task = PlanPage['tasks'][number];

interface Telling {
  readonly data: PlanPage;
  readonly context: PageContext;
}

export function PlanView({ data, context }: Telling) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { plan, version, directions, milestones } = data;
  if (!plan)
    return (
      <Sheet rail={<PlanRail data={data} context={context} />}>
        <Title>{words.title}</Title>
        <Empty title={words.none} />
      </Sheet>
    );
  const commitment = plan.commitment?.value;
  return (
    <Sheet rail={<PlanRail data={data} context={context} />}>
      <Kicker>{version ? words.version(version.version) : words.title}</Kicker>
      <Title>{plan.names ? say.text(plan.names.value).text : words.title}</Title>
      {plan.vision ? <Lede>{say.text(plan.vision.value).text}</Lede> : null}
      {commitment ? (
        <p>
          {commitment.kind === 'one-sided'
            ? words.promise(say.parties(commitment.by), say.parties(commitment.to))
            : words.joint}{' '}
          <GroundLink href={link(`/record/${plan.commitment?.position}`)} />
        </p>
      ) : null}
      <Notice>
        {version === null ? (
          <p>{words.notInForce}</p>
        ) : (
          <p>
            {words.content}: {words.choices.contents[version.content]}
            {version.note ? `. ${say.text(version.note).text}` : ''}{' '}
            <GroundLink href={link(`/record/${version.position}`)} />
          </p>
        )}
      </Notice>
      {directions.length === 0 ? null : (
        <Section id="directions" title={words.directions}>
          <ul className="plain">
            {directions.map(({ direction, title, position }) => (
              <li key={direction}>
                {title ? say.text(title).text : <Unknown />}{' '}
                <GroundLink href={link(`/record/${position}`)} of={direction} sign />
              </li>
            ))}
          </ul>
          {[...new Set(directions.flatMap(({ note }) => (note ? [say.text(note).text] : [])))].map(note => (
            <p key={note} className="quiet">
              {note}
            </p>
          ))}
        </Section>
      )}
      <Tasks data={data} context={context} />
      {milestones.length === 0 ? null : (
        <Section id="milestones" title={words.milestones}>
          <ul className="plain">
            {milestones.map(({ task, milestone, title, due, position }) => (
              <li key={`${task}/${milestone}`}>
                {task}: {say.text(title).text} <span className="quiet">{due ? say.day(due) : ''}</span>{' '}
                <GroundLink href={link(`/record/${position}`)} of={milestone} sign />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Sheet>
  );
}

function Tasks({ data: { tasks, counts, drops }, context }: Telling) {
  const { say, link } = context;
  const words = pageWords[say.language];
  return (
    <Section id="tasks" title={words.tasks}>
      {counts.map(({ of, count, position }) => (
        <p key={of}>
          {words.count(count, words.choices.of[of])}. {of === 'tasks' ? words.known(tasks.filter(isKnown).length) : ''}{' '}
          <GroundLink href={link(`/record/${position}`)} of={words.choices.of[of]} sign />
        </p>
      ))}
      {tasks.length === 0 ? null : (
        <DataTable
          id="tasks-table"
          caption={words.tasks}
          quietCaption
          rows={tasks}
          rowKey={({ task }) => task}
          columns={[
            {
              key: 'task',
              head: words.number,
              rowHead: true,
              cell: ({ task, number }) => <a href={link(`/plan/${task}`)}>{number ?? task}</a>,
            },
            {
              key: 'title',
              head: words.taskTitle,
              text: true,
              cell: ({ title }) => (title ? say.text(title).text : <Unknown word={words.untitled} />),
            },
            {
              key: 'areas',
              head: words.areas,
              text: true,
              cell: one => areasOf(one, context).join('; ') || <Unknown />,
            },
            ...(tasks.some(({ leads }) => leads.length > 0)
              ? [{ key: 'leads', head: words.leads, cell: ({ leads }: Task) => say.parties(leads) || null }]
              : []),
            ...(tasks.some(({ from, continuing }) => from !== null || continuing)
              ? [
                  {
                    key: 'dates',
                    head: words.dates,
                    cell: ({ from, until, continuing }: Task) =>
                      continuing ? words.continuing : from ? say.days(from, until) : null,
                  },
                ]
              : []),
            {
              key: 'ground',
              head: words.ground,
              cell: ({ task, position }) => <GroundLink href={link(`/record/${position}`)} of={task} sign />,
            },
          ]}
        />
      )}
      {drops.map(({ task, reason, position }) => (
        <p key={task}>
          {words.dropped}: {task}. {reason ? say.text(reason).text : ''}{' '}
          <GroundLink href={link(`/record/${position}`)} of={task} sign />
        </p>
      ))}
    </Section>
  );
}

/** Is anything known of a task besides that there is one? */
function isKnown({ title, text, areas }: Task): boolean {
  return title !== null || text !== null || areas.length > 0;
}
