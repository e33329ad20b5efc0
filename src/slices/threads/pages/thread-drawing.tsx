import type { PageContext } from '../../../ui/page.ts';
import { drawnShape, type Shape } from '../../../ui/primitives/marks.tsx';
import { type StepKind, stepKinds, type ThreadStep } from '../derived/steps.ts';
import type { ThreadTie } from '../derived/thread.ts';
import { pageWords } from '../words/page-words.ts';
import { saidStep } from './said-step.ts';

/** In units of the drawing: about CSS pixels at full measure. */
const row = { height: 50, half: 25 };
const lane = { width: 26, half: 13 };
const text = { gap: 14, width: 520 };

const shapes: Readonly<Record<StepKind, Shape>> = {
  statement: 'ring',
  alert: 'warning',
  request: 'outline',
  offer: 'diamond',
  decision: 'seal',
  task: 'square',
  activity: 'disc',
  return: 'check',
  release: 'screen',
};

/**
 * The thread from above to below: each kind of step has its lane, and each step its line. Drawn on the server where there
 * is room for it; the table says the same everywhere.
 */
export function ThreadDrawing({
  label,
  steps,
  ties,
  begin,
  context: { say, link },
}: {
  readonly label: string;
  readonly steps: readonly ThreadStep[];
  readonly ties: readonly ThreadTie[];
  readonly begin: string;
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const lanes = stepKinds.filter(kind => steps.some(step => step.kind === kind));
  const place = new Map(
    steps.map((step, index) => [
      step.id,
      { x: lanes.indexOf(step.kind) * lane.width + lane.half, y: index * row.height + row.half },
    ]),
  );
  const left = lanes.length * lane.width + text.gap;
  const [width, height] = [left + text.width, steps.length * row.height];
  return (
    <figure className="timeline thread">
      <div className="drawing">
        <svg
          className="along"
          role="group"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          {ties.map(({ from, to }) => {
            const [a, b] = [place.get(from), place.get(to)];
            if (!a || !b) return null;
            const bend = (b.y - a.y) / 2;
            return (
              <path
                key={`${from} ${to}`}
                className="tie"
                fill="none"
                d={`M${a.x} ${a.y}C${a.x} ${a.y + bend} ${b.x} ${b.y - bend} ${b.x} ${b.y}`}
              />
            );
          })}
          {steps.map(step => {
            const at = place.get(step.id) ?? { x: 0, y: 0 };
            const said = saidStep(step, say);
            const facts = [words.kinds[step.kind], step.on === null ? undefined : say.day(step.on), said.word];
            return (
              <a key={step.id} href={link(step.path)} className={step.id === begin ? 'here' : undefined}>
                <circle className="behind" cx={at.x} cy={at.y} r="10" />
                <g className="tone-accent" transform={`translate(${at.x - 8} ${at.y - 8})`}>
                  {drawnShape(shapes[step.kind])}
                </g>
                <text className="point-note" x={left} y={at.y - 4}>
                  {facts.filter(Boolean).join(' · ')}
                </text>
                <text className="step-title" x={left} y={at.y + 13} lang={said.language}>
                  {said.short}
                </text>
              </a>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
