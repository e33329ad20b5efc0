import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Choices } from '../../../ui/primitives/choices.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Mark } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { withQuery } from '../../../ui/with-query.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { listPoints } from '../derived/points.ts';
import { roles } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { ChannelLink, Confirmed } from './channels.tsx';
import { cardsOf, directoryPaper, sheetOf } from './contact-files.ts';

async function load(reading: Reading, { area, party, role }: Readonly<Record<string, string>>) {
  const [all, areas] = await Promise.all([listPoints(reading), listAreas(reading)]);
  const nameOf = (key: string | null) => areas.find(one => one.area === key)?.name ?? null;
  return {
    chosen: { area: area ?? null, party: party ?? null, role: role ?? null },
    areas: areas
      .filter(one => all.some(point => point.area === one.area))
      .map(one => ({ area: one.area, name: one.name })),
    parties: [...new Set(all.map(point => point.party))],
    points: all
      .filter(
        point =>
          (area === undefined || point.area === null || point.area === area) &&
          (party === undefined || point.party === party) &&
          (role === undefined || point.role === role),
      )
      .map(point => ({ ...point, areaName: nameOf(point.area) })),
  };
}

/** More than these are shown party by party; files hold them all. */
const most = 200;

type ContactsPage = Awaited<ReturnType<typeof load>>;

export const contactsPage = page<ContactsPage>({
  path: '/contacts',
  query: ['area', 'party', 'role'],
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ points }, context) => [sheetOf(points, context)],
  cards: ({ points }, context) => cardsOf(points, context),
  paper: ({ points }, context) => directoryPaper(points, context),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { points, areas, parties, chosen } = data;
    const rail = actsHere(context, ['contacts.name-point', 'contacts.confirm']);
    const stale = points.filter(point => point.stale).length;
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        <Choices
          label={words.choose}
          all={words.all}
          path="/contacts"
          chosen={chosen}
          context={context}
          lines={[
            { name: 'party', label: words.party, options: parties.map(value => ({ value, label: say.party(value) })) },
            {
              name: 'area',
              label: words.area,
              options: areas.map(one => ({ value: one.area, label: say.text(one.name).text })),
            },
            {
              name: 'role',
              label: words.role,
              options: roles.map(value => ({ value, label: words.choices.roles[value] })),
            },
          ]}
        />
        {points.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <>
            <Lede>{words.lede(points.length, stale)}</Lede>
            {points.length > most && chosen.party === null ? (
              <PartyTable points={points} chosen={chosen} context={context} />
            ) : (
              <DataTable
                id="contacts"
                caption={words.title}
                quietCaption
                rows={points}
                rowKey={({ contact }) => contact}
                groupOf={({ party }) => say.party(party)}
                columns={[
                  {
                    key: 'office',
                    head: words.office,
                    rowHead: true,
                    text: true,
                    cell: ({ contact, office, person }) => (
                      <a href={link(`/contacts/${contact}`)}>{[office, person].filter(Boolean).join(', ')}</a>
                    ),
                  },
                  {
                    key: 'area',
                    head: words.area,
                    cell: ({ areaName }) => (areaName === null ? words.allAreas : say.text(areaName).text),
                  },
                  { key: 'role', head: words.role, cell: ({ role }) => words.choices.roles[role] },
                  {
                    key: 'channel',
                    head: words.first,
                    cell: ({ channels: [first] }) => first && <ChannelLink channel={first} context={context} />,
                  },
                  { key: 'hours', head: words.hours, cell: ({ hours }) => hours },
                  {
                    key: 'confirmed',
                    head: words.confirmed,
                    cell: point => <Confirmed point={point} context={context} />,
                  },
                  {
                    key: 'ground',
                    head: words.ground,
                    cell: ({ position, office }) => <GroundLink href={link(`/record/${position}`)} of={office} sign />,
                  },
                ]}
              />
            )}
          </>
        )}
      </Sheet>
    );
  },
});

/** Of a large directory its parties, each with the way to its own points. */
function PartyTable({
  points,
  chosen,
  context,
}: Pick<ContactsPage, 'points' | 'chosen'> & { readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const kept = Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const parties = [...Map.groupBy(points, ({ party }) => party)].map(([party, own]) => ({ party, own }));
  return (
    <DataTable
      id="contacts"
      caption={words.title}
      captionNote={words.byParty}
      quietCaption
      rows={parties}
      rowKey={({ party }) => party}
      columns={[
        {
          key: 'party',
          head: words.party,
          rowHead: true,
          cell: ({ party }) => (
            <a href={withQuery(link('/contacts'), Object.fromEntries([...kept, ['party', party]]))}>
              {say.party(party)}
            </a>
          ),
        },
        { key: 'count', head: words.title, numeric: true, cell: ({ own }) => say.count(own.length) },
        {
          key: 'stale',
          head: words.staleHead,
          numeric: true,
          cell: ({ own }) => {
            const count = own.filter(({ stale }) => stale).length;
            return count === 0 ? '0' : <Mark shape="warning" tone="warn" word={say.count(count)} />;
          },
        },
      ]}
    />
  );
}
