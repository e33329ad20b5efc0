import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, Differences, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Timeline } from '../../../ui/primitives/timeline.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { listBodies } from '../derived/bodies.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { listEditions } from '../derived/editions.ts';
import { listSeries } from '../derived/series.ts';
import { pageWords } from '../words/page-words.ts';
import { calendarOf } from './edition-files.ts';
import { pointsOf } from './edition-points.ts';
import { EditionTable } from './edition-table.tsx';

async function load(reading: Reading, { series = '' }: Readonly<Record<string, string>>) {
  const [all, bodies, editions, claims] = await Promise.all([
    listSeries(reading),
    listBodies(reading),
    listEditions(reading, series),
    claimsAbout(reading, `meetings/series/${series}`),
  ]);
  const found = all.find(one => one.series === series);
  if (!found) return undefined;
  const { body: bodyKey, ...about } = found;
  const body = bodies.find(({ body }) => body === bodyKey) ?? null;
  const cited = [...about.sources, ...claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources))];
  return { ...about, body, editions, claims, cited: await citeSources(reading, cited) };
}

type SeriesPage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const seriesPage = page<SeriesPage>({
  path: '/meetings/:series',
  subject: 'meetings/series/:series',
  load,
  title: ({ name }, { say }) => say.text(name).text,
  calendar: ({ editions, name }, context) => calendarOf(editions, name, context),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.series;
    const { series, name, about, since, body, editions, claims, cited } = data;
    const held = editions.filter(({ state }) => state === 'held').length;
    const forms = actsHere(context, ['meetings.register-edition'], { input: { series } });
    const ground = { ground: link(`/record/${data.position}`), sources: refsTo(cited, data.sources) };
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Breadcrumb steps={[{ label: words.meetings.title, href: link('/meetings') }]} />
        <Kicker>{said.kicker}</Kicker>
        <Title>
          <Said texts={name} say={say} />
        </Title>
        <Lede>{about ? <Said texts={about} say={say} /> : said.lede(held, editions.length)}</Lede>
        <Facts
          facts={[
            {
              term: said.body,
              value: body ? (
                <a href={link(`/bodies/${body.body}`)}>
                  <Said texts={body.name} say={say} />
                </a>
              ) : undefined,
              note: body ? words.choices.levels[body.level as 'other'] : undefined,
              ...ground,
            },
            { term: said.since, value: since === null ? undefined : say.day(since), ...ground },
          ]}
        />
        <Section id="editions" title={said.editions}>
          {editions.length === 0 ? (
            <Empty title={said.none} />
          ) : (
            <>
              <Timeline
                id="timeline"
                label={said.timeline(say.text(name).text)}
                table="#editions-table"
                lanes={[{ name: say.text(name).text, points: pointsOf(editions, context, words) }]}
              />
              <EditionTable editions={editions} context={context} words={words} />
            </>
          )}
        </Section>
        {claims.length === 0 ? null : (
          <Section id="differ" title={words.edition.differ}>
            <Differences claims={claims} cited={cited} context={context} />
          </Section>
        )}
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.edition.sources} marginal={words.edition.sourcesMargin}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
  jsonLd: ({ name }, { say, framework }) => ({
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    name: say.text(name).text,
    organizer: { '@type': 'Organization', name: say.text(framework.name).text },
  }),
});
