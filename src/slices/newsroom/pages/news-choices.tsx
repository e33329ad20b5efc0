import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { withQuery } from '../../../ui/with-query.ts';
import { pageWords } from '../words/page-words.ts';
import type { NewsPage } from './news.tsx';

type Chosen = NewsPage['chosen'];

/** The address of the news with some of the choices made otherwise; a new choice begins at its first page. */
export function newsAddress(context: PageContext, chosen: Chosen, change: Partial<Chosen>): string {
  const { tag, year, page } = { ...chosen, page: 1, ...change };
  const [path = '', kept = ''] = context.link('/news').split('?');
  return withQuery(path, {
    ...Object.fromEntries(new URLSearchParams(kept)),
    tag: tag ?? undefined,
    year: year ?? undefined,
    page: page === 1 ? undefined : String(page),
  });
}

/** Links for each event and each year: choosing needs no script and no button. */
export function NewsChoices({
  data: { shelves, chosen },
  context,
}: {
  readonly data: NewsPage;
  readonly context: PageContext;
}): ReactNode {
  const { say } = context;
  const { news: words } = pageWords[say.language];
  const { tags, years } = shelves;
  if (tags.length === 0 && years.length < 2) return null;
  const choice = (label: string, change: Partial<Chosen>, current: boolean) => (
    <li key={label}>
      <a href={newsAddress(context, chosen, change)} aria-current={current ? 'true' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={words.choose}>
      {tags.length === 0 ? null : (
        <ul className="choices-line">
          <li className="label">{words.event}</li>
          {choice(words.all, { tag: null }, chosen.tag === null)}
          {tags.map(texts =>
            choice(
              say.text(texts).text,
              { tag: say.text(texts).text },
              chosen.tag !== null && Object.values(texts).includes(chosen.tag),
            ),
          )}
        </ul>
      )}
      {years.length < 2 ? null : (
        <ul className="choices-line">
          <li className="label">{words.year}</li>
          {choice(words.all, { year: null }, chosen.year === null)}
          {years.map(year => choice(say.day(year), { year }, chosen.year === year))}
        </ul>
      )}
    </nav>
  );
}
