import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote, Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import type { Task } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import type { VersionTold } from './plan-load.ts';
import { type Citing, Ground, nameOf } from './said.tsx';

/** The tasks of a version by direction. What is known of an earlier version only says so in its row. */
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
  return (
    <DataTable
      id="tasks-table"
      caption={said.tasks}
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
        {
          key: 'leads',
          head: said.leads,
          cell: ({ leads }) =>
            leads.length === 0 ? <Unknown word={said.notStated} /> : <Inline items={leads.map(say.party)} />,
        },
        {
          key: 'partners',
          head: said.partners,
          cell: ({ partners }) =>
            partners.length === 0 ? <Unknown word={said.notStated} /> : <Inline items={partners.map(say.party)} />,
        },
        { key: 'when', head: said.when, cell: task => <When of={task} context={context} cited={cited} /> },
        {
          key: 'ground',
          head: said.ground,
          cell: task => <Ground of={task} name={nameOf(task, say)} cited={cited} context={context} />,
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

export function When({ of: { from, until, continuing, reviewOn }, context: { say } }: Citing & { readonly of: Task }) {
  const said = pageWords[say.language].plan;
  const parts = [
    from === null ? undefined : said.from(say.day(from)),
    until === null ? undefined : said.until(say.day(until)),
    continuing ? said.continuing : undefined,
    reviewOn === null ? undefined : said.reviewOn(say.day(reviewOn)),
  ].filter(part => part !== undefined);
  return parts.length === 0 ? <Unknown word={said.notStated} /> : <Inline items={parts} />;
}
