import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { withQuery } from '../../../ui/with-query.ts';
import { pageWords } from '../words/page-words.ts';
import type { DocumentsPage } from './documents.tsx';

type Chosen = DocumentsPage['chosen'];

/** Links for each body and each year that has documents: choosing needs no script and no button. */
export function Shelves({
  data: { shelves, chosen },
  context,
}: {
  readonly data: DocumentsPage;
  readonly context: PageContext;
}): ReactNode {
  const { say } = context;
  const words = pageWords[say.language];
  const { bodies, years } = shelves;
  if (bodies.length + years.length < 2) return null;
  const choice = (label: string, change: Partial<Chosen>, current: boolean) => (
    <li key={label}>
      <a href={address(context, { ...chosen, ...change })} aria-current={current ? 'true' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={words.filter}>
      {bodies.length === 0 ? null : (
        <ul className="choices-line">
          <li className="label">{words.body}</li>
          {choice(words.all, { body: null }, chosen.body === null)}
          {bodies.map(body => choice(body, { body }, chosen.body === body))}
        </ul>
      )}
      {years.length === 0 ? null : (
        <ul className="choices-line">
          <li className="label">{words.year}</li>
          {choice(words.all, { year: null }, chosen.year === null)}
          {years.map(year => choice(say.day(String(year)), { year: String(year) }, chosen.year === String(year)))}
        </ul>
      )}
    </nav>
  );
}

function address({ link }: PageContext, { body, year }: Chosen): string {
  const [path = '', kept = ''] = link('/documents').split('?');
  return withQuery(path, {
    ...Object.fromEntries(new URLSearchParams(kept)),
    body: body ?? undefined,
    year: year ?? undefined,
  });
}
