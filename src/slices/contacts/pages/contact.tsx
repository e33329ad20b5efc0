import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { listAreas } from '../../areas/derived/areas.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { listPoints } from '../derived/points.ts';
import { pageWords } from '../words/page-words.ts';
import { ChannelLink, Confirmed } from './channels.tsx';
import { cardsOf, directoryPaper } from './contact-files.ts';

async function load(reading: Reading, { contact = '' }: Readonly<Record<string, string>>) {
  const [[point], areas] = await Promise.all([listPoints(reading, { contact }), listAreas(reading)]);
  if (!point) return undefined;
  return {
    ...point,
    areaName: areas.find(({ area }) => area === point.area)?.name ?? null,
    cited: await citeSources(reading, point.sources),
  };
}

type ContactPage = NonNullable<Awaited<ReturnType<typeof load>>>;

const acts = ['contacts.confirm', 'contacts.name-point', 'contacts.withdraw'] as const;

export const contactPage = page<ContactPage>({
  path: '/contacts/:contact',
  subject: 'contacts/:contact',
  load,
  title: ({ office }) => office,
  cards: (data, context) => cardsOf([data], context),
  paper: (data, context) => directoryPaper([data], context),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { contact, party, role, office, person, areaName, channels, deputies, cited } = data;
    const rail = actsHere(context, acts, { input: { contact, party } });
    const own = { ground: link(`/record/${data.position}`), sources: refsTo(cited, data.sources) };
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/contacts') }]} />
        <Kicker>{say.party(party)}</Kicker>
        <Title>{office}</Title>
        {data.stale ? (
          <Notice tone="warn">
            <p>{words.staleText}</p>
          </Notice>
        ) : null}
        <Facts
          facts={[
            ...(person === null ? [] : [{ term: words.person, value: person, ...own }]),
            {
              term: words.area,
              value: areaName === null ? words.allAreas : <Said texts={areaName} say={say} />,
              ...own,
            },
            { term: words.role, value: words.choices.roles[role], ...own },
            { term: words.hours, value: data.hours ?? undefined, ...own },
            ...(data.timeZone === null ? [] : [{ term: words.timeZone, value: data.timeZone }]),
            {
              term: words.languages,
              value:
                data.languages.length === 0 ? undefined : say.list(data.languages.map(code => say.languageName(code))),
            },
            ...(data.holidays.length === 0
              ? []
              : [{ term: words.holidays, value: data.holidays.map(day => say.day(day)).join(', ') }]),
            ...(data.restDays.length === 0
              ? []
              : [{ term: words.restDays, value: say.list(data.restDays.map(day => words.choices.weekdays[day])) }]),
            { term: words.confirmed, value: <Confirmed point={data} context={context} /> },
          ]}
        />
        <Section id="channels" title={words.channels}>
          <ol>
            {channels.map((channel, index) => (
              <li key={index}>
                <ChannelLink channel={channel} context={context} />
              </li>
            ))}
          </ol>
        </Section>
        {deputies.length === 0 ? null : (
          <Section id="deputies" title={words.deputies}>
            {deputies.map((deputy, place) => (
              <div key={place}>
                <p>{[deputy.office, deputy.person].filter(Boolean).join(', ')}</p>
                <ol>
                  {deputy.channels.map((channel, index) => (
                    <li key={index}>
                      <ChannelLink channel={channel} context={context} />
                    </li>
                  ))}
                </ol>
              </div>
            ))}
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
});
