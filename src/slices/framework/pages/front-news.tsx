import type { PageContext } from '../../../ui/page.ts';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import type { Overview } from './front-load.ts';
import { langOf } from './front-said.tsx';

/** What was last published. */
export function News({
  data: { news },
  context: { say, link },
}: {
  readonly data: Overview;
  readonly context: PageContext;
}) {
  const { front: words } = pageWords[say.language];
  return news.length === 0 ? null : (
    <Section id="news" title={<a href={link('/news')}>{words.news}</a>}>
      <Listing
        items={news.map(({ release, headline, publishedAt }) => ({
          href: link(`/news/${release}`),
          title: say.text(headline).text,
          lang: langOf(say.text(headline)),
          note: say.instant(publishedAt),
        }))}
      />
    </Section>
  );
}
