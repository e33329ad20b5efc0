import type { ReactNode } from 'react';
import type { TagKind } from '../words.ts';
import { GroundLink, type SourceRef, SourceRefs } from './ground.tsx';
import { Tags } from './marks.tsx';

export interface Statement {
  /** Unique on the page: others link to a statement. */
  readonly id: string;
  /** Who speaks, at the grain in which it may be told: "Republic of Korea", "some ASEAN countries". */
  readonly who: ReactNode;
  /** The speaker is not named: set so that nobody takes the words for a name. */
  readonly unnamed?: boolean | undefined;
  /** Who in particular, or for whom: "Vice Minister Shin Beom-chul", "on behalf of ASEAN". */
  readonly whoNote?: ReactNode;
  /** "request", "concern": what kind of statement, in the margin. */
  readonly kind: string;
  readonly text: ReactNode;
  readonly lang?: string | undefined;
  readonly sources?: readonly SourceRef[] | undefined;
  /** What it rests on, in a clause: "compiled; not attributed, which countries is not public". */
  readonly ground?: ReactNode;
  /** The entry that records it. */
  readonly href: string;
  readonly tags?: readonly TagKind[] | undefined;
  /** Label and answer, for requests and questions. */
  readonly answer?: { readonly label: string; readonly text: ReactNode } | undefined;
  /** What this reader may make of it. */
  readonly next?: { readonly label: string; readonly href: string } | undefined;
  /** What others said of it since, or it said before: corrections, disputes, documents. `href`: the entry of each. */
  readonly asides?: readonly Aside[] | undefined;
}

export interface Aside {
  readonly label: string;
  readonly text: ReactNode;
  readonly href?: string | undefined;
  readonly tags?: readonly TagKind[] | undefined;
}

/** What was said, in the order of the record. */
export function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <ol className="statements">
      {statements.map(statement => (
        <li key={statement.id} id={statement.id}>
          <p className="kind">{statement.kind}</p>
          <div>
            <p className="speaker">
              <span className={statement.unnamed ? 'unnamed' : 'named'}>{statement.who}</span>
              {statement.whoNote === undefined ? null : <span className="who-note">, {statement.whoNote}</span>}
            </p>
            <p className="said" lang={statement.lang}>
              {statement.text}
              {statement.sources === undefined ? null : <SourceRefs refs={statement.sources} />}
            </p>
            {statement.answer === undefined ? null : (
              <p className="answer">
                <b>{statement.answer.label}</b> {statement.answer.text}
              </p>
            )}
            {statement.asides?.map(({ label, text, href, tags = [] }, index) => (
              <p className="said-aside" key={index}>
                <b>{label}</b> {text} <Tags kinds={tags} />
                {href === undefined ? null : <GroundLink href={href} of={label} sign />}
              </p>
            ))}
            {statement.next === undefined ? null : (
              <p className="said-aside">
                <a href={statement.next.href}>{statement.next.label}</a>
              </p>
            )}
            <p className="grounds">
              <Tags kinds={statement.tags ?? []} />
              {statement.ground === undefined ? null : <span>{statement.ground}</span>}
              <GroundLink href={statement.href} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
