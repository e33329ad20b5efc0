import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Pager } from '../../../ui/primitives/ways.tsx';
import type { TagKind } from '../../../ui/words.ts';
import type { Release } from '../derived/releases.ts';
import { pageWords } from '../words/page-words.ts';
import type { NewsPage } from './news.tsx';
import { NewsChoices, newsAddress } from './news-choices.tsx';
import { ReleaseFigure, ReleaseThumbnail } from './picture.tsx';

interface Viewed {
  readonly data: NewsPage;
  readonly context: PageContext;
}

const acts = ['newsroom.draft-release', 'newsroom.link-cutting'] as const;

export function NewsView({ data, context }: Viewed) {
  const { say } = context;
  const { news: words } = pageWords[say.language];
  const { releases, shelves, chosen, more } = data;
  const forms = actsHere(context, acts);
  const [lead, ...others] = chosen.page === 1 ? releases : [undefined, ...releases];
  return (
    <Sheet rail={forms} spread={forms === undefined}>
      <Title>{words.title}</Title>
      {shelves.count === 0 ? <Empty title={words.none} /> : <Lede>{words.lede(shelves.count)}</Lede>}
      <NewsChoices data={data} context={context} />
      {shelves.count > 0 && releases.length === 0 ? <Empty title={words.noneChosen} /> : null}
      {lead ? <LeadStory release={lead} context={context} /> : null}
      {others.length === 0 ? null : (
        <ul className="stories">
          {others.flatMap(one => (one ? [<Story key={one.release} release={one} context={context} />] : []))}
        </ul>
      )}
      <Pager
        label={words.pages}
        previous={
          chosen.page > 1
            ? { href: newsAddress(context, chosen, { page: chosen.page - 1 }), label: '', word: words.newer }
            : undefined
        }
        next={
          more
            ? { href: newsAddress(context, chosen, { page: chosen.page + 1 }), label: '', word: words.older }
            : undefined
        }
      />
      <UnderEmbargo data={data} context={context} />
      <Unpublished data={data} context={context} />
      <Reported data={data} context={context} />
      <Withdrawn data={data} context={context} />
    </Sheet>
  );
}

function LeadStory({ release, context }: { readonly release: Release; readonly context: PageContext }) {
  const { say, link } = context;
  const headline = said(release.headline, context);
  const [picture] = release.pictures;
  const [first] = release.subHeadlines;
  return (
    <article className="lead-story">
      {picture ? <ReleaseFigure picture={picture} context={context} first /> : null}
      {release.event ? <Kicker>{say.text(release.event).text}</Kicker> : null}
      <h2 lang={headline.lang}>
        <a href={link(`/news/${release.release}`)}>{headline.text}</a>
      </h2>
      {first ? <Lede lang={said(first, context).lang}>{said(first, context).text}</Lede> : null}
      <Byline release={release} context={context} />
    </article>
  );
}

function Story({ release, context }: { readonly release: Release; readonly context: PageContext }) {
  const { say, link } = context;
  const headline = said(release.headline, context);
  const [picture] = release.pictures;
  return (
    <li className={picture ? 'pictured' : undefined}>
      <div>
        {release.event ? <Kicker>{say.text(release.event).text}</Kicker> : null}
        <h3 lang={headline.lang}>
          <a href={link(`/news/${release.release}`)}>{headline.text}</a>
        </h3>
        <Byline release={release} context={context} />
      </div>
      {picture ? <ReleaseThumbnail picture={picture} context={context} /> : null}
    </li>
  );
}

/** Who published it and when, in which languages it is, and what a reader should know before believing it. */
function Byline({ release, context }: { readonly release: Release; readonly context: PageContext }) {
  const { say, link } = context;
  const { news: words } = pageWords[say.language];
  const tags: TagKind[] = [
    ...(release.compiled ? ['compiled' as const] : []),
    ...(release.changedAt === release.publishedAt ? [] : ['corrected' as const]),
  ];
  return (
    <p className="byline">
      {words.by(say.text(release.publisher).text, say.instant(release.publishedAt))}
      {' · '}
      {words.inLanguages(Object.keys(release.body))} <Tags kinds={tags} />{' '}
      <GroundLink href={link(`/record/${release.position}`)} of={say.text(release.headline).text} sign />
    </p>
  );
}

function said(texts: Release['headline'], { say }: PageContext) {
  const { text, language, fallback } = say.text(texts);
  return { text, lang: fallback ? language : undefined };
}

function Unpublished({ data: { drafts }, context: { say, link, form, actTitle } }: Viewed): ReactNode {
  const { news: words } = pageWords[say.language];
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" title={words.drafts}>
      <ul className="plain">
        {drafts.map(({ release, headline, state, releaseAt }) => {
          const again = form('newsroom.draft-release', { release });
          return (
            <li key={release}>
              <a href={link(`/news/${release}`)}>{say.text(headline).text}</a>{' '}
              <span className="quiet">
                {words.state[state]} {releaseAt === null ? '' : words.at(say.instant(releaseAt))}
              </span>{' '}
              {again === undefined ? null : <a href={again}>{actTitle('newsroom.draft-release')}</a>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function UnderEmbargo({ data: { embargoed }, context: { say, link } }: Viewed): ReactNode {
  const { news: words } = pageWords[say.language];
  if (embargoed.length === 0) return null;
  return (
    <Section id="embargoed" title={words.embargoed}>
      <ul className="plain">
        {embargoed.map(({ release, headline, notBefore }) => (
          <li key={release}>
            <a href={link(`/news/${release}`)}>{say.text(headline).text}</a>{' '}
            <span className="quiet">{words.notBefore(say.instant(notBefore))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reported({ data: { cuttings }, context: { say, link } }: Viewed): ReactNode {
  const { news: words } = pageWords[say.language];
  if (cuttings.length === 0) return null;
  return (
    <Section id="cuttings" title={words.cuttings}>
      <ul className="plain">
        {cuttings.map(({ title, publisher, url, date, language, position }) => (
          <li key={position}>
            <a href={url} lang={language} rel="noreferrer">
              {title}
            </a>{' '}
            <span className="quiet">{date === null ? publisher : words.by(publisher, say.day(date))}</span>{' '}
            <GroundLink href={link(`/record/${position}`)} of={title} sign />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Withdrawn({ data: { withdrawn }, context: { say, link } }: Viewed): ReactNode {
  const { news: words } = pageWords[say.language];
  if (withdrawn.length === 0) return null;
  return (
    <Section id="withdrawn" title={words.withdrawn}>
      <ul className="plain">
        {withdrawn.map(({ release, headline, publishedAt }) => (
          <li key={release}>
            <a href={link(`/news/${release}`)}>{say.text(headline).text}</a>{' '}
            <span className="quiet">{say.instant(publishedAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
