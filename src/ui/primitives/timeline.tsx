import { Fragment, type ReactNode } from 'react';
import type { TimelineState, UiWords } from '../words.ts';
import { useWords } from '../words-context.tsx';
import { drawnShape, Figure, type Shape, type Tone } from './marks.tsx';
import { wrapWords } from './wrap-words.ts';

export interface TimelinePoint {
  readonly year: number;
  readonly state: TimelineState;
  /** A few words under the state: "6 Sept", "COVID-19". Two short lines at most. */
  readonly note?: string | undefined;
  /** What a reader hears instead of year, state and note. */
  readonly label?: string | undefined;
  readonly href?: string | undefined;
}

export interface TimelineLane {
  readonly name: string;
  readonly points: readonly TimelinePoint[];
}

const looks: Readonly<Record<TimelineState, { readonly shape: Shape; readonly tone: Tone }>> = {
  held: { shape: 'disc', tone: 'accent' },
  video: { shape: 'screen', tone: 'accent' },
  hybrid: { shape: 'half', tone: 'accent' },
  'not-held': { shape: 'cross', tone: 'warn' },
  unknown: { shape: 'dotted', tone: 'soft' },
  announced: { shape: 'outline', tone: 'accent' },
  postponed: { shape: 'warning', tone: 'warn' },
};

/** Width of a year, and the heights of year line and lane, in units of the drawing: about CSS pixels at full measure. */
const year = { width: 66, head: 24, lane: 78, laneName: 20 };
const row = { width: 320, height: 32 };

export interface TimelineProps {
  readonly id: string;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly lanes: readonly TimelineLane[];
  /** Address of the table that says the same, on this page or another. */
  readonly table: string;
}

/**
 * A series by year, drawn on the server twice: along the page where there is room, down the page where there is not
 * (the style sheet shows one). Where nothing is known the line is broken. Its table is the caller's.
 */
export function Timeline({ id, label, lanes, table }: TimelineProps) {
  const words = useWords();
  const years = [...new Set(lanes.flatMap(({ points }) => points.map(point => point.year)))].sort((a, b) => a - b);
  const states = [...new Set(lanes.flatMap(({ points }) => points.map(({ state }) => state)))];
  return (
    <figure className="timeline" id={id}>
      <div className="drawing">
        <Along label={label} lanes={lanes} years={years} words={words} />
        <Down label={label} lanes={lanes} words={words} />
      </div>
      <figcaption>
        <ul className="legend">
          {states.map(state => (
            <li key={state} className={`tone-${looks[state].tone}`}>
              <Figure shape={looks[state].shape} /> <span>{words.timeline[state]}</span>
            </li>
          ))}
        </ul>
        <a href={table}>{words.pieces.asTable}</a>
      </figcaption>
    </figure>
  );
}

