import type { ReactNode } from 'react';
import { ProgramMark } from '../by-program.tsx';
import type { TagKind } from '../words.ts';
import { useWords } from '../words-context.tsx';
import { Tags } from './marks.tsx';

/** To what comes before and after, each with a few words on what that is. */
export function Pager({
  previous,
  next,
  label,
}: {
  readonly previous?: Way | undefined;
  readonly next?: Way | undefined;
  readonly label?: string | undefined;
}) {
  const { pieces } = useWords();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="pager" aria-label={label ?? pieces.pages}>
      {previous === undefined ? <span /> : <WayLink rel="prev" way={previous} word={pieces.previous} />}
      {next === undefined ? null : <WayLink rel="next" way={next} word={pieces.next} />}
    </nav>
  );
}

/** `word` replaces "Earlier" or "Later"; `label` says what is there. */
export interface Way {
  readonly href: string;
  readonly label: string;
  readonly word?: string | undefined;
}

function WayLink({ rel, way, word }: { readonly rel: 'prev' | 'next'; readonly way: Way; readonly word: string }) {
  return (
    <a rel={rel} href={way.href} className={rel}>
      <span className="way-word">{way.word ?? word}</span> <span className="way-label">{way.label}</span>
    </a>
  );
}

/** The way down to this page; the page itself is not in it. */
export function Breadcrumb({
  steps,
}: {
  readonly steps: readonly { readonly label: string; readonly href: string }[];
}) {
  const { pieces } = useWords();
  return (
    <nav className="breadcrumb" aria-label={pieces.breadcrumb}>
      <ol>
        {steps.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface ListingItem {
  readonly href?: string | undefined;
  readonly title: ReactNode;
  readonly lang?: string | undefined;
  /** In the margin column of the list: a day, a number. */
  readonly lead?: ReactNode;
  readonly note?: ReactNode;
  readonly tags?: readonly TagKind[] | undefined;
}

/** Things to choose from, each with one line on what it is: news, meetings, tasks, frameworks. */
export function Listing({ items }: { readonly items: readonly ListingItem[] }) {
  const led = items.some(({ lead }) => lead !== undefined);
  return (
    <ul className="listing">
      {items.map(({ href, title, lang, lead, note, tags }, index) => (
        <li key={index}>
          {led ? <span className="lead">{lead}</span> : null}
          <div>
            <p className="listing-title" lang={lang}>
              {href === undefined ? title : <a href={href}>{title}</a>} <Tags kinds={tags ?? []} />
              <ProgramMark href={href} />
            </p>
            {note === undefined ? null : <p className="listing-note">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
