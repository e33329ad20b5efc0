import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, Differences, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Facts, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb, Listing } from '../../../ui/primitives/ways.tsx';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { listBodies } from '../derived/bodies.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { listEditions } from '../derived/editions.ts';
import { termsOf } from '../derived/officers.ts';
import { listSeries } from '../derived/series.ts';
import { pageWords } from '../words/page-words.ts';
import { EditionTable } from './edition-table.tsx';

async function load(reading: Reading, { body: key = '' }: Readonly<Record<string, string>>) {
  const [bodies, terms, series, editions, claims] = await Promise.all([
    listBodies(reading),
    termsOf(reading, key),
    listSeries(reading),
    listEditions(reading),
    claimsAbout(reading, `meetings/body/${key}`),
  ]);
  const body = bodies.find(one => one.body === key);
  if (!body) return undefined;
  const own = series.filter(one => one.body === key);
  return {
    ...body,
    above: bodies.find(one => one.body === body.parent) ?? null,
    below: bodies.filter(({ parent }) => parent === key),
    terms,
    series: own,
    editions: editions.filter(edition => own.some(one => one.series === edition.series)),
    claims,
    cited: await citeSources(reading, [
      ...body.sources,
      ...terms.flatMap(({ sources }) => sources),
      ...claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources)),
    ]),
  };
}

type BodyPage = NonNullable<Awaited<ReturnType<typeof load>>>;

/** A body of the framework: to whom it reports, who held its offices when, and its meetings. */
export const bodyPage = page<BodyPage>({
  path: '/bodies/:body',
  subject: 'meetings/body/:body',
  load,
  title: ({ name }, { say }) => say.text(name).text,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { body, name, level, area, since, above, below, terms, series, editions, claims, cited } = data;
    const said = words.body;
    const forms = actsHere(context, ['meetings.appoint-officer', 'meetings.open-series'], { input: { body } });
    const ground = { ground: link(`/record/${data.position}`), sources: refsTo(cited, data.sources) };
    const nameOf = (key: string) => say.text(series.find(one => one.series === key)?.name ?? { en: key }).text;
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Breadcrumb
          steps={[
            { label: words.meetings.title, href: link('/meetings') },
            ...(above ? [{ label: say.text(above.name).text, href: link(`/bodies/${above.body}`) }] : []),
          ]}
        />
        <Kicker>{words.meetings.body}</Kicker>
        <Title>
          <Said texts={name} say={say} />
        </Title>
        <Facts
          facts={[
            { term: words.meetings.level, value: words.choices.levels[level as 'other'], ...ground },
            ...(area ? [{ term: said.area, value: <Said texts={area} say={say} />, ...ground }] : []),
            { term: words.meetings.since, value: since === null ? undefined : say.day(since), ...ground },
          ]}
        />
        <Section id="officers" title={words.meetings.officers}>
          {terms.length === 0 ? (
            <Empty title={words.meetings.noOfficer} />
          ) : (
            <DataTable
              id="officers-table"
              caption={words.meetings.officers}
              quietCaption
              rows={terms}
              rowKey={({ position }) => String(position)}
              columns={[
                {
                  key: 'party',
                  head: said.party,
                  rowHead: true,
                  cell: ({ party, name }) => (
                    <>
                      <a href={link(`/parties/${party}`)}>{say.party(party)}</a>
                      {name === null ? '' : `, ${name}`}
                    </>
                  ),
                },
                { key: 'office', head: said.office, cell: ({ office }) => words.choices.offices[office as 'chair'] },
                {
                  key: 'from',
                  head: said.from,
                  cell: ({ from }) => (from === null ? <Unknown /> : say.day(from)),
                },
                {
                  key: 'until',
                  head: said.until,
                  cell: ({ until }) => (until === null ? <Unknown word={said.open} /> : say.day(until)),
                },
                {
                  key: 'ground',
                  head: words.series.ground,
                  text: true,
                  cell: ({ position, sources, party, basisNote }) => (
                    <>
                      {basisNote === null ? null : <span className="quiet">{basisNote} </span>}
                      <SourceRefs refs={refsTo(cited, sources)} />{' '}
                      <GroundLink href={link(`/record/${position}`)} of={say.party(party)} sign />
                    </>
                  ),
                },
              ]}
            />
          )}
        </Section>
        {claims.length === 0 ? null : (
          <Section id="differ" title={words.edition.differ}>
            <Differences claims={claims} cited={cited} context={context} />
          </Section>
        )}
        {series.length === 0 ? null : (
          <Section id="meetings" title={words.meetings.title}>
            <Listing
              items={series.map(one => ({
                href: link(`/meetings/${one.series}`),
                title: <Said texts={one.name} say={say} />,
                note: words.meetings.seriesNote(editions.filter(({ series: key }) => key === one.series).length),
              }))}
            />
            {editions.length === 0 ? null : (
              <EditionTable editions={editions} nameOf={nameOf} context={context} words={words} />
            )}
          </Section>
        )}
        {below.length === 0 ? null : (
          <Section id="below" title={said.below}>
            <Listing
              items={below.map(one => ({
                href: link(`/bodies/${one.body}`),
                title: <Said texts={one.name} say={say} />,
                note: one.area ? <Said texts={one.area} say={say} /> : undefined,
              }))}
            />
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
  jsonLd: ({ name, above }, { say, framework }) => ({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: say.text(name).text,
    parentOrganization: { '@type': 'Organization', name: say.text(above?.name ?? framework.name).text },
  }),
});
