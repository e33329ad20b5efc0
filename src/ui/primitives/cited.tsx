import type { Localized } from '../../record/fields.ts';
import type { Say } from '../../words/say.ts';
import type { PageContext } from '../page.ts';
import type { TagKind } from '../words.ts';
import { GroundLink, type SourceRef } from './ground.tsx';
import { Differ, Sources } from './sources.tsx';

/** A text in the reader's language, or marked with the one that it exists in. */
export function Said({ texts, say }: { readonly texts: Localized; readonly say: Say }) {
  const { text, language, fallback } = say.text(texts);
  return fallback ? <span lang={language}>{text}</span> : text;
}

/** A source with its number on the page that cites it. */
export interface Cited {
  readonly n: number;
  readonly source: string;
  readonly title: string | null;
  readonly language: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

/** Numbers of sources, linked to the list at the foot of the same page. */
export function refsTo(cited: readonly Pick<Cited, 'n' | 'source'>[], keys: readonly string[]): SourceRef[] {
  return cited.filter(({ source }) => keys.includes(source)).map(({ n, source }) => ({ n, href: `#source-${source}` }));
}

export function CitedSources({ cited, say }: { readonly cited: readonly Cited[]; readonly say: Say }) {
  return (
    <Sources
      sources={cited.map(({ n, source, title, language, publisher, date, url, note }) => ({
        id: `source-${source}`,
        n,
        title: title ?? undefined,
        lang: language,
        langName: language === say.language ? undefined : say.languageName(language),
        publisher,
        date: date === null ? undefined : say.day(date),
        href: url ?? undefined,
        // Texts of compilers name sources by their keys.
        note: [source, note].filter(Boolean).join(': '),
      }))}
    />
  );
}

/** What sources say differently, each reading with its sources. */
export interface Differing {
  readonly claim: string;
  readonly topic: Localized;
  readonly readings: readonly { readonly text: Localized; readonly sources: readonly string[] }[];
  readonly view: Localized | null;
  readonly position: number;
}

/** Where sources differ on what a page shows: every reading, side by side. */
export function Differences({
  claims,
  cited,
  context: { say, link },
}: {
  readonly claims: readonly Differing[];
  readonly cited: readonly Pick<Cited, 'n' | 'source'>[];
  readonly context: PageContext;
}) {
  return claims.map(({ claim, topic, readings, view, position }) => (
    <Differ
      key={claim}
      id={`claim-${claim}`}
      topic={<Said texts={topic} say={say} />}
      values={readings.map(({ text, sources }) => ({
        text: <Said texts={text} say={say} />,
        sources: refsTo(cited, sources),
      }))}
      view={view ? <Said texts={view} say={say} /> : undefined}
      ground={<GroundLink href={link(`/record/${position}`)} of={say.text(topic).text} />}
    />
  ));
}

/** How far a statement may be relied on, and whether everybody may read it. */
export function tagsOf(of: {
  readonly compiled: boolean;
  readonly exercise: boolean;
  readonly audience: string;
}): TagKind[] {
  return [
    ...(of.compiled ? (['compiled'] as const) : []),
    ...(of.exercise ? (['exercise'] as const) : []),
    ...(of.audience === 'public' ? [] : (['restricted'] as const)),
  ];
}
