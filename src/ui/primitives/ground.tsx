import { ProgramMark } from '../by-program.tsx';
import { useWords } from '../words-context.tsx';

/**
 * "How do we know?": leads to the entry that says it. In full under a statement; as the seal alone beside a fact,
 * where the words would drown what they stand for: a ring that closes around a point, which the style sheet draws.
 */
export function GroundLink({
  href,
  of,
  sign,
}: {
  readonly href: string;
  readonly of?: string | undefined;
  readonly sign?: boolean | undefined;
}) {
  const { pieces } = useWords();
  if (!sign)
    return (
      <>
        <a className="ground-link" href={href}>
          {pieces.howDoWeKnow}
          {of === undefined ? null : <span className="hidden-words"> {of}</span>}
        </a>
        <ProgramMark href={href} />
      </>
    );
  const name = of === undefined ? pieces.howDoWeKnow : pieces.howDoWeKnowOf(of);
  return (
    <>
      <a className="ground-sign" href={href} title={pieces.howDoWeKnow}>
        <span className="hidden-words">{name}</span>
      </a>
      <ProgramMark href={href} />
    </>
  );
}

/** A source by its number in the list of sources on the same page, or wherever `href` finds it. */
export interface SourceRef {
  readonly n: number | string;
  readonly href: string;
}

/** A number never begins a line away from what it supports. */
const wordJoiner = '\u2060';

/** Superscript numbers, as a printed text has them. */
export function SourceRefs({ refs }: { readonly refs: readonly SourceRef[] }) {
  const { pieces } = useWords();
  if (refs.length === 0) return null;
  return (
    <>
      {wordJoiner}
      <span className="source-refs">
        {refs.map(({ n, href }) => (
          <a key={n} href={href} aria-label={pieces.source(n)}>
            {n}
          </a>
        ))}
      </span>
    </>
  );
}
