import type { Localized } from '../../../record/fields.ts';
import type { PageContext } from '../../../ui/page.ts';
import { FactNote } from '../../../ui/primitives/facts.tsx';
import { GroundLink, type SourceRef, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { Differ, Sources } from '../../../ui/primitives/sources.tsx';
import type { Say } from '../../../words/say.ts';
import type { Claim } from '../../framework/derived/claims.ts';
import type { CitedSource } from '../../meetings/derived/cited-sources.ts';
import type { Grounded } from '../../meetings/derived/ground.ts';
import { pageWords } from '../words/page-words.ts';

/** A text in the reader's language, or marked with the one that it exists in. */
export function Said({ texts, say }: { readonly texts: Localized; readonly say: Say }) {
  const { text, language, fallback } = say.text(texts);
  return fallback ? <span lang={language}>{text}</span> : text;
}

/** Numbers of sources, linked to the list at the foot of the same page. */
export function refsTo(cited: readonly CitedSource[], keys: readonly string[]): SourceRef[] {
  return cited.filter(({ source }) => keys.includes(source)).map(({ n, source }) => ({ n, href: `#source-${source}` }));
}

export interface Citing {
  readonly cited: readonly CitedSource[];
  readonly context: PageContext;
}

/** Where a statement comes from: its sources, how it is known, and the entry that says it. */
export function Ground({
  of,
  name,
  cited,
  context,
}: Citing & { readonly of: Pick<Grounded, 'sources' | 'position' | 'basis' | 'basisNote'>; readonly name: string }) {
  const words = pageWords[context.say.language];
  const { basis, basisNote, sources, position } = of;
  const known = basis === null || basis === 'stated' ? undefined : words.choices.basis[basis as 'derived'];
  const note = [known, basisNote ?? undefined].filter(part => part !== undefined).join(': ');
  return (
    <>
      <SourceRefs refs={refsTo(cited, sources)} />
      {note === '' ? null : <FactNote>{note}</FactNote>}{' '}
      <GroundLink href={context.link(`/record/${position}`)} of={name} sign />
    </>
  );
}

export function CitedSources({ cited, context: { say } }: Citing) {
  const words = pageWords[say.language];
  if (cited.length === 0) return null;
  const names = new Intl.DisplayNames([say.language], { type: 'language' });
  return (
    <Section id="sources" title={words.plan.sources}>
      <Sources
        sources={cited.map(({ n, source, title, language, publisher, date, url, note }) => ({
          id: `source-${source}`,
          n,
          title: title ?? undefined,
          lang: language,
          langName: language === say.language ? undefined : names.of(language),
          publisher,
          date: date === null ? undefined : say.day(date),
          href: url ?? undefined,
          note: [source, note].filter(Boolean).join(': '),
        }))}
      />
    </Section>
  );
}

/** Where sources differ on what a page shows: every reading, side by side. */
export function Differences({ claims, cited, context }: Citing & { readonly claims: readonly Claim[] }) {
  const { say, link } = context;
  if (claims.length === 0) return null;
  return (
    <Section id="differ" title={pageWords[say.language].plan.differ}>
      {claims.map(({ claim, topic, readings, view, position }) => (
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
      ))}
    </Section>
  );
}

/** What a task is called: its title, else an area of it, else that no title is known. */
export function nameOf(
  { title, areas }: { readonly title: Localized | null; readonly areas: readonly { readonly label: Localized }[] },
  say: Say,
): string {
  const words = pageWords[say.language];
  if (title !== null) return say.text(title).text;
  return areas.length === 0
    ? words.plan.noTitle
    : words.plan.areaOnly(say.list(areas.map(({ label }) => say.text(label).text)));
}
