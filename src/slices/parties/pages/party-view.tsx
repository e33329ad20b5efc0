import type { PageContext } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Differ } from '../../../ui/primitives/sources.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import type { Lasted } from '../derived/lasting.ts';
import { pageWords } from '../words/page-words.ts';
import { Beginning, End, LastedGround, roleName, textOf } from './grounded.tsx';
import type { PartyData } from './party.tsx';
import { Editions, Said } from './party-done.tsx';
import { Rights } from './rights.tsx';

export interface Shown {
  readonly data: PartyData;
  readonly context: PageContext;
}

export function PartyView({ data, context }: Shown) {
  const { say } = context;
  const { one, kinds } = pageWords[say.language];
  const name = say.party(data.code);
  const { statements, memberships, roles, members } = data;
  const compiled = [...statements, ...memberships, ...roles, ...members].some(({ compiled }) => compiled);
  // Of a state the absence of all this is news; a group or an invented party need have none of it.
  const quiet = data.kind === 'group' || data.kind === 'invented';
  return (
    <Sheet rail={<Rail data={data} context={context} />}>
      <Kicker>{kinds[data.kind]}</Kicker>
      <Title>{name}</Title>
      {data.kind === 'invented' ? <Notice tone="warn">{one.invented}</Notice> : null}
      {data.kind !== 'invented' && compiled ? <Notice>{one.unconfirmed(name)}</Notice> : null}
      {data.kind === 'group' ? <Members data={data} context={context} /> : null}
      {quiet && memberships.length + roles.length === 0 ? null : <Standing data={data} context={context} />}
      {quiet && data.editions.length === 0 ? null : <Editions data={data} context={context} />}
      {quiet && statements.length === 0 ? null : <Said data={data} context={context} />}
      {data.claims.length === 0 ? null : (
        <Section id="claims" title={one.claims}>
          {data.claims.map(({ claim, topic, readings, view, position }) => (
            <Differ
              key={claim}
              id={`claim-${claim}`}
              topic={say.text(topic).text}
              values={readings.map(({ text, sources }) => ({
                ...textOf(say.text(text), say.language),
                sources: sources.map(source => ({ n: source, href: context.link(`/sources#${source}`) })),
              }))}
              view={view === null ? undefined : say.text(view).text}
              ground={<GroundLink href={context.link(`/record/${position}`)} />}
            />
          ))}
        </Section>
      )}
      <Section id="who-could-act" title={one.who}>
        {data.whoCouldAct.length === 0 ? null : <p>{one.whoLede(name, say.day(context.reading.day))}</p>}
        <Rights code={data.code} rights={data.whoCouldAct} context={context} />
        <p>
          <a href={context.link(`/parties/${data.code}/representation`)}>{one.whoPage}</a>
        </p>
      </Section>
      <Section id="recorded" title={one.recorded}>
        <Listing
          items={data.latestEntries.map(entry => ({
            href: context.link(`/record/${entry.position}`),
            lead: say.count(entry.position),
            title: context.sentence({ act: entry.act, in: entry.in, body: entry }),
            note: say.instant(entry.at),
            tags: [
              ...(entry.exercise ? (['exercise'] as const) : []),
              ...(entry.inError ? (['entered-in-error'] as const) : []),
            ],
          }))}
        />
      </Section>
    </Sheet>
  );
}

function Rail({ data: { code, kind, names, namesPosition, position }, context }: Shown) {
  const { say, link } = context;
  const { one } = pageWords[say.language];
  const facts = Object.entries(names).flatMap(([form, texts]) =>
    Object.entries(texts).map(([language, text]) => ({
      term: `${say.languageName(language)} (${one.nameForms[form] ?? form})`,
      value: <span lang={language}>{text}</span>,
      ground: link(`/record/${namesPosition}`),
    })),
  );
  return (
    <>
      <RailNote title={one.names}>
        <Facts facts={[{ term: one.code, value: code, ground: link(`/record/${position}`) }, ...facts]} />
      </RailNote>
      {actsHere(context, [
        ['parties.change-names', { code }],
        ['parties.record-membership', kind === 'group' ? { group: code } : { party: code }],
        ['parties.end-membership', kind === 'group' ? { group: code } : { party: code }],
        ['parties.record-role', { party: code }],
        ['parties.end-role', { party: code }],
        ['parties.issue-credential', { party: code }],
      ])}
    </>
  );
}

/** Memberships and roles: what, from when until when, and how we know. */
function Standing({ data: { memberships, roles }, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const rows: { readonly name: string; readonly href?: string; readonly of: Lasted }[] = [
    ...memberships.map(of => ({
      name: words.one.memberOf(say.party(of.group)),
      href: link(`/parties/${of.group}`),
      of,
    })),
    ...roles.map(of => ({ name: roleName(of.role, of.body, context), of })),
  ];
  return (
    <Section id="standing" title={words.one.standing}>
      {rows.length === 0 ? (
        <p>{words.one.noStanding}</p>
      ) : (
        <DataTable
          id="standing-table"
          caption={words.one.standing}
          quietCaption
          columns={[
            {
              key: 'what',
              head: words.one.what,
              rowHead: true,
              cell: ({ name, href }) => (href === undefined ? name : <a href={href}>{name}</a>),
            },
            { key: 'from', head: words.from, cell: ({ of }) => <Beginning of={of} context={context} /> },
            { key: 'until', head: words.until, cell: ({ of }) => <End of={of} context={context} /> },
            {
              key: 'ground',
              head: words.ground,
              cell: ({ of, name }) => <LastedGround of={of} name={name} context={context} />,
            },
          ]}
          rows={rows}
          rowKey={({ of }) => String(of.position)}
        />
      )}
    </Section>
  );
}

function Members({ data: { members, code }, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const holding = members.filter(({ holds }) => holds).length;
  return (
    <Section id="members" title={words.one.members} marginal={words.list.memberCount(holding)}>
      <DataTable
        id="members-table"
        caption={words.list.members(say.party(code))}
        quietCaption
        columns={[
          {
            key: 'party',
            head: words.party,
            rowHead: true,
            cell: ({ party }) => <a href={link(`/parties/${party}`)}>{say.party(party)}</a>,
          },
          { key: 'from', head: words.from, cell: of => <Beginning of={of} context={context} /> },
          { key: 'until', head: words.until, cell: of => <End of={of} context={context} /> },
          {
            key: 'ground',
            head: words.ground,
            cell: of => <LastedGround of={of} name={say.party(of.party)} context={context} />,
          },
        ]}
        rows={members}
        rowKey={({ position }) => String(position)}
      />
    </Section>
  );
}
