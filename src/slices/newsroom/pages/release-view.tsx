import type { Localized } from '../../../record/fields.ts';
import type { PageContext } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Prose, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { withQuery } from '../../../ui/with-query.ts';
import { pageWords } from '../words/page-words.ts';
import { ReleaseFigure } from './picture.tsx';
import type { ReleasePage } from './release.tsx';
import { factsOf } from './release-facts.tsx';

interface Viewed {
  readonly data: ReleasePage;
  readonly context: PageContext;
}

/** What is done next with a release, by where it stands. */
const acts = {
  drafted: ['newsroom.clear-release', 'newsroom.clear-for-party', 'newsroom.draft-release'],
  cleared: [
    'newsroom.publish-release',
    'newsroom.schedule-release',
    'newsroom.clear-for-party',
    'newsroom.draft-release',
  ],
  scheduled: [
    'newsroom.hold-release',
    'newsroom.give-embargo-access',
    'newsroom.publish-release',
    'newsroom.draft-release',
  ],
  published: ['newsroom.correct-release', 'newsroom.withdraw-release'],
} as const;

export function ReleaseView({ data, context }: Viewed) {
  const { say, link } = context;
  const { news, release: words } = pageWords[say.language];
  const headline = say.text(data.headline);
  const body = say.text(data.body);
  const [first, ...pictures] = data.pictures;
  const lang = (one: typeof body) => (one.fallback ? one.language : undefined);
  return (
    <Sheet rail={<About data={data} context={context} />}>
      <Breadcrumb steps={[{ label: news.title, href: link('/news') }]} />
      {data.event === null ? null : (
        <Kicker>
          <a href={eventAddress(link('/news'), say.text(data.event).text)}>{say.text(data.event).text}</a>
        </Kicker>
      )}
      <Title lang={lang(headline)}>{headline.text}</Title>
      <Changes data={data} context={context} />
      {body.fallback && body.language !== say.asked ? <p className="quiet">{words.fallback(body.language)}</p> : null}
      {data.subHeadlines.map(texts => (
        <Lede key={say.text(texts).text} lang={lang(say.text(texts))}>
          {say.text(texts).text}
        </Lede>
      ))}
      {data.dateline === null && data.byLine === null ? null : (
        <p className="byline">
          {[
            ...(data.dateline ? [say.text(data.dateline.place).text, say.day(data.dateline.day)] : []),
            ...(data.byLine ? [say.text(data.byLine).text] : []),
          ].join(' · ')}
        </p>
      )}
      {first ? <ReleaseFigure picture={first} context={context} first /> : null}
      <Prose text={body.text} lang={lang(body)} />
      {pictures.map(picture => (
        <ReleaseFigure key={picture.file.digest} picture={picture} context={context} />
      ))}
      <Section id="about" title={words.about}>
        <Facts facts={factsOf(data, context)} />
      </Section>
    </Sheet>
  );
}

/** Where it stands while it is not published, and until when. */
function stateOf({ unpublished }: ReleasePage, { say }: PageContext): string {
  const { release: words } = pageWords[say.language];
  const { state = 'drafted', releaseAt = null } = unpublished ?? {};
  return `${words.unpublished[state]}${releaseAt === null ? '' : ` ${say.instant(releaseAt)}`}`;
}

function About({ data, context }: Viewed) {
  const { say, link } = context;
  const { release: words } = pageWords[say.language];
  return (
    <>
      <RailNote title={words.about}>
        <p>
          {data.embargo
            ? `${words.planned} ${say.instant(data.embargo.notBefore)}`
            : data.publishedAt === null
              ? stateOf(data, context)
              : `${words.published} ${say.instant(data.publishedAt)}`}
        </p>
        <p>
          <GroundLink href={link(`/record/${data.firstPosition}`)} />
        </p>
        {data.compiled ? (
          <>
            <Tags kinds={['compiled']} />
            <p>{words.compiled}</p>
          </>
        ) : null}
      </RailNote>
      {data.withdrawn || data.embargo
        ? null
        : actsHere(context, acts[data.unpublished?.state ?? 'published'], { input: { release: data.release } })}
    </>
  );
}

/** That it was withdrawn, and every correction with the way to the text as it stood before. */
function Changes({ data, context }: Viewed) {
  const { say, link, framework } = context;
  const { release: words } = pageWords[say.language];
  const lang = say.asked === say.language ? undefined : say.asked;
  const told = (note: Localized | string | null) =>
    note === null ? '' : typeof note === 'string' ? note : say.text(note).text;
  return (
    <>
      {data.embargo === null ? null : (
        <Notice tone="warn">
          <p>{words.embargo(say.instant(data.embargo.notBefore))}</p>
        </Notice>
      )}
      {data.unpublished === null ? null : (
        <Notice>
          <p>{stateOf(data, context)}</p>
        </Notice>
      )}
      {data.withdrawn === undefined ? null : (
        <Notice tone="bad">
          <p>
            {words.withdrawn(say.instant(data.withdrawn.at))} {told(data.withdrawn.reason)}{' '}
            <GroundLink href={link(`/record/${data.withdrawn.position}`)} />
          </p>
        </Notice>
      )}
      {data.corrections.map(({ at, note, position }) => (
        <Notice key={position} tone="warn">
          <p>
            {words.corrected} {say.instant(at)}: {told(note)}
          </p>
          <p className="ways-on">
            <a href={withQuery(`/f/${framework.key}/news/${data.release}`, { at: String(position - 1), lang })}>
              {words.earlier}
            </a>
            <GroundLink href={link(`/record/${position}`)} />
          </p>
        </Notice>
      ))}
    </>
  );
}

function eventAddress(news: string, tag: string): string {
  return `${news}${news.includes('?') ? '&' : '?'}${new URLSearchParams({ tag })}`;
}
