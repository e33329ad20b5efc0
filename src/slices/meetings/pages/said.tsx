import type { Localized } from '../../../record/fields.ts';
import type { SourceRef } from '../../../ui/primitives/ground.tsx';
import { Sources } from '../../../ui/primitives/sources.tsx';
import type { TagKind } from '../../../ui/words.ts';
import type { Say } from '../../../words/say.ts';
import type { CitedSource } from '../derived/cited-sources.ts';
import type { Grounded } from '../derived/ground.ts';
import type { MeetingsWords } from '../words/page-words.ts';

/** A text in the reader's language, or marked with the one that it exists in. */
export function Said({ texts, say }: { readonly texts: Localized; readonly say: Say }) {
  const { text, language, fallback } = say.text(texts);
  return fallback ? <span lang={language}>{text}</span> : text;
}

/** Numbers of sources, linked to the list at the foot of the same page. */
export function refsTo(cited: readonly CitedSource[], keys: readonly string[]): SourceRef[] {
  return cited.filter(({ source }) => keys.includes(source)).map(({ n, source }) => ({ n, href: `#source-${source}` }));
}

export function CitedSources({ cited, say }: { readonly cited: readonly CitedSource[]; readonly say: Say }) {
  const names = new Intl.DisplayNames([say.language], { type: 'language' });
  return (
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
        // Texts of compilers name sources by their keys.
        note: [source, note].filter(Boolean).join(': '),
      }))}
    />
  );
}

/** How a fact is known, where that is not simply "stated". */
export function basisOf(
  { basis, basisNote }: Pick<Grounded, 'basis' | 'basisNote'>,
  words: MeetingsWords,
): string | undefined {
  if (basis === null || basis === 'stated') return basisNote === basis ? undefined : (basisNote ?? undefined);
  return words.edition.basisNote(words.choices.basis[basis as 'derived'], basisNote);
}

/** How far a statement may be relied on, and who may read it. */
export function tagsOf({ compiled, audience }: Grounded, exercise: boolean): TagKind[] {
  return [
    ...(compiled ? (['compiled'] as const) : []),
    ...(exercise ? (['exercise'] as const) : []),
    ...(audience === 'public' ? [] : (['restricted'] as const)),
  ];
}
