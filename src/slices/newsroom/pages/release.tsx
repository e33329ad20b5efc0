import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { type Fact, Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Prose, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { findRelease } from '../derived/releases.ts';
import { listSteps } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';

async function load(reading: Reading, { slug = '' }: Readonly<Record<string, string>>) {
  const release = await findRelease(reading, slug);
  if (!release) return undefined;
  const steps = await listSteps(reading, [slug]);
  const withdrawn = steps.find(({ step }) => step === 'withdrawn');
  return {
    ...release,
    firstPosition: steps.find(({ step }) => step === 'published')?.position ?? release.position,
    corrections: steps
      .filter(({ step }) => step === 'corrected')
      .map(({ at, note, position }) => ({ at, note, position })),
    withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.note, position: withdrawn.position },
  };
}

type ReleasePage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const releasePage = page<ReleasePage>({
  path: '/news/:slug',
  subject: 'newsroom/release/:slug',
  load,
  title: ({ headline }, { say }) => say.text(headline).text,
  jsonLd: (data, { say }) => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: say.text(data.headline).text,
    inLanguage: say.text(data.body).language,
    datePublished: data.publishedAt,
    dateModified: data.changedAt,
    articleBody: say.text(data.body).text,
    publisher: { '@type': 'Organization', name: say.text(data.publisher).text },
    ...(data.copyright ? { copyrightNotice: say.text(data.copyright).text } : {}),
  }),
  paper: (data, { say, framework, link }) => ({
    language: say.text(data.body).language,
    title: say.text(data.headline).text,
    heading: say.text(framework.name).text,
    source: `${link(`/news/${data.release}`)} · ${data.position}`,
    blocks: [
      ...data.subHeadlines.map(text => ({ kind: 'note' as const, text: say.text(text).text })),
      ...say
        .text(data.body)
        .text.split(/\n{2,}/)
        .map(text => ({ kind: 'text' as const, text })),
    ],
  }),
  view: ({ data, context }) => {
    const { say, link } = context;
    const { news, release: words, choices } = pageWords[say.language];
    const headline = say.text(data.headline);
    const body = say.text(data.body);
    const told = (note: Localized | string | null) =>
      note === null ? '' : typeof note === 'string' ? note : say.text(note).text;
    const line = (term: string, texts: Localized | null): Fact[] =>
      texts === null ? [] : [{ term, value: say.text(texts).text }];
    return (
      <Sheet
        rail={
          <RailNote title={words.about}>
            <p>
              {words.published} {say.instant(data.publishedAt)}
            </p>
            <p>
              <GroundLink href={link(`/record/${data.firstPosition}`)} />
            </p>
            {data.compiled ? <p>{words.compiled}</p> : null}
          </RailNote>
        }
      >
        <Breadcrumb steps={[{ label: news.title, href: link('/news') }]} />
        {data.event === null ? null : <Kicker>{say.text(data.event).text}</Kicker>}
        <Title lang={headline.fallback ? headline.language : undefined}>{headline.text}</Title>
        {data.withdrawn === undefined ? null : (
          <Notice tone="bad">
            <p>
              {words.withdrawn} {told(data.withdrawn.reason)}{' '}
              <GroundLink href={link(`/record/${data.withdrawn.position}`)} />
            </p>
          </Notice>
        )}
        {data.corrections.map(({ at, note, position }) => (
          <Notice key={position} tone="warn">
            <p>
              {words.corrected} {say.instant(at)}: {told(note)}{' '}
              <a href={`/f/${context.framework.key}/news/${data.release}?at=${position - 1}`}>{words.earlier}</a>{' '}
              <GroundLink href={link(`/record/${position}`)} />
            </p>
          </Notice>
        ))}
        {data.subHeadlines.map(text => (
          <Lede key={say.text(text).text}>{say.text(text).text}</Lede>
        ))}
        {data.dateline === null && data.byLine === null ? null : (
          <p className="quiet">
            {[
              ...(data.dateline ? [say.text(data.dateline.place).text, say.day(data.dateline.day)] : []),
              ...(data.byLine ? [say.text(data.byLine).text] : []),
            ].join(' · ')}
          </p>
        )}
        <Prose text={body.text} lang={body.fallback ? body.language : undefined} />
        <Section id="about" title={words.about}>
          <Facts
            facts={[
              ...line(words.publisher, data.publisher),
              ...line(words.copyright, data.copyright),
              ...line(words.contact, data.pressContact),
              ...(data.meeting
                ? [
                    {
                      term: words.meeting,
                      value: (
                        <a href={link(`/meetings/${data.meeting.series}/${data.meeting.edition}`)}>
                          {data.meeting.series} {data.meeting.edition}
                        </a>
                      ),
                    },
                  ]
                : []),
              ...data.statements.map(position => ({
                term: words.statements,
                value: <a href={link(`/record/${position}`)}>{words.statement(position)}</a>,
              })),
              ...data.partiesNamed.map(({ party, cleared }) => ({
                term: words.parties,
                value: `${say.party(party)}: ${choices.cleared[cleared]}`,
              })),
            ]}
          />
        </Section>
      </Sheet>
    );
  },
});
