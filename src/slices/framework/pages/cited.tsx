import type { PageContext } from '../../../ui/page.ts';
import { Sources } from '../../../ui/primitives/sources.tsx';
import type { Source } from '../derived/sources.ts';

/** Sources under their keys, which are their anchors: `/sources#S01`. */
export function Cited({
  sources,
  context: { say },
}: {
  readonly sources: readonly Source[];
  readonly context: PageContext;
}) {
  return (
    <Sources
      sources={sources.map(({ source, title, language, publisher, date, url, readOn, note }) => ({
        id: source,
        n: source,
        title: title ?? undefined,
        lang: language,
        langName: language === say.language ? undefined : say.languageName(language),
        publisher,
        date: date === null ? undefined : say.day(date),
        href: url ?? undefined,
        readOn: readOn ?? undefined,
        note: note ?? undefined,
      }))}
    />
  );
}
