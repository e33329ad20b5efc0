import type { ReactNode } from 'react';

/** One page of text: what stands in the margin, the text itself, and at the right what we know it from. */
export function Sheet({
  children,
  rail,
  railLabel,
  spread,
}: {
  readonly children: ReactNode;
  /** `RailNote`s. On narrow screens and on paper they follow the text. */
  readonly rail?: ReactNode;
  /** Names the rail for those who hear the page; needed where a page has several sheets. */
  readonly railLabel?: string | undefined;
  /** Lists and tables run on into the empty rail; prose keeps its measure. */
  readonly spread?: boolean | undefined;
}) {
  return (
    <div className="sheet">
      <div className={spread ? 'sheet-text spread' : 'sheet-text'}>{children}</div>
      {rail === undefined ? null : (
        <aside className="rail" aria-label={railLabel}>
          {rail}
        </aside>
      )}
    </div>
  );
}

/** A part of a sheet with its heading; `marginal` stands beside the heading. */
export function Section({
  title,
  marginal,
  id,
  children,
}: {
  readonly title: ReactNode;
  readonly marginal?: ReactNode;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      {marginal === undefined ? null : <Marginal>{marginal}</Marginal>}
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Stands in the margin beside whatever follows it. */
export function Marginal({
  children,
  tone,
}: {
  readonly children: ReactNode;
  readonly tone?: 'good' | 'warn' | 'bad' | undefined;
}) {
  return <p className={tone === undefined ? 'marginal' : `marginal tone-${tone}`}>{children}</p>;
}

export function RailNote({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="rail-note">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Above the title: what kind of thing this is, and its number in its series. */
export function Kicker({ children }: { readonly children: ReactNode }) {
  return <p className="kicker">{children}</p>;
}

/** `lang` where the title is in another language than the page. */
export function Title({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  return <h1 lang={lang}>{children}</h1>;
}

/** One or two sentences that would do if nothing else were read. */
export function Lede({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  return (
    <p className="lede" lang={lang}>
      {children}
    </p>
  );
}

/** Short answers side by side under hairlines: what is next, what was last said. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="columns">{children}</div>;
}

export function Column({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Plain text of several paragraphs, as acts hold it: an empty line parts them. */
export function Prose({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <div className="prose" lang={lang}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