function Along({
  label,
  lanes,
  years,
  words,
}: {
  readonly label: string;
  readonly lanes: readonly TimelineLane[];
  readonly years: readonly number[];
  readonly words: UiWords;
}) {
  const named = lanes.length > 1 ? year.laneName : 0;
  const width = years.length * year.width;
  const height = year.head + lanes.length * (year.lane + named);
  const x = (of: number) => years.indexOf(of) * year.width + year.width / 2;
  return (
    <svg
      className="along"
      role="group"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {years.map(of => (
        <text key={of} className="year" x={x(of)} y="12" textAnchor="middle" aria-hidden="true">
          {of}
        </text>
      ))}
      {lanes.map((lane, index) => {
        const top = year.head + index * (year.lane + named) + named;
        return (
          <g key={lane.name} role="group" aria-label={lane.name}>
            {named === 0 ? null : (
              <text className="lane-name" x="6" y={top - 5} aria-hidden="true">
                {lane.name}
              </text>
            )}
            {lane.points.slice(1).map((point, at) => {
              const before = lane.points[at] ?? point;
              return (
                <line
                  key={point.year}
                  className={lineClass(before, point)}
                  x1={x(before.year) + 11}
                  x2={x(point.year) - 11}
                  y1={top + 14}
                  y2={top + 14}
                />
              );
            })}
            {lane.points.map(point => (
              <Point key={point.year} point={point} words={words}>
                <rect
                  className="hit"
                  x={x(point.year) - year.width / 2}
                  y={top}
                  width={year.width}
                  height={year.lane}
                />
                <Shaped point={point} x={x(point.year)} y={top + 14} />
                <text className="state" x={x(point.year)} y={top + 39} textAnchor="middle">
                  <tspan className="state-word">{words.timeline[point.state]}</tspan>
                </text>
                {wrapWords(point.note ?? '', 6).map((line, at) => (
                  <Fragment key={at}>
                    {' '}
                    <text className="point-note" x={x(point.year)} y={top + 54 + at * 13} textAnchor="middle">
                      {line}
                    </text>
                  </Fragment>
                ))}
              </Point>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Down({
  label,
  lanes,
  words,
}: {
  readonly label: string;
  readonly lanes: readonly TimelineLane[];
  readonly words: UiWords;
}) {
  const named = lanes.length > 1 ? 28 : 0;
  const tops = lanes.map((_, index) =>
    lanes.slice(0, index).reduce((sum, { points }) => sum + points.length * row.height + named, named),
  );
  const height = lanes.reduce((sum, { points }) => sum + points.length * row.height + named, 0);
  return (
    <svg
      className="down"
      role="group"
      aria-label={label}
      width={row.width}
      height={height}
      viewBox={`0 0 ${row.width} ${height}`}
    >
      {lanes.map((lane, index) => {
        const y = (at: number) => (tops[index] ?? 0) + at * row.height + row.height / 2;
        return (
          <g key={lane.name} role="group" aria-label={lane.name}>
            {named === 0 ? null : (
              <text className="lane-name" x="0" y={(tops[index] ?? 0) - 8} aria-hidden="true">
                {lane.name}
              </text>
            )}
            {lane.points.slice(1).map((point, at) => (
              <line
                key={point.year}
                className={lineClass(lane.points[at] ?? point, point)}
                x1="60"
                x2="60"
                y1={y(at) + 10}
                y2={y(at + 1) - 10}
              />
            ))}
            {lane.points.map((point, at) => (
              <Point key={point.year} point={point} words={words}>
                <rect className="hit" x="0" y={y(at) - row.height / 2} width={row.width} height={row.height} />
                <text className="year" x="0" y={y(at) + 4.5}>
                  {point.year}
                </text>{' '}
                <Shaped point={point} x={60} y={y(at)} />
                <text className="state" x="82" y={y(at) + 4.5}>
                  <tspan className="state-word">{words.timeline[point.state]}</tspan>
                  {point.note === undefined ? null : (
                    <tspan className="point-note" dx="4">
                      {' '}
                      {point.note}
                    </tspan>
                  )}
                </text>
              </Point>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Point({
  point,
  words,
  children,
}: {
  readonly point: TimelinePoint;
  readonly words: UiWords;
  readonly children: ReactNode;
}) {
  const name =
    point.label ?? [point.year, words.timeline[point.state], point.note].filter(part => part !== undefined).join(', ');
  const className = `point tone-${looks[point.state].tone}`;
  return point.href === undefined ? (
    <g className={className} role="img" aria-label={name}>
      {children}
    </g>
  ) : (
    <a className={className} href={point.href} aria-label={name}>
      {children}
    </a>
  );
}

function Shaped({ point, x, y }: { readonly point: TimelinePoint; readonly x: number; readonly y: number }) {
  return <g transform={`translate(${x - 9} ${y - 9}) scale(1.125)`}>{drawnShape(looks[point.state].shape)}</g>;
}

function lineClass(before: TimelinePoint, after: TimelinePoint): string {
  return before.state === 'unknown' || after.state === 'unknown' || after.state === 'announced' ? 'broken' : 'known';
}
