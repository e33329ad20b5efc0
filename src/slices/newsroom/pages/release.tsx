import type { Block } from '../../../papers/paper.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { findSources } from '../../framework/derived/sources.ts';
import { findSeries } from '../../meetings/derived/series.ts';
import { findTask } from '../../plan/derived/standing-tasks.ts';
import { findDraft } from '../derived/drafts.ts';
import { findEmbargoed } from '../derived/embargoes.ts';
import { picturePath } from '../derived/pictures.ts';
import { findRelease } from '../derived/releases.ts';
import { listSteps, type Standing, standingOf } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';
import { ReleaseView } from './release-view.tsx';

async function load(reading: Reading, { slug = '' }: Readonly<Record<string, string>>) {
  const open = (await findRelease(reading, slug)) ?? (await draftOf(reading, slug));
  const early = open ? undefined : await findEmbargoed(reading, slug);
  const release = open ?? (early && { ...early, publishedAt: null, changedAt: null });
  if (!release) return undefined;
  const { meeting, task } = release;
  const [steps, sources, series, told] = await Promise.all([
    listSteps(reading, [slug]),
    findSources(reading, release.sources),
    meeting ? findSeries(reading, meeting.series) : undefined,
    task === null ? undefined : findTask(reading, task),
  ]);
  const withdrawn = steps.find(({ step }) => step === 'withdrawn');
  return {
    ...release,
    seriesName: series?.name,
    /** The task as the plan tells of it. */
    taskTold: told && { number: told.number, title: told.title, areas: told.areas },
    /** Given to this reader before its instant, which is yet to come. */
    embargo: early ? { notBefore: early.notBefore } : null,
    sources: sources.map(({ source, title, language }) => ({ source, title, language })),
    /** Where it stands while it is not published, for those who may read it then. */
    unpublished: release.publishedAt === null && !early ? stateOf(standingOf(steps)) : null,
    firstPosition: steps.find(({ step }) => step === 'published')?.position ?? release.position,
    corrections: steps
      .filter(({ step }) => step === 'corrected')
      .map(({ at, note, position }) => ({ at, note, position })),
    withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.note, position: withdrawn.position },
  };
}

function stateOf({ state, releaseAt }: Standing) {
  return { state, releaseAt };
}

/** As it was last drafted, for whom the draft is. */
async function draftOf(reading: Reading, slug: string) {
  const draft = await findDraft(reading, slug);
  return draft && { ...draft, publishedAt: null, changedAt: null };
}

export type ReleasePage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const releasePage = page<ReleasePage>({
  path: '/news/:slug',
  subject: 'newsroom/release/:slug',
  load,
  title: ({ headline }, { say }) => say.text(headline).text,
  picture: ({ pictures: [picture] }, { say }) =>
    picture && { path: picturePath(picture.file.digest), alt: say.text(picture.alt).text },
  jsonLd: (data, context) => (data.embargo ? undefined : newsArticle(data, context)),
  paper: (data, context) => ({
    language: context.say.text(data.body).language,
    title: context.say.text(data.headline).text,
    heading: context.say.text(context.framework.name).text,
    source: `${context.link(`/news/${data.release}`)} · ${data.position}`,
    blocks: blocksOf(data, context),
  }),
  view: ReleaseView,
});

function newsArticle(data: ReleasePage, { say, framework }: PageContext): object | undefined {
  if (data.publishedAt === null) return undefined;
  const body = say.text(data.body);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: say.text(data.headline).text,
    inLanguage: body.language,
    datePublished: data.publishedAt,
    dateModified: data.changedAt,
    articleBody: body.text,
    publisher: { '@type': 'Organization', name: say.text(data.publisher).text },
    image: data.pictures.map(({ file, caption, credit }) => ({
      '@type': 'ImageObject',
      contentUrl: `/f/${framework.key}${picturePath(file.digest)}`,
      caption: say.text(caption).text,
      creditText: credit,
    })),
    ...(data.byLine ? { author: { '@type': 'Organization', name: say.text(data.byLine).text } } : {}),
    ...(data.copyright ? { copyrightNotice: say.text(data.copyright).text } : {}),
    ...(data.compiled ? { creativeWorkStatus: pageWords[say.language].release.compiled } : {}),
  };
}

/** What a reader must know before the text stands before it: on paper nothing can be clicked. */
function blocksOf(data: ReleasePage, { say }: PageContext): Block[] {
  const { release: words } = pageWords[say.language];
  const body = say.text(data.body);
  const note = (text: string): Block => ({ kind: 'note', text });
  const told = (texts: NonNullable<ReleasePage['withdrawn']>['reason']) =>
    texts === null ? '' : typeof texts === 'string' ? texts : say.text(texts).text;
  const dateline = [
    ...(data.dateline ? [say.text(data.dateline.place).text, say.day(data.dateline.day)] : []),
    ...(data.byLine ? [say.text(data.byLine).text] : []),
  ].join(' · ');
  return [
    ...(data.embargo ? [note(words.embargo(say.instant(data.embargo.notBefore)))] : []),
    ...(data.unpublished ? [note(words.unpublished[data.unpublished.state])] : []),
    ...(data.withdrawn
      ? [note(`${words.withdrawn(say.instant(data.withdrawn.at))} ${told(data.withdrawn.reason)}`)]
      : []),
    ...data.corrections.map(one => note(`${words.corrected} ${say.instant(one.at)}: ${told(one.note)}`)),
    ...(data.compiled ? [note(words.compiled)] : []),
    ...data.subHeadlines.map((text): Block => ({ kind: 'text', text: say.text(text).text })),
    ...(dateline === '' ? [] : [note(dateline)]),
    ...data.pictures.map(
      ({ file, caption, credit, alt, width = 3, height = 2 }): Block => ({
        kind: 'picture',
        digest: file.digest,
        alt: say.text(alt).text,
        caption: `${say.text(caption).text} · ${credit}`,
        width,
        height,
      }),
    ),
    ...body.text.split(/\n{2,}/).map((text): Block => ({ kind: 'text', text, language: body.language })),
    note(
      [
        say.text(data.publisher).text,
        ...(data.publishedAt === null ? [] : [`${words.published} ${say.instant(data.publishedAt)}`]),
      ].join(' · '),
    ),
  ];
}
