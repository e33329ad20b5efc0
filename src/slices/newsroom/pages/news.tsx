import type { Feed } from '../../../papers/feed.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { listCuttings } from '../derived/cuttings.ts';
import { listDrafts } from '../derived/drafts.ts';
import { listReleases, type Release } from '../derived/releases.ts';
import { listSteps, standingOf } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';

const releasesShown = 50;
const cuttingsShown = 20;

async function load(reading: Reading) {
  const [releases, drafts, cuttings] = await Promise.all([
    listReleases(reading, releasesShown),
    listDrafts(reading),
    listCuttings(reading, cuttingsShown),
  ]);
  const steps = await listSteps(
    reading,
    [...releases, ...drafts].map(({ release }) => release),
  );
  const published = new Set(steps.filter(({ step }) => step === 'published').map(({ release }) => release));
  return {
    releases: releases.map(one => ({
      ...one,
      withdrawn: steps.some(({ release, step }) => release === one.release && step === 'withdrawn'),
    })),
    drafts: drafts
      .filter(({ release }) => !published.has(release))
      .map(({ release, headline, position }) => {
        const { state, releaseAt } = standingOf(steps.filter(step => step.release === release));
        return { release, headline, position, state, releaseAt };
      }),
    cuttings,
  };
}

type NewsPage = Awaited<ReturnType<typeof load>>;

const acts = ['newsroom.draft-release', 'newsroom.link-cutting'] as const;

/** The newest releases with their whole text. A withdrawn one is kept on its page, and spread no further. */
export const newsPage = page<NewsPage>({
  path: '/news',
  load,
  title: (_, { say }) => pageWords[say.language].news.title,
  feed: ({ releases }, context) =>
    feedOf(
      releases.filter(({ withdrawn }) => !withdrawn),
      context,
    ),
  view: ({ data, context }) => {
    const { say, link, form, actTitle } = context;
    const { news: words, release: said } = pageWords[say.language];
    const { releases, drafts, cuttings } = data;
    const open = acts.flatMap(act => form(act) ?? []).length > 0;
    return (
      <Sheet
        rail={
          open ? (
            <RailNote title={words.act}>
              <ul>
                {acts.map(act => (
                  <li key={act}>
                    <a href={form(act)}>{actTitle(act)}</a>
                  </li>
                ))}
              </ul>
            </RailNote>
          ) : undefined
        }
        spread={!open}
      >
        <Title>{words.title}</Title>
        {releases.length === 0 ? <Empty title={words.none} /> : <Lede>{words.lede(releases.length)}</Lede>}
        <Listing
          items={releases.map(({ release, headline, publisher, publishedAt, withdrawn }) => ({
            href: link(`/news/${release}`),
            title: say.text(headline).text,
            note: withdrawn ? said.withdrawn : words.by(say.text(publisher).text, say.instant(publishedAt)),
          }))}
        />
        {drafts.length === 0 ? null : (
          <Section id="drafts" title={words.drafts}>
            <ul className="plain">
              {drafts.map(({ release, headline, position, state, releaseAt }) => (
                <li key={release}>
                  <a href={link(`/record/${position}`)}>{say.text(headline).text}</a>{' '}
                  <span className="quiet">
                    {words.state[state]} {releaseAt === null ? '' : words.at(say.instant(releaseAt))}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {cuttings.length === 0 ? null : (
          <Section id="cuttings" title={words.cuttings}>
            <ul className="plain">
              {cuttings.map(({ title, publisher, url, date, language, position }) => (
                <li key={position}>
                  <a href={url} lang={language} rel="noreferrer">
                    {title}
                  </a>{' '}
                  <span className="quiet">{words.by(publisher, say.day(date))}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Sheet>
    );
  },
});

function feedOf(releases: readonly Release[], { say, framework }: PageContext): Feed {
  return {
    title: say.text(framework.name).text,
    about: say.text(framework.about).text,
    language: say.language,
    items: releases.map(one => {
      const body = say.text(one.body);
      return {
        path: `/news/${one.release}`,
        title: say.text(one.headline).text,
        ...(one.subHeadlines[0] ? { summary: say.text(one.subHeadlines[0]).text } : {}),
        paragraphs: body.text.split(/\n{2,}/),
        language: body.language,
        publishedAt: one.publishedAt,
        changedAt: one.changedAt,
        author: say.text(one.byLine ?? one.publisher).text,
        pictures: [],
      };
    }),
  };
}
