import type { ReactNode } from 'react';
import type { TagKind } from '../words.ts';
import { useWords } from '../words-context.tsx';

export type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'soft';

/** Drawn on a field of 16 by 16; `currentColor` is the tone. Each differs from every other in outline, not in colour alone. */
const shapes = {
  disc: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="4.8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  dotted: (
    <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="1.8 2.28" />
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  seal: (
    <>
      <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </>
  ),
  square: <rect x="3" y="3" width="10" height="10" fill="currentColor" />,
  screen: <rect x="2.4" y="4" width="11.2" height="8" fill="none" stroke="currentColor" strokeWidth="2" />,
  triangle: <path d="M8 2.4l6 11.1H2z" fill="currentColor" />,
  warning: <path d="M8 3.2l5.2 9.6H2.8z" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />,
  diamond: <path d="M8 2.2l5.8 5.8L8 13.8 2.2 8z" fill="currentColor" />,
  outline: <path d="M8 3l5 5-5 5-5-5z" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  dash: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.4" />,
  cross: <path d="M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" stroke="currentColor" strokeWidth="2.2" />,
  check: <path d="M2.8 8.6l3.4 3.6 7-8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  bar: (
    <>
      <circle cx="8" cy="8" r="5.6" fill="currentColor" />
      <path d="M4.6 8h6.8" stroke="var(--paper)" strokeWidth="2" />
    </>
  ),
  hatch: (
    <path d="M2.5 6.5l4-4M2.5 10.5l8-8M3 14l11-11M6.5 14.5l8-8M10.5 14.5l4-4" stroke="currentColor" strokeWidth="1.1" />
  ),
  blank: (
    <rect
      x="3.2"
      y="3.2"
      width="9.6"
      height="9.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.4 1.8"
    />
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type Shape = keyof typeof shapes;

/** Shape, colour and word; `quiet` keeps the word for those who hear it, as in a cell of a matrix that has a legend. */
export function Mark({
  shape,
  tone,
  word,
  quiet,
}: {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly word: string;
  readonly quiet?: boolean | undefined;
}) {
  return (
    <span className={`mark tone-${tone}`}>
      <Figure shape={shape} />
      <span className={quiet ? 'hidden-words' : 'mark-word'}>{word}</span>
    </span>
  );
}

/** The shape alone, where its word stands beside it. */
export function Figure({ shape }: { readonly shape: Shape }) {
  return (
    <svg className="figure" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[shape]}
    </svg>
  );
}

/** For drawings that place shapes themselves. */
export function drawnShape(shape: Shape): ReactNode {
  return shapes[shape];
}

const tags: Readonly<Record<TagKind, { readonly shape: Shape; readonly tone: Tone }>> = {
  exercise: { shape: 'warning', tone: 'warn' },
  'by-program': { shape: 'outline', tone: 'accent' },
  provisional: { shape: 'half', tone: 'warn' },
  final: { shape: 'disc', tone: 'good' },
  draft: { shape: 'blank', tone: 'soft' },
  compiled: { shape: 'outline', tone: 'soft' },
  confirmed: { shape: 'check', tone: 'good' },
  disputed: { shape: 'triangle', tone: 'bad' },
  corrected: { shape: 'diamond', tone: 'accent' },
  withdrawn: { shape: 'dash', tone: 'soft' },
  'entered-in-error': { shape: 'cross', tone: 'bad' },
  restricted: { shape: 'bar', tone: 'soft' },
  erased: { shape: 'hatch', tone: 'soft' },
  authentic: { shape: 'seal', tone: 'accent' },
  translation: { shape: 'ring', tone: 'soft' },
};

/** How far a statement or entry may be relied on. `children` replaces the usual word by a longer one. */
export function Tag({ kind, children }: { readonly kind: TagKind; readonly children?: string | undefined }) {
  const words = useWords();
  return <Mark {...tags[kind]} word={children ?? words.tags[kind]} />;
}

export function Tags({ kinds }: { readonly kinds: readonly TagKind[] }) {
  return kinds.length === 0 ? null : (
    <span className="tags">
      {kinds.map(kind => (
        <Tag key={kind} kind={kind} />
      ))}
    </span>
  );
}
