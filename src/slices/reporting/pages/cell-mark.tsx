import { drawnShape, type Shape, type Tone } from '../../../ui/primitives/marks.tsx';
import type { MatrixCell } from '../derived/matrix-cells.ts';
import type { Status } from '../fields.ts';
import type { ReportingWords } from '../words/page-words.ts';

/** How a status looks: its shape, its colour and, always, its word. */
export const looks: Readonly<Record<Status, { readonly shape: Shape; readonly tone: Tone }>> = {
  'not-due': { shape: 'dotted', tone: 'soft' },
  'not-started': { shape: 'dash', tone: 'soft' },
  'on-track': { shape: 'ring', tone: 'accent' },
  delayed: { shape: 'triangle', tone: 'warn' },
  completed: { shape: 'square', tone: 'good' },
  continuing: { shape: 'seal', tone: 'accent' },
  suspended: { shape: 'half', tone: 'warn' },
  cancelled: { shape: 'cross', tone: 'bad' },
  superseded: { shape: 'outline', tone: 'soft' },
};

/** What a cell shows: a status; or that a return is nil, came unread, was withdrawn or never came; or that nothing is asked. */
export type Look =
  | Status
  | 'not-published'
  | 'elsewhere'
  | 'nil'
  | 'closed'
  | 'withdrawn'
  | 'gap'
  | 'not-asked'
  | 'not-applicable';

export function lookOf({ asked, state, status, closed, told }: MatrixCell): Look {
  if (told !== undefined) return told;
  if (asked !== 'asked') return asked;
  if (state === 'no-return') return 'gap';
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'nil-return') return 'nil';
  return closed || status === null ? 'closed' : status;
}

export const markOf: Readonly<Record<Look, { readonly shape: Shape | null; readonly tone: Tone }>> = {
  ...looks,
  'not-published': { shape: 'screen', tone: 'soft' },
  elsewhere: { shape: 'diamond', tone: 'accent' },
  nil: { shape: null, tone: 'soft' },
  closed: { shape: 'bar', tone: 'soft' },
  withdrawn: { shape: 'blank', tone: 'soft' },
  gap: { shape: null, tone: 'soft' },
  'not-asked': { shape: null, tone: 'soft' },
  'not-applicable': { shape: null, tone: 'soft' },
};

/** What needs looking at before what is done. */
export const behindFirst: readonly Look[] = [
  'gap',
  'withdrawn',
  'delayed',
  'suspended',
  'not-started',
  'on-track',
  'continuing',
  'nil',
  'closed',
  'not-due',
  'completed',
  'superseded',
  'cancelled',
  'elsewhere',
  'not-published',
  'not-applicable',
  'not-asked',
];

/** Every shape once on a page; cells point to it. */
export function MarkSheet() {
  const shapes = new Set(Object.values(markOf).flatMap(({ shape }) => (shape === null ? [] : [shape])));
  return (
    <svg className="mark-sheet" aria-hidden="true" width="0" height="0">
      {[...shapes].map(shape => (
        <symbol key={shape} id={`m-${shape}`} viewBox="0 0 16 16">
          {drawnShape(shape)}
        </symbol>
      ))}
    </svg>
  );
}

/** The mark alone, drawn from the sheet; its word stands beside it or is heard. */
export function CellMark({ look, words }: { readonly look: Look; readonly words: ReportingWords }) {
  const { shape } = markOf[look];
  if (shape !== null)
    return (
      <svg>
        <use href={`#m-${shape}`} />
      </svg>
    );
  return look === 'nil' ? <b>{words.nilMark}</b> : null;
}

/** What a cell says in words, to those who hear it and where one points at it. */
export function saidOf(cell: MatrixCell, words: ReportingWords): string {
  const look = lookOf(cell);
  return [words.looks[look], ...(cell.late ? [words.late] : []), ...(cell.entered ? [words.enteredShort] : [])].join(
    ', ',
  );
}
