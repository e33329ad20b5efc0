import type { Localized } from '../../../record/fields.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, Differences, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { type Fact, Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Statements } from '../../../ui/primitives/statements.tsx';
import { Breadcrumb, Listing } from '../../../ui/primitives/ways.tsx';
import type { Grounded } from '../../meetings/derived/ground.ts';
import { pageWords } from '../words/page-words.ts';
import { calendarOf } from './activity-files.ts';
import { type ActivityPage, loadActivity } from './activity-load.ts';
import { Announcements, FigureLines, Phases } from './activity-tables.tsx';
import { Participants } from './participants.tsx';

const acts = [
  'activities.announce',
  'activities.record-facts',
  'activities.record-participation',
  'activities.record-figures',
  'activities.state-phase',
  'activities.record-lesson',
  'activities.link',
] as const;

export const activityPage = page<ActivityPage>({
  path: '/activities/:activity',
  subject: 'activities/:activity',
  load: loadActivity,
  title: ({ title }, { say }) => say.text(title).text,
  calendar: (data, context) => calendarOf([data], context),
  view: ({ data, context }) => {
    const { say, link, pathOf } = context;
    const words = pageWords[say.language];
    const { activity, kind, form, title, about, facts, claims, cited, lessons, links, areaNames } = data;
    const rail = actsHere(context, acts, { input: { activity } });
    const ground = ({ position, sources }: Pick<Grounded, 'position' | 'sources'>) => ({
      ground: link(`/record/${position}`),
      sources: refsTo(cited, sources),
    });
    const own = ground(data);
    const { held, starts, mode, places, hosts, topics, reason, note } = facts;
    const told: Fact[] = [
      {
        term: words.standing,
        value: data.standing === 'unknown' ? undefined : words.standings[data.standing],
        ...ground(held ?? data.announcements.at(-1) ?? data),
      },
      {
        term: words.when,
        value: starts ? say.days(starts.value, facts.ends?.value ?? null) : undefined,
        ...(starts ? ground(starts) : {}),
        unknown: words.noneStated,
      },
      {
        term: words.where,
        value: places ? places.value.join(', ') : undefined,
        ...(places ? ground(places) : {}),
        unknown: words.noneStated,
      },
      {
        term: words.hosts,
        value: data.hostedBy.length === 0 ? undefined : say.parties(data.hostedBy),
        ...(hosts ? ground(hosts) : own),
        unknown: words.noneStated,
      },
      ...(mode ? [{ term: words.mode, value: words.choices.modes[mode.value], ...ground(mode) }] : []),
      ...(topics
        ? [{ term: words.topics, value: say.list(topics.value.map(one => say.text(one).text)), ...ground(topics) }]
        : []),
      ...(areaNames.length === 0
        ? []
        : [
            {
              term: words.areas,
              value: (
                <Inline
                  items={areaNames.map(({ area, name }) => (
                    <a key={area} href={link(`/areas/${area}`)}>
                      <Said texts={name} say={say} />
                    </a>
                  ))}
                />
              ),
              ...own,
            },
          ]),
      ...(reason ? [{ term: words.reason, value: <Said texts={reason.value} say={say} />, ...ground(reason) }] : []),
      ...(note ? [{ term: words.note, value: <Said texts={note.value} say={say} />, ...ground(note) }] : []),
    ];
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/activities') }]} />
        <Kicker>{words.kindOf(words.choices.kinds[kind], form && words.choices.forms[form])}</Kicker>
        <Title>
          <Said texts={title} say={say} />
        </Title>
        {about === null ? null : (
          <Lede>
            <Said texts={about} say={say} />
          </Lede>
        )}
        <Facts facts={told} />
        <Announcements data={data} context={context} />
        <Phases data={data} context={context} />
        <FigureLines data={data} context={context} />
        <Participants data={data} context={context} />
        {lessons.length === 0 ? null : (
          <Section id="lessons" title={words.lessons}>
            <Statements
              statements={lessons.map(({ kind, text, by, position, sources }) => ({
                id: `lesson-${position}`,
                who: by === null ? words.lessonOfAll : words.lessonOf(say.party(by)),
                unnamed: by === null,
                kind: words.choices.lessons[kind],
                text: <Said texts={text} say={say} />,
                sources: refsTo(cited, sources),
                href: link(`/record/${position}`),
              }))}
            />
          </Section>
        )}
        {links.length === 0 ? null : (
          <Section id="linked" title={words.linked}>
            <Listing
              items={links.map(({ subject, title, note, position }) => ({
                href: hrefOf(pathOf(subject), link),
                title: title === null ? nameOfSubject(subject) : <Named subject={subject} title={title} say={say} />,
                note: (
                  <>
                    {words.linkKinds[kindOfSubject(subject)]}
                    {note === null ? null : (
                      <>
                        {': '}
                        <Said texts={note} say={say} />
                      </>
                    )}{' '}
                    <GroundLink href={link(`/record/${position}`)} of={nameOfSubject(subject)} sign />
                  </>
                ),
              }))}
            />
          </Section>
        )}
        {claims.length === 0 ? null : (
          <Section id="differ" title={words.differ}>
            <Differences claims={claims} cited={cited} context={context} />
          </Section>
        )}
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.sources}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
  jsonLd: ({ title, starts, ends, places, standing, hostedBy }, { say }) => ({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: say.text(title).text,
    ...(starts === null ? {} : { startDate: starts }),
    ...(ends === null ? {} : { endDate: ends }),
    ...(standing === 'cancelled' ? { eventStatus: 'https://schema.org/EventCancelled' } : {}),
    ...(places.length === 0 ? {} : { location: places.map(name => ({ '@type': 'Place', name })) }),
    ...(hostedBy.length === 0
      ? {}
      : { organizer: hostedBy.map(code => ({ '@type': 'GovernmentOrganization', name: say.party(code) })) }),
  }),
});

/** An edition is told from others of its series by its own key. */
function Named({
  subject,
  title,
  say,
}: {
  readonly subject: string;
  readonly title: Localized;
  readonly say: PageContext['say'];
}) {
  const [, edition] = /^meetings\/edition\/[^/]+\/([^/]+)$/.exec(subject) ?? [];
  return (
    <>
      <Said texts={title} say={say} />
      {edition === undefined ? null : `, ${edition}`}
    </>
  );
}

function kindOfSubject(subject: string): string {
  const [room = '', kind = ''] = subject.split('/');
  return room === 'meetings' ? kind : room;
}

function nameOfSubject(subject: string): string {
  return subject
    .split('/')
    .slice(subject.startsWith('meetings/') ? 2 : 1)
    .join(' ');
}

function hrefOf(path: string | undefined, link: (path: string) => string): string | undefined {
  return path === undefined ? undefined : link(path);
}
