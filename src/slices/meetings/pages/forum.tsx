import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, Differences, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { listEditions } from '../derived/editions.ts';
import { type ForumEvent, listForumEvents } from '../derived/forum-events.ts';
import { findForum } from '../derived/forums.ts';
import { listSeries } from '../derived/series.ts';
import { pageWords } from '../words/page-words.ts';

async function load(reading: Reading, { forum = '' }: Readonly<Record<string, string>>) {
  const [about, events, editions, series, claims] = await Promise.all([
    findForum(reading, forum),
    listForumEvents(reading, forum),
    listEditions(reading),
    listSeries(reading),
    claimsAbout(reading, `meetings/forum/${forum}`),
  ]);
  if (!about) return undefined;
  const beside = (event: string) =>
    editions
      .filter(({ facts, state }) => {
        const host = facts.hostEvent?.value;
        return host?.forum === forum && host.event === event && (state === 'held' || state === 'under-way');
      })
      .map(({ series: key, edition, year }) => {
        return { series: key, edition, year, seriesName: series.find(one => one.series === key)?.name ?? { en: key } };
      });
  const cited = [about, ...events].flatMap(({ sources }) => sources);
  return {
    ...about,
    events: events.map(event => ({ ...event, meetings: beside(event.event) })),
    claims,
    cited: await citeSources(reading, [
      ...cited,
      ...claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources)),
    ]),
  };
}

type ForumPage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const forumPage = page<ForumPage>({
  path: '/forums/:forum',
  subject: 'meetings/forum/:forum',
  load,
  title: ({ name }, { say }) => say.text(name).text,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.forum;
    const { name, about, events, claims, cited } = data;
    const forms = actsHere(context, ['meetings.register-forum-event'], { input: { forum: data.forum } });
    const figures = ({ countries, organisations, people }: ForumEvent) =>
      [
        countries === null ? '' : said.countries(say.count(countries)),
        organisations === null ? '' : said.organisations(say.count(organisations)),
        people === null ? '' : said.people(say.count(people)),
      ]
        .filter(Boolean)
        .join(', ');
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Breadcrumb steps={[{ label: words.meetings.title, href: link('/meetings') }]} />
        <Kicker>{said.kicker}</Kicker>
        <Title>
          <Said texts={name} say={say} />
        </Title>
        <Lede>{said.lede}</Lede>
        {about ? (
          <p>
            <Said texts={about} say={say} />
            <SourceRefs refs={refsTo(cited, data.sources)} />{' '}
            <GroundLink href={link(`/record/${data.position}`)} of={say.text(name).text} />
          </p>
        ) : null}
        <Section id="events" title={said.events}>
          {events.length === 0 ? (
            <Empty title={said.none} />
          ) : (
            <DataTable
              id="events-table"
              caption={said.events}
              quietCaption
              rows={events}
              rowKey={({ event }) => event}
              columns={[
                {
                  key: 'event',
                  head: said.event,
                  rowHead: true,
                  cell: ({ event, name }) => (
                    <span id={`event-${event}`}>{name ? <Said texts={name} say={say} /> : event}</span>
                  ),
                },
                {
                  key: 'number',
                  head: said.number,
                  cell: ({ ordinal }) => (ordinal === null ? <Unknown /> : say.ordinal(ordinal)),
                },
                {
                  key: 'when',
                  head: said.when,
                  cell: ({ starts, ends }) => (starts === null ? <Unknown /> : say.days(starts, ends)),
                },
                {
                  key: 'where',
                  head: said.where,
                  cell: ({ venue, city }) => [venue, city].filter(Boolean).join(', ') || <Unknown />,
                },
                {
                  key: 'theme',
                  head: said.theme,
                  text: true,
                  cell: ({ theme }) => (theme ? <Said texts={theme} say={say} /> : <Unknown />),
                },
                {
                  key: 'figures',
                  head: said.figures,
                  cell: event => (
                    <>
                      {figures(event) || <Unknown />}
                      {event.figuresNote ? ' — ' : ''}
                      {event.figuresNote ? <Said texts={event.figuresNote} say={say} /> : null}
                      {event.note ? (
                        <p className="quiet">
                          <Said texts={event.note} say={say} />
                        </p>
                      ) : null}
                    </>
                  ),
                },
                {
                  key: 'meetings',
                  head: said.meetings,
                  cell: ({ meetings }) =>
                    meetings.length === 0 ? (
                      <span className="quiet">{said.noMeeting}</span>
                    ) : (
                      <Inline
                        items={meetings.map(({ series, edition, year, seriesName }) => (
                          <a key={series} href={link(`/meetings/${series}/${edition}`)}>
                            {words.edition.name(say.text(seriesName).text, year)}
                          </a>
                        ))}
                      />
                    ),
                },
                {
                  key: 'ground',
                  head: words.series.ground,
                  cell: ({ position, sources, event }) => (
                    <>
                      <SourceRefs refs={refsTo(cited, sources)} />{' '}
                      <GroundLink href={link(`/record/${position}`)} of={event} sign />
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
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.edition.sources} marginal={words.edition.sourcesMargin}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
});
