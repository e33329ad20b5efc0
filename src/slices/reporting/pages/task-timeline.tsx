import { scaleUtc } from 'd3-scale';
import { countsFrom, dayOf } from '../../../record/day.ts';
import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { drawnShape, type Shape, type Tone } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { pageWords } from '../words/page-words.ts';
import { looks } from './cell-mark.tsx';
import type { TaskSheetPage } from './task-sheet-load.ts';

interface Event {
  readonly lane: string;
  readonly on: string;
  readonly text: string;
  /** Where what happened is told, beside the entry that says so. */
  readonly path?: string;
  readonly shape: Shape;
  readonly tone: Tone;
  readonly position: number;
}

const width = 720;
const lane = { height: 30, name: 150, head: 26 };

/** A lane for the plan, for decisions, for meetings, one for deadlines and how they slipped, and one a party; its table says the same. */
export function TaskTimeline({ data, context }: { readonly data: TaskSheetPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const events = eventsOf(data, context);
  if (events.length === 0) return <Empty title={words.noEvents} />;
  return (
    <>
      <figure className="timeline plan-timeline">
        <div className="drawing" role="region" aria-label={words.timelineDrawn} tabIndex={0}>
          <Drawing events={events} context={context} />
        </div>
        <figcaption>
          <a href="#timeline-table">{words.asTable}</a>
        </figcaption>
      </figure>
      <DataTable
        id="timeline-table"
        caption={words.timeline}
        quietCaption
        rows={events.map((event, index) => ({ ...event, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'on', head: words.when, rowHead: true, cell: ({ on }) => say.day(on) },
          { key: 'lane', head: words.whose, cell: event => event.lane },
          {
            key: 'text',
            head: words.said,
            text: true,
            cell: ({ text, path }) => (path === undefined ? text : <a href={link(path)}>{text}</a>),
          },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, text }) => <GroundLink href={link(`/record/${position}`)} of={text} sign />,
          },
        ]}
      />
    </>
  );
}

function eventsOf(
  { task, history, deadlines, versions, milestones, decisions, meetings, parties }: TaskSheetPage,
  { say, framework }: PageContext,
): Event[] {
  const words = pageWords[say.language];
  const known = new Set(parties);
  return [
    ...versions.map(({ version, standing, on, position }) => ({
      lane: words.version,
      on,
      text: words.versionStanding(version, words.standings[standing]),
      shape: 'disc' as const,
      tone: 'accent' as const,
      position,
    })),
    ...milestones.map(({ title, due, position }) => ({
      lane: words.version,
      on: due,
      text: say.text(title).text,
      shape: 'diamond' as const,
      tone: 'good' as const,
      position,
    })),
    ...decisions.map(({ kind, version, on, others, reason, position }) => ({
      lane: words.decision,
      on,
      text: `${words.decided(words.decisions[kind], version, others)}${reason ? ` ${say.text(reason).text}` : ''}`,
      path: `/plan/${task.task}`,
      shape: 'seal' as const,
      tone: 'accent' as const,
      position,
    })),
    ...meetings.map(({ series, edition, name, state, on, items, statements, tabled, told, position }) => ({
      lane: words.meeting,
      on,
      text: words.takenUp(
        `${say.text(name).text} ${edition}`,
        [
          ...(state === 'held' ? [] : [words.editionStates[state]]),
          ...items.map(words.item),
          ...(statements === 0 ? [] : [words.statements(statements)]),
          ...told.map(party => words.toldThere(say.party(party))),
          ...tabled.map(words.tabledThere),
        ].join(', '),
      ),
      path: `/meetings/${series}/${edition}`,
      shape: state === 'held' || state === 'under-way' ? ('ring' as const) : ('outline' as const),
      tone: state === 'held' || state === 'under-way' ? ('accent' as const) : ('soft' as const),
      position,
    })),
    ...deadlines.map(({ round, deadline, slipped, reason, position }) => ({
      lane: words.deadline,
      on: dayOf(deadline, framework.timeZone),
      text: `${slipped ? words.slipped(round) : words.deadlineOf(round)}${reason ? `: ${say.text(reason).text}` : ''}`,
      shape: slipped ? ('outline' as const) : ('cross' as const),
      tone: slipped ? ('soft' as const) : ('warn' as const),
      position,
    })),
    ...parties.flatMap(party =>
      history
        .filter(one => one.party === party && known.has(party))
        .map(({ round, receivedAt, status, kind, late, position }) => ({
          lane: say.party(party),
          on: dayOf(receivedAt, framework.timeZone),
          text: `${round}: ${kind === 'nil' ? words.looks.nil : words.looks[status ?? 'not-due']}${late ? `, ${words.late}` : ''}`,
          ...(kind === 'nil' || status === null ? { shape: 'blank' as const, tone: 'soft' as const } : looks[status]),
          position,
        })),
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const instant = (day: string) => new Date(`${countsFrom(day)}T00:00:00Z`);

function Drawing({
  events,
  context: { say, reading },
}: {
  readonly events: readonly Event[];
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const lanes = [
    ...new Set([words.version, words.decision, words.meeting, words.deadline, ...events.map(event => event.lane)]),
  ].filter(name => events.some(event => event.lane === name));
  const years = events.map(({ on }) => Number(on.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleUtc()
    .domain([instant(`${first}-01-01`), instant(`${last + 1}-01-01`)])
    .range([lane.name, width - 20]);
  const height = lane.head + lanes.length * lane.height + 6;
  const today = x(instant(reading.day));
  return (
    <svg role="group" aria-label={words.timeline} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {Array.from({ length: last + 2 - first }, (_, index) => first + index).map(year => (
        <g key={year} aria-hidden="true">
          <line
            className="grid"
            x1={x(instant(`${year}-01-01`))}
            x2={x(instant(`${year}-01-01`))}
            y1={lane.head - 6}
            y2={height}
          />
          <text className="year" x={x(instant(`${year}-01-01`))} y="13" textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {today < lane.name || today > width - 20 ? null : (
        <line className="today" x1={today} x2={today} y1={lane.head - 6} y2={height} aria-hidden="true" />
      )}
      {lanes.map((name, index) => {
        const y = lane.head + index * lane.height + lane.height / 2;
        return (
          <g key={name} role="group" aria-label={name}>
            <text className="lane-name" x="0" y={y + 4} aria-hidden="true">
              {name}
            </text>
            <line className="base" x1={lane.name} x2={width - 20} y1={y} y2={y} />
            {events
              .filter(event => event.lane === name)
              .map(({ on, text, shape, tone }, at) => (
                <g key={at} className={`tone-${tone}`} role="img" aria-label={`${say.day(on)}: ${text}`}>
                  <title>{`${say.day(on)}: ${text}`}</title>
                  <g transform={`translate(${x(instant(on)) - 8} ${y - 8})`}>{drawnShape(shape)}</g>
                </g>
              ))}
          </g>
        );
      })}
    </svg>
  );
}
