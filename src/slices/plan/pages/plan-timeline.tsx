import { scaleUtc } from 'd3-scale';
import { beginsOn, countsFrom } from '../../../record/day.ts';
import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { drawnShape } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { pageWords } from '../words/page-words.ts';
import type { PlanEvent } from './plan-events.ts';

const width = 720;
const lane = { height: 34, name: 118, head: 26 };
const lanes = ['versions', 'milestones', 'ends', 'reviews'] as const;
const shapes = { versions: 'disc', milestones: 'diamond', ends: 'cross', reviews: 'outline' } as const;
const tones = { versions: 'accent', milestones: 'good', ends: 'warn', reviews: 'soft' } as const;

/** Beyond this the years are numbered by twos, threes and so on. */
const mostYears = 12;

const instant = (day: string) => new Date(`${day}T00:00:00Z`);

/** The plan along time: a mark for a day, a bar for a year or month of which no day is known. Its table says the same. */
export function PlanTimeline({
  events,
  context,
}: {
  readonly events: readonly PlanEvent[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const said = pageWords[say.language].timeline;
  if (events.length === 0) return <Empty title={said.none} />;
  const moments = momentsOf(events);
  return (
    <>
      <figure className="timeline plan-timeline" id="timeline-drawing">
        <div className="drawing" role="region" aria-label={said.drawing} tabIndex={0}>
          <Drawing moments={moments} context={context} />
        </div>
        <figcaption>
          <a href="#timeline-table">{said.asTable}</a>
        </figcaption>
      </figure>
      <DataTable
        id="timeline-table"
        caption={said.title}
        quietCaption
        rows={moments}
        rowKey={({ on, lane: kind }) => `${on} ${kind}`}
        columns={[
          { key: 'on', head: said.on, rowHead: true, cell: ({ on }) => say.day(on) },
          { key: 'kind', head: said.kind, cell: ({ lane: kind }) => said.lanes[kind] },
          {
            key: 'what',
            head: said.what,
            text: true,
            cell: ({ events }) => (
              <ul className="plain">
                {events.map(({ position, text, href }, index) => (
                  <li key={index}>
                    <a href={href}>{text}</a> <GroundLink href={link(`/record/${position}`)} of={text} sign />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

/** What falls on one day, month or year in one lane: one mark of the drawing, and one row of the table. */
interface Moment extends Pick<PlanEvent, 'on' | 'lane'> {
  readonly events: readonly PlanEvent[];
}

function momentsOf(all: readonly PlanEvent[]): Moment[] {
  return [...Map.groupBy(all, ({ on, lane: kind }) => `${on} ${kind}`).values()].map(events => ({
    on: events[0]?.on ?? '',
    lane: events[0]?.lane ?? 'versions',
    events,
  }));
}

function Drawing({
  moments,
  context: { say, reading },
}: {
  readonly moments: readonly Moment[];
  readonly context: PageContext;
}) {
  const said = pageWords[say.language].timeline;
  const shown = lanes.filter(name => moments.some(moment => moment.lane === name));
  const days = moments.flatMap(({ on }) => [beginsOn(on), countsFrom(on)]).sort();
  const [first, last] = [days[0] ?? reading.day, days.at(-1) ?? reading.day].map(day => Number(day.slice(0, 4))) as [
    number,
    number,
  ];
  const x = scaleUtc()
    .domain([instant(`${first}-01-01`), instant(`${last + 1}-01-01`)])
    .range([lane.name, width - 20]);
  const height = lane.head + shown.length * lane.height + 6;
  const step = Math.ceil((last + 1 - first) / mostYears);
  const years = Array.from({ length: Math.ceil((last + 2 - first) / step) }, (_, index) => first + index * step);
  const today = x(instant(reading.day));
  return (
    <svg role="group" aria-label={said.drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {years.map(year => {
        const at = x(instant(`${year}-01-01`));
        return (
          <g key={year} aria-hidden="true">
            <line className="grid" x1={at} x2={at} y1={lane.head - 6} y2={height} />
            <text className="year" x={at} y="13" textAnchor="middle">
              {year}
            </text>
          </g>
        );
      })}
      {today < lane.name || today > width - 20 ? null : (
        <line className="today" x1={today} x2={today} y1={lane.head - 6} y2={height} aria-hidden="true" />
      )}
      {shown.map((name, index) => {
        const y = lane.head + index * lane.height + lane.height / 2;
        return (
          <g key={name} role="group" aria-label={said.lanes[name]}>
            <text className="lane-name" x="0" y={y + 4} aria-hidden="true">
              {said.lanes[name]}
            </text>
            <line className="base" x1={lane.name} x2={width - 20} y1={y} y2={y} />
            {moments
              .filter(moment => moment.lane === name)
              .map(({ on, events: [first, ...more] }) => {
                const [from, to] = [x(instant(beginsOn(on))), x(instant(countsFrom(on)))];
                const what = more.length === 0 ? first?.text : `${said.lanes[name]}, ${say.count(more.length + 1)}`;
                return (
                  <a
                    key={on}
                    className={`point tone-${tones[name]}`}
                    href={more.length === 0 ? first?.href : '#timeline-table'}
                    aria-label={`${say.day(on)}: ${what}`}
                  >
                    <title>{`${say.day(on)}: ${what}`}</title>
                    {from === to ? null : <line className="span" x1={from} x2={to} y1={y} y2={y} />}
                    <g transform={`translate(${(from + to) / 2 - 8} ${y - 8})`}>{drawnShape(shapes[name])}</g>
                  </a>
                );
              })}
          </g>
        );
      })}
    </svg>
  );
}
