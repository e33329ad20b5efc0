import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote, Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import type { Say } from '../../../words/say.ts';
import type { Task } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import type { VersionTold } from './plan-load.ts';
import { type Citing, Ground, nameOf, SharedNotes, sharedNotes } from './said.tsx';

/**
 * The tasks of a version by direction. What is known of an earlier version only says so in its row; what is stated of no
 * task has no column and is said once below.
 */
export function TasksTable({ told, cited, context }: Citing & { readonly told: VersionTold }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const said = words.plan;
  const { tasks, directions, version } = told;
  if (tasks.length === 0)
    return <Empty title={version.content === 'in-full' ? said.noTasks : said.noTaskKnown}>{undefined}</Empty>;
  const place = new Map(directions.map(({ direction }, index) => [direction, index]));
  const placeOf = ({ direction }: Task) => (direction === null ? place.size : (place.get(direction) ?? place.size));
  const headOf = ({ direction }: Task) => {
    const found = directions.find(one => one.direction === direction);
    if (!found) return said.noDirection;
    return [found.number ?? found.direction, found.title && say.text(found.title).text].filter(Boolean).join(' ');
  };
  const notes = sharedNotes(tasks);
  const facts = [
    {
      key: 'leads',
      head: said.leads,
      stated: ({ leads }: Task) => leads.length > 0,
      cell: ({ leads }: Task) => <Inline items={leads.map(say.party)} />,
    },
    {
      key: 'partners',
      head: said.partners,
      stated: ({ partners }: Task) => partners.length > 0,
      cell: ({ partners }: Task) => <Inline items={partners.map(say.party)} />,
    },
    {
      key: 'when',
      head: said.when,
      stated: (task: Task) => timesOf(task, say).length > 0,
      cell: (task: Task) => <Inline items={timesOf(task, say)} />,
    },
  ] as const;
  const silent = facts.filter(({ stated }) => !tasks.some(stated)).map(({ key }) => key);
  return (
    <DataTable
      id="tasks-table"
      caption={said.tasks}
      foot={
        silent.length + notes.length === 0 ? undefined : (
          <>
            {silent.length === 0 ? null : <p>{silent.map(key => said.statedOfNone[key]).join(' ')}</p>}
            <SharedNotes notes={notes} />
          </>
        )
      }
      quietCaption
      rows={[...tasks].sort((a, b) => placeOf(a) - placeOf(b))}
      rowKey={({ task }) => task}
      groupOf={directions.length === 0 ? undefined : headOf}
      columns={[
        {
          key: 'number',
          head: said.number,
          cell: ({ task, number }) => <a href={link(`/plan/${task}`)}>{number ?? task}</a>,
        },
        {
          key: 'task',
          head: said.task,
          rowHead: true,
          text: true,
          cell: one => <TaskName of={one} told={told} context={context} cited={cited} />,
        },
        ...facts
          .filter(({ key }) => !silent.includes(key))
          .map(({ key, head, stated, cell }) => ({
            key,
            head,
            cell: (task: Task) => (stated(task) ? cell(task) : <Unknown word={said.notStated} />),
          })),
        {
          key: 'ground',
          head: said.ground,
          cell: task => <Ground of={task} name={nameOf(task, say)} shared={notes} cited={cited} context={context} />,
        },
      ]}
    />
  );
}

function TaskName({ of, told, context: { say } }: Citing & { readonly of: Task; readonly told: VersionTold }) {
  const words = pageWords[say.language];
  const { title, areas, version } = of;
  return (
    <>
      {title === null ? <Unknown word={words.plan.noTitle} /> : <Said texts={title} say={say} />}
      {areas.map(({ label, whose }) => (
        <FactNote key={JSON.stringify(label)}>
          {whose === 'ours' ? words.plan.ourArea(say.text(label).text) : words.plan.area(say.text(label).text)}
        </FactNote>
      ))}
      {version === told.version.version ? null : (
        <FactNote>{words.plan.knownOf(version, told.version.version)}</FactNote>
      )}
    </>
  );
}

/** The days that a task states, in words. */
export function timesOf({ from, until, continuing, reviewOn }: Task, say: Say): readonly string[] {
  const said = pageWords[say.language].plan;
  return [
    from === null ? undefined : said.from(say.day(from)),
    until === null ? undefined : said.until(say.day(until)),
    continuing ? said.continuing : undefined,
    reviewOn === null ? undefined : said.reviewOn(say.day(reviewOn)),
  ].filter(part => part !== undefined);
}
