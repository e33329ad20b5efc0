import type { ReactNode } from 'react';
import { useWords } from '../words-context.tsx';
import { Unknown } from './facts.tsx';
import { type SourceRef, SourceRefs } from './ground.tsx';

export interface SourceLine {
  /** Anchor on this page. */
  readonly id: string;
  /** The number that `SourceRef`s give. */
  readonly n: number | string;
  /** Undefined: no title is known. */
  readonly title?: string | undefined;
  /** Language of the source, BCP 47, and its name to the reader; leave the name out where it is the page's own. */
  readonly lang: string;
  readonly langName?: string | undefined;
  readonly publisher: string;
  /** As people write it. */
  readonly date?: string | undefined;
  readonly href?: string | undefined;
  /** ISO 8601 day on which it was read. */
  readonly readOn?: string | undefined;
  readonly note?: string | undefined;
}

/** A numbered list as a bibliography has it. On paper each prints its address. */
export function Sources({ sources }: { readonly sources: readonly SourceLine[] }) {
  const { pieces } = useWords();
  return (
    <ol className="sources">
      {sources.map(source => (
        <li key={source.id} id={source.id}>
          <span className="n">{source.n}</span>
          <div>
            <SourceTitle source={source} /> {source.publisher}, {source.date ?? <Unknown word={pieces.undated} />}
            {source.langName === undefined ? null : <span className="lang">{source.langName}</span>}
            {source.readOn === undefined ? null : <span className="quiet"> {pieces.dayRead(source.readOn)}</span>}
            {source.note === undefined ? null : <span className="note">{source.note}</span>}
            {source.href === undefined ? null : <span className="address">{source.href}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function SourceTitle({ source: { title, lang, href } }: { readonly source: SourceLine }) {
  const { pieces } = useWords();
  const text = title === undefined ? pieces.untitled : <cite lang={lang}>{title}</cite>;
  if (href === undefined) return <span className={title === undefined ? 'unknown' : undefined}>{text}.</span>;
  return (
    <>
      <a href={href} rel="external noreferrer" className={title === undefined ? 'unknown' : undefined}>
        {text}
      </a>
      .
    </>
  );
}

/** Sources that do not agree stand side by side; whoever entered them may say how they read it, or leave it open. */
export function Differ({
  id,
  topic,
  values,
  view,
  ground,
}: {
  readonly id: string;
  readonly topic: ReactNode;
  readonly values: readonly {
    readonly text: ReactNode;
    readonly lang?: string | undefined;
    readonly sources: readonly SourceRef[];
  }[];
  readonly view?: ReactNode;
  /** `GroundLink` to the entry of the claim. */
  readonly ground?: ReactNode;
}) {
  const { pieces } = useWords();
  // One reading differs from none: there is nothing to decide between.
  const alone = values.length === 1;
  return (
    <section className="differ" aria-labelledby={id}>
      <h3 id={id}>
        <span className="differ-label">{alone ? pieces.sourceSays : pieces.sourcesDiffer}</span> {topic}
      </h3>
      <ul>
        {values.map(({ text, lang, sources }, index) => (
          <li key={index}>
            <span lang={lang}>{text}</span>
            <SourceRefs refs={sources} />
          </li>
        ))}
      </ul>
      <p className="view">
        {view === undefined ? (
          alone ? null : (
            pieces.open
          )
        ) : (
          <>
            <b>{pieces.ourReading}</b> {view}
          </>
        )}{' '}
        {ground}
      </p>
    </section>
  );
}
