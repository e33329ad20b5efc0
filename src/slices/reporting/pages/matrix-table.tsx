import { Fragment } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import type { MatrixCell } from '../derived/matrix-cells.ts';
import { pageWords, type ReportingWords } from '../words/page-words.ts';
import { CellMark, lookOf, MarkSheet, markOf, saidOf } from './cell-mark.tsx';
import type { MatrixPage, MatrixTask } from './matrix-load.ts';

interface Shown {
  readonly data: MatrixPage;
  readonly context: PageContext;
}

/** Tasks down, parties across, a mark a return. Heads stay; each cell leads to its return. */
export function MatrixTable({ data, context }: Shown) {
  const { say } = context;
  const words = pageWords[say.language];
  const { round, parties, cells, page, tasks } = data;
  const shown = tasks.slice(page.from, page.from + page.rows);
  const byTask = Map.groupBy(cells, ({ task }) => task);
  const to = addresses(round.round, context);
  const caption = (data.account ? words.accountCaption : words.matrixCaption)(round.version);
  return (
    <>
      <MarkSheet />
      <div className="table-frame matrix-frame" role="region" aria-label={words.scrollable} tabIndex={0} id="matrix">
        <table className="matrix">
          <caption>
            <span className="stays">{caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.task}</th>
              {parties.map(party => (
                <th key={party} scope="col">
                  <a
                    href={context.link(data.account ? `/parties/${party}` : `/reporting/${round.round}/party/${party}`)}
                  >
                    <abbr title={say.party(party)}>{party}</abbr>
                  </a>
                </th>
              ))}
              {data.account ? null : (
                <th scope="col" className="sum">
                  {words.sumGaps}
                </th>
              )}
            </tr>
          </thead>
          {grouped(shown, data, context).map(({ name, members }) => (
            <tbody key={name ?? ''}>
              {name === undefined ? null : (
                <tr className="group">
                  <th scope="rowgroup" colSpan={parties.length + 2}>
                    {name}
                  </th>
                </tr>
              )}
              {members.map(task => (
                <Row
                  key={task.task}
                  task={task}
                  cells={byTask.get(task.task) ?? []}
                  to={to}
                  context={context}
                  data={data}
                />
              ))}
            </tbody>
          ))}
          {data.account ? null : (
            <tfoot>
              <tr>
                <th scope="row">{words.sumGaps}</th>
                {data.partySums.map(({ party, sums }) => (
                  <td key={party} className={sums.gaps === 0 ? undefined : 'has-gaps'}>
                    <Of part={sums.gaps} whole={sums.asked} words={words} />
                  </td>
                ))}
                <td className={data.sums.gaps === 0 ? undefined : 'has-gaps'}>
                  <Of part={data.sums.gaps} whole={data.sums.asked} words={words} />
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function Of({ part, whole, words }: { readonly part: number; readonly whole: number; readonly words: ReportingWords }) {
  return whole === 0 ? <span className="quiet">{words.looks['not-asked']}</span> : words.ofThese(part, whole);
}

function Row({
  task,
  cells,
  to,
  data,
  context,
}: Shown & { readonly task: MatrixTask; readonly cells: readonly MatrixCell[]; readonly to: To }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { sums } = task;
  return (
    <tr>
      <th scope="row">
        <a href={link(data.account ? `/plan/${task.task}` : `/reporting/${data.round.round}/${task.task}`)}>
          <b>{task.number ?? task.task}</b> <span>{titleOf(task, context)}</span>
        </a>
      </th>
      {cells.map(cell => (
        <Cell key={cell.party} cell={cell} to={to} words={words} />
      ))}
      {data.account ? null : (
        <td className={sums.gaps === 0 ? 'sum' : 'sum has-gaps'}>
          <Of part={sums.gaps} whole={sums.asked} words={words} />
        </td>
      )}
    </tr>
  );
}

type To = (cell: MatrixCell) => string;

/** Where the cells lead, told from where the page stands: thousands of whole addresses would be half of its weight. */
function addresses(round: string, { link }: PageContext): To {
  const query = link('').split('?')[1];
  const as = query === undefined ? '' : `?${query}`;
  return ({ told, task, party, position }) => (told ? `../record/${position}${as}` : `${round}/${task}/${party}${as}`);
}

function Cell({ cell, to, words }: { readonly cell: MatrixCell; readonly to: To; readonly words: ReportingWords }) {
  const look = lookOf(cell);
  const said = saidOf(cell, words);
  if (look === 'not-asked')
    return (
      <td>
        <span>{said}</span>
      </td>
    );
  const { tone } = markOf[look];
  return (
    <td className={look === 'gap' ? 'gap' : look === 'not-applicable' ? 'not-applicable' : undefined}>
      <a href={to(cell)} className={`tone-${tone}${cell.late ? ' late' : ''}${cell.entered ? ' entered' : ''}`}>
        <CellMark look={look} words={words} />
        <span>{said}</span>
      </a>
    </td>
  );
}

export function titleOf({ title, areas }: Pick<MatrixTask, 'title' | 'areas'>, { say }: PageContext): string {
  if (title !== null) return say.text(title).text;
  const words = pageWords[say.language];
  return areas.length === 0
    ? words.noTitle
    : `${words.noTitle} (${areas.map(({ label }) => say.text(label).text).join(', ')})`;
}

function grouped(tasks: readonly MatrixTask[], { directions, chosen: { order } }: MatrixPage, { say }: PageContext) {
  const words = pageWords[say.language];
  const names = {
    area: ({ areas }: MatrixTask) => areas.map(({ label }) => say.text(label).text).join(', ') || words.noArea,
    lead: ({ leads }: MatrixTask) => (leads.length === 0 ? words.noLead : say.list(leads.map(say.party))),
    direction: ({ direction }: MatrixTask) => {
      const found = directions.find(one => one.direction === direction);
      if (!found) return words.noDirection;
      return [found.number ?? found.direction, found.title && say.text(found.title).text].filter(Boolean).join(' ');
    },
  };
  const nameOf = names[(order ?? 'direction') as 'area'] as ((task: MatrixTask) => string) | undefined;
  const inNone = tasks.every(({ direction }) => directions.every(one => one.direction !== direction));
  if (nameOf === undefined || (order === null && inNone)) return [{ name: undefined, members: tasks }];
  const groups: { name: string | undefined; members: MatrixTask[] }[] = [];
  for (const task of tasks) {
    const name = nameOf(task);
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(task);
    else groups.push({ name, members: [task] });
  }
  return groups;
}

const legendOrder = [
  'completed',
  'on-track',
  'continuing',
  'delayed',
  'suspended',
  'not-started',
  'not-due',
  'cancelled',
  'superseded',
  'nil',
  'closed',
  'withdrawn',
  'not-published',
  'elsewhere',
  'gap',
  'not-applicable',
] as const;

/** What the marks mean, and how many there are of each. */
export function Legend({ data, context }: Shown) {
  const words = pageWords[context.say.language];
  const counts = new Map<string, number>();
  for (const cell of data.cells) counts.set(lookOf(cell), (counts.get(lookOf(cell)) ?? 0) + 1);
  const late = data.sums.late;
  const entered = data.cells.filter(cell => cell.entered).length;
  return (
    <ul className="matrix-legend" aria-label={words.legend}>
      {legendOrder
        .filter(look => counts.has(look))
        .map(look => (
          <Fragment key={look}>
            <li>
              <span
                className={`swatch tone-${markOf[look].tone}${look === 'gap' ? ' gap' : look === 'not-applicable' ? ' not-applicable' : ''}`}
              >
                <CellMark look={look} words={words} />
              </span>{' '}
              {words.looks[look]} <b>{context.say.count(counts.get(look) ?? 0)}</b>
            </li>
          </Fragment>
        ))}
      {late === 0 ? null : (
        <li>
          <span className="swatch late" /> {words.late} <b>{context.say.count(late)}</b>
        </li>
      )}
      {entered === 0 ? null : (
        <li>
          <span className="swatch entered" /> {words.enteredShort} <b>{context.say.count(entered)}</b>
        </li>
      )}
    </ul>
  );
}
