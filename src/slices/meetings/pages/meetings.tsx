import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Timeline } from '../../../ui/primitives/timeline.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { listBodies } from '../derived/bodies.ts';
import { listEditions } from '../derived/editions.ts';
import { listForums } from '../derived/forums.ts';
import { listOfficers } from '../derived/officers.ts';
import { listSeries } from '../derived/series.ts';
import { pageWords } from '../words/page-words.ts';
import { calendarOf, sheetOf } from './edition-files.ts';
import { pointsOf } from './edition-points.ts';
import { inBrief } from './edition-said.ts';
import { EditionTable } from './edition-table.tsx';

async function load(reading: Reading) {
  const [series, editions, bodies, officers, forums] = await Promise.all([
    listSeries(reading),
    listEditions(reading),
    listBodies(reading),
    listOfficers(reading),
    listForums(reading),
  ]);
  return {
    series: series.map(one => ({ ...one, editions: editions.filter(edition => edition.series === one.series) })),
    bodies: bodies.map(one => ({ ...one, officers: officers.filter(({ body }) => body === one.body) })),
    forums,
  };
}

type MeetingsPage = Awaited<ReturnType<typeof load>>;

const acts = [
  'meetings.establish-body',
  'meetings.open-series',
  'meetings.register-edition',
  'meetings.register-forum',
  'meetings.appoint-officer',
] as const;

export const meetingsPage = page<MeetingsPage>({
  path: '/meetings',
  load,
  title: (_, { say }) => pageWords[say.language].meetings.title,
  calendar: ({ series }, context) => series.flatMap(one => calendarOf(one.editions, one.name, context)),
  sheets: ({ series }, context) => [sheetOf(series, context)],
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.meetings;
    const { series, bodies, forums } = data;
    const editions = series.flatMap(one => one.editions);
    const forms = actsHere(context, acts);
    const nameOf = (key: string) => say.text(series.find(one => one.series === key)?.name ?? { en: key }).text;
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Title>{said.title}</Title>
        {series.length === 0 ? <Empty title={said.none} /> : <Lede>{said.lede(series.length, editions.length)}</Lede>}
        {series.length === 0 ? null : (
          <Listing
            items={series.map(one => {
              const latest = one.editions.findLast(({ state }) => state !== 'unknown');
              return {
                href: link(`/meetings/${one.series}`),
                title: <Said texts={one.name} say={say} />,
                note: [
                  said.seriesNote(one.editions.length),
                  ...(latest ? [said.latest(inBrief(latest, say, words))] : []),
                ].join('; '),
              };
            })}
          />
        )}
        {editions.length === 0 ? null : (
          <Section id="editions" title={said.editions}>
            <Timeline
              id="timeline"
              label={said.timeline}
              table="#editions-table"
              lanes={series.map(one => ({ name: nameOf(one.series), points: pointsOf(one.editions, context, words) }))}
            />
            <EditionTable editions={editions} nameOf={nameOf} context={context} words={words} />
          </Section>
        )}
        {bodies.length === 0 ? null : (
          <Section id="bodies" title={said.bodies}>
            <DataTable
              id="bodies-table"
              caption={said.bodies}
              quietCaption
              rows={bodies}
              rowKey={({ body }) => body}
              columns={[
                {
                  key: 'body',
                  head: said.body,
                  rowHead: true,
                  cell: ({ body, name }) => (
                    <a href={link(`/bodies/${body}`)}>
                      <Said texts={name} say={say} />
                    </a>
                  ),
                },
                { key: 'level', head: said.level, cell: ({ level }) => words.choices.levels[level as 'other'] },
                {
                  key: 'officers',
                  head: said.officers,
                  cell: ({ officers }) =>
                    officers.length === 0 ? (
                      <Unknown word={said.noOfficer} />
                    ) : (
                      <Inline
                        items={officers.map(({ party, office, name, position }) => (
                          <span key={position}>
                            {words.choices.offices[office as 'chair']}:{' '}
                            <a href={link(`/parties/${party}`)}>{say.party(party)}</a>
                            {name === null ? '' : `, ${name}`}{' '}
                            <GroundLink href={link(`/record/${position}`)} of={say.party(party)} sign />
                          </span>
                        ))}
                      />
                    ),
                },
                {
                  key: 'since',
                  head: said.since,
                  cell: ({ since }) => (since === null ? <Unknown /> : say.day(since)),
                },
                {
                  key: 'ground',
                  head: words.series.ground,
                  cell: ({ position, name }) => (
                    <GroundLink href={link(`/record/${position}`)} of={say.text(name).text} sign />
                  ),
                },
              ]}
            />
          </Section>
        )}
        {forums.length === 0 ? null : (
          <Section id="forums" title={said.forums}>
            <p>{said.forumsLede}</p>
            <Listing
              items={forums.map(({ forum, name, about }) => ({
                href: link(`/forums/${forum}`),
                title: <Said texts={name} say={say} />,
                note: about ? <Said texts={about} say={say} /> : undefined,
              }))}
            />
          </Section>
        )}
      </Sheet>
    );
  },
});
