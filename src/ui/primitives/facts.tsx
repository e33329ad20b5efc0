import { Fragment, type ReactNode } from 'react';
import { useWords } from '../words-context.tsx';
import { GroundLink, type SourceRef, SourceRefs } from './ground.tsx';

export interface Fact {
  readonly term: string;
  /** Left out where it is unknown: then the fact says so. */
  readonly value?: ReactNode;
  /** Why it is unknown, or how sure: a quiet clause behind the value. */
  readonly note?: ReactNode;
  readonly sources?: readonly SourceRef[] | undefined;
  /** The entry that says it. */
  readonly ground?: string | undefined;
  /** The word for the unknown where another fits better: "not stated", "not published". */
  readonly unknown?: string | undefined;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value, note, sources, ground, unknown }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <span>
              {value === undefined || value === null ? <Unknown word={unknown} /> : value}
              {sources === undefined ? null : <SourceRefs refs={sources} />}
              {note === undefined ? null : <FactNote>{note}</FactNote>}
            </span>
            {ground === undefined ? null : <GroundLink href={ground} of={term} sign />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value that says that nobody knows. It is set as a value, not as an absence of one. */
export function Unknown({ word, note }: { readonly word?: string | undefined; readonly note?: ReactNode }) {
  const { pieces } = useWords();
  return (
    <>
      <span className="unknown">{word ?? pieces.unknown}</span>
      {note === undefined ? null : <FactNote>{note}</FactNote>}
    </>
  );
}

/** A quiet clause behind what it is about. */
export function FactNote({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {' '}
      <span className="fact-note">{children}</span>
    </>
  );
}

/** Links or words in one line, parted as a printed line parts them. */
export function Inline({ items }: { readonly items: readonly ReactNode[] }) {
  return items.map((item, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <span aria-hidden="true"> · </span>}
      {item}
    </Fragment>
  ));
}
