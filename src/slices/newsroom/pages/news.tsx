import type { Feed } from '../../../papers/feed.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { listCuttings } from '../derived/cuttings.ts';
import { listDrafts } from '../derived/drafts.ts';
import { listEmbargoed } from '../derived/embargoes.ts';
import { picturePath } from '../derived/pictures.ts';
import { listNewsShelves, listReleases, listWithdrawn, type Release } from '../derived/releases.ts';
import { listSteps, standingOf } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';
import { NewsView } from './news-view.tsx';

const releasesShown = 25;
const cuttingsShown = 20;

async function load(reading: Reading, { tag, year, page: asked = '1' }: Readonly<Record<string, string>>) {
  const number = Number(asked);
  const skip = (number - 1) * releasesShown;
  const [found, shelves, withdrawn, drafts, embargoed, cuttings] = await Promise.all([
    listReleases(reading, releasesShown + 1, { tag, year, skip }),
    listNewsShelves(reading),
    listWithdrawn(reading),
    listDrafts(reading),
    listEmbargoed(reading),
    listCuttings(reading, cuttingsShown),
  ]);
  const steps = await listSteps(
    reading,
    [...drafts, ...embargoed].map(({ release }) => release),
  );
  const published = new Set(steps.filter(({ step }) => step === 'published').map(({ release }) => release));
  return {
    chosen: { tag: tag ?? null, year: year ?? null, page: number },
    more: found.length > releasesShown,
    releases: found.slice(0, releasesShown),
    shelves,
    withdrawn,
    drafts: drafts
      .filter(({ release }) => !published.has(release))
      .map(({ release, headline, position }) => {
        const { state, releaseAt } = standingOf(steps.filter(step => step.release === release));
        return { release, headline, position, state, releaseAt };
      }),
    embargoed: embargoed.filter(({ release }) => !published.has(release)),
    cuttings,
  };
}

export type NewsPage = Awaited<ReturnType<typeof load>>;

/** The newest releases with their whole text. A withdrawn one is kept on its page, and spread no further. */
export const newsPage = page<NewsPage>({
  path: '/news',
  query: ['tag', 'year', 'page'],
  queryForms: { year: /^\d{4}$/, page: /^[1-9]\d{0,3}$/ },
  load,
  title: (_, { say }) => pageWords[say.language].news.title,
  feed: ({ releases }, context) => feedOf(releases, context),
  view: NewsView,
});

function feedOf(releases: readonly Release[], { say, framework }: PageContext): Feed {
  return {
    title: say.text(framework.name).text,
    about: say.text(framework.about).text,
    language: say.language,
    items: releases.map(one => {
      const body = say.text(one.body);
      const { compiled } = pageWords[say.language].release;
      return {
        path: `/news/${one.release}`,
        title: say.text(one.headline).text,
        ...(one.subHeadlines[0] ? { summary: say.text(one.subHeadlines[0]).text } : {}),
        paragraphs: [...body.text.split(/\n{2,}/), ...(one.compiled ? [compiled] : [])],
        language: body.language,
        publishedAt: one.publishedAt,
        changedAt: one.changedAt,
        author: say.text(one.byLine ?? one.publisher).text,
        pictures: one.pictures.flatMap(({ file, size, caption }) =>
          size === undefined
            ? []
            : [{ path: picturePath(file.digest), mediaType: 'image/jpeg', size, caption: say.text(caption).text }],
        ),
      };
    }),
  };
}
