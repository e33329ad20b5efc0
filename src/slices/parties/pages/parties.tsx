import type { ReactNode } from 'react';
import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { type Column, DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { findSettings, type Settings } from '../../framework/derived/settings.ts';
import { listMemberships, type Membership } from '../derived/memberships.ts';
import { orderParties } from '../derived/order-parties.ts';
import { listParties, type PartyKind, partyNames } from '../derived/parties.ts';
import { type HeldRole, listRoles } from '../derived/roles.ts';
import { pageWords } from '../words/page-words.ts';
import { Beginning, LastedGround, roleName } from './grounded.tsx';

interface ListedParty {
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: Localized;
  readonly position: number;
  /** Roles held on the reading's day. */
  readonly roles: readonly HeldRole[];
}

interface Data {
  readonly order: Settings['order'] | undefined;
  /** All parties in the framework's order. */
  readonly parties: readonly ListedParty[];
  /** Memberships on the reading's day, in the same order. */
  readonly memberships: readonly Membership[];
}

async function load(reading: Reading): Promise<Data> {
  const [settings, all, names, memberships, roles] = await Promise.all([
    findSettings(reading),
    listParties(reading),
    partyNames(reading),
    listMemberships(reading),
    listRoles(reading),
  ]);
  const byCode = new Map(all.map(party => [party.code, party]));
  const codes = orderParties(settings, names, byCode.keys(), settings?.languages[0] ?? 'en');
  const place = new Map(codes.map((code, index) => [code, index]));
  const placeOf = ({ group, party }: Membership) => (place.get(group) ?? 0) * place.size + (place.get(party) ?? 0);
  return {
    order: settings?.order,
    parties: codes.flatMap(code => {
      const party = byCode.get(code);
      if (!party) return [];
      const { kind, position } = party;
      return [{ code, kind, name: names[code] ?? {}, position, roles: roles.filter(role => role.party === code) }];
    }),
    memberships: memberships.toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}

export const partiesPage = page<Data>({
  path: '/parties',
  subject: 'parties/group/:code',
  load,
  title: (_, { say }) => pageWords[say.language].list.title,
  view: ({ data, context }) => <PartiesView data={data} context={context} />,
  jsonLd: ({ parties }, { say, framework }) => ({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: say.text(framework.name).text,
    itemListElement: parties
      .filter(({ kind }) => kind !== 'invented')
      .map(({ code, kind }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: {
          '@type': kind === 'state' ? 'GovernmentOrganization' : 'Organization',
          name: say.party(code),
          identifier: code,
        },
      })),
  }),
});

function PartiesView({ data, context }: { readonly data: Data; readonly context: PageContext }) {
  const { say, reading } = context;
  const { list } = pageWords[say.language];
  const acts = actsHere(context, ['parties.add-party', 'parties.record-membership']);
  const { parties, memberships, order } = data;
  if (parties.length === 0)
    return (
      <Sheet rail={acts}>
        <Title>{list.title}</Title>
        <Empty title={list.empty} />
      </Sheet>
    );
  const real = parties.filter(({ kind }) => kind !== 'invented');
  const groups = parties.filter(
    ({ code, kind }) => kind === 'group' && memberships.some(({ group }) => group === code),
  );
  const grouped = new Set([...groups.map(({ code }) => code), ...memberships.map(({ party }) => party)]);
  const rest = parties.filter(({ code }) => !grouped.has(code));
  return (
    <Sheet spread={acts === undefined} rail={acts}>
      <Title>{list.title}</Title>
      <Lede>
        {list.lede(real.length || parties.length, say.day(reading.day))}{' '}
        {order?.by === 'precedence'
          ? list.byPrecedence
          : list.byAlphabet(context.say.languageName(order?.language ?? 'en'))}
        {memberships.some(({ compiled }) => compiled) ? ` ${list.compiled}` : null}
      </Lede>
      {groups.map(group => (
        <GroupSection
          key={group.code}
          group={group}
          members={memberships.filter(membership => membership.group === group.code)}
          parties={parties}
          context={context}
        />
      ))}
      {(['state', 'organisation', 'group', 'invented'] as const).map(kind => {
        const rows = rest.filter(party => party.kind === kind);
        return rows.length === 0 ? null : (
          <Section key={kind} id={`kind-${kind}`} title={list.others[kind]} marginal={say.count(rows.length)}>
            {kind === 'invented' ? <p>{list.inventedNote}</p> : null}
            <DataTable
              id={`table-${kind}`}
              caption={list.others[kind]}
              quietCaption
              columns={columns(context, party => <Added party={party} context={context} />)}
              rows={rows}
              rowKey={({ code }) => code}
            />
          </Section>
        );
      })}
    </Sheet>
  );
}

/** What kind of party it is, and the entry that added it. */
function Added({ party, context: { say, link } }: { readonly party: ListedParty; readonly context: PageContext }) {
  return (
    <>
      {pageWords[say.language].kinds[party.kind]}{' '}
      <GroundLink href={link(`/record/${party.position}`)} of={say.party(party.code)} sign />
    </>
  );
}

function GroupSection({
  group,
  members,
  parties,
  context,
}: {
  readonly group: ListedParty;
  readonly members: readonly Membership[];
  readonly parties: readonly ListedParty[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const rows = members.flatMap(membership => {
    const party = parties.find(({ code }) => code === membership.party);
    return party ? [{ ...party, membership }] : [];
  });
  const [name, ...more] = columns<(typeof rows)[number]>(context, ({ code, membership }) => (
    <LastedGround of={membership} name={say.party(code)} context={context} />
  ));
  const since: Column<(typeof rows)[number]> = {
    key: 'since',
    head: words.since,
    cell: ({ membership }) => <Beginning of={membership} context={context} />,
  };
  return (
    <Section
      id={`group-${group.code}`}
      title={<a href={link(`/parties/${group.code}`)}>{say.party(group.code)}</a>}
      marginal={words.list.memberCount(rows.length)}
    >
      <DataTable
        id={`members-${group.code}`}
        caption={words.list.members(say.party(group.code))}
        quietCaption
        columns={name ? [name, since, ...more] : more}
        rows={rows}
        rowKey={({ code, membership }) => `${code}/${membership.position}`}
      />
    </Section>
  );
}

function columns<Row extends ListedParty>(context: PageContext, ground: (row: Row) => ReactNode): Column<Row>[] {
  const { say, link } = context;
  const words = pageWords[say.language];
  return [
    {
      key: 'party',
      head: words.party,
      rowHead: true,
      cell: ({ code, roles }) => (
        <>
          <a href={link(`/parties/${code}`)}>{say.party(code)}</a> <span className="quiet">{code}</span>{' '}
          {roles.map(({ role, body, position }) => (
            <span key={position} className="fact-note">
              {roleName(role, body, context)}
            </span>
          ))}
        </>
      ),
    },
    { key: 'ground', head: words.ground, cell: ground },
  ];
}
