import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import { Column, Columns, Kicker, Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Statements } from '../../../ui/primitives/statements.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import type { Edition } from '../../meetings/derived/editions.ts';
import { pageWords } from '../words/page-words.ts';
import { Alerts } from './front-alerts.tsx';
import { Cooperation } from './front-cooperation.tsx';
import { dayOf, type Overview, type SeriesInBrief } from './front-load.ts';
import { News } from './front-news.tsx';
import { langOf, told } from './front-said.tsx';
import { NextSteps } from './front-steps.tsx';

interface Shown {
  readonly data: Overview;
  readonly context: PageContext;
}

/** What this is, what was last and what is next, who takes part, and what it all rests on: on one screen. */
export function FrontView({ data, context }: Shown) {
  const { say, link } = context;
  const { front: words } = pageWords[say.language];
  return (
    <Sheet rail={<Rail data={data} context={context} />}>
      <Alerts alerts={data.alerts} context={context} />
      <Kicker>{words.kicker}</Kicker>
      <Title lang={langOf(say.text(data.name))}>{say.text(data.name).text}</Title>
      <Lede lang={langOf(say.text(data.about))}>{say.text(data.about).text}</Lede>
      {isEmpty(data) ? <p>{words.empty}</p> : null}
      <NextSteps data={data} context={context} />
      {isEmpty(data) ? null : <Standing data={data} context={context} />}
      <Parties data={data} context={context} />
      <Section id="recorded" title={<a href={link('/record')}>{words.recorded}</a>}>
        <Listing
          items={data.latestEntries.map(entry => ({
            href: link(`/record/${entry.position}`),
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

/** Has anything but parties and bodies been recorded? */
function isEmpty({ plan, series, latestStatements, news, documents, claims }: Overview): boolean {
  return plan === null && series.length + latestStatements.length + news.length + documents + claims.differing === 0;
}

function Standing({ data, context }: Shown) {
  const { say, link } = context;
  const { front: words } = pageWords[say.language];
  const { claims, series } = data;
  const last = newest(series, ({ last }) => last);
  const next = newest(series, ({ next }) => next, -1);
  return (
    <>
      <Columns>
        <Column id="last-meeting" title={words.last}>
          <p>{last ? <EditionLink of={last} context={context} /> : words.noLast}</p>
        </Column>
        <Column id="next-meeting" title={words.next}>
          <p>{next ? <EditionLink of={next} context={context} /> : words.noNext}</p>
        </Column>
        <Column id="differ" title={words.differ}>
          <p>
            {claims.differing === 0 ? (
              words.agree
            ) : (
              <a href={link('/claims')}>{words.differOn(claims.differing, claims.open)}</a>
            )}
          </p>
        </Column>
      </Columns>
      {data.plan === null ? null : (
        <Section id="plan" title={<a href={link('/plan')}>{words.plan}</a>}>
          <p>
            {data.plan.names === null ? null : `${say.text(data.plan.names).text}: `}
            {words.planNow(data.plan)}
          </p>
          {data.report === null ? null : (
            <p>
              <a href={link(data.report.path)}>{say.text(data.report.name).text}</a>:{' '}
              {data.report.sums === null
                ? words.toldOnly(say.party(data.report.account?.party ?? ''), data.report.account?.published !== 'no')
                : words.returned(data.report.sums)}
            </p>
          )}
        </Section>
      )}
      <Cooperation data={data} context={context} />
      <News data={data} context={context} />
      <Section id="said" title={words.said}>
        {data.latestStatements.length === 0 ? (
          <p>{words.nothingSaid}</p>
        ) : (
          <Statements statements={data.latestStatements.map(statement => told(statement, context))} />
        )}
      </Section>
      <Section id="series" title={<a href={link('/meetings')}>{words.series}</a>}>
        {series.length === 0 ? (
          <p>{words.noSeries}</p>
        ) : (
          <Listing
            items={series.map(one => ({
              href: link(`/meetings/${one.series}`),
              title: say.text(one.name).text,
              lang: langOf(say.text(one.name)),
              note: <SeriesNote series={one} context={context} />,
            }))}
          />
        )}
      </Section>
    </>
  );
}

function Rail({ data, context }: Shown) {
  const { say, link } = context;
  const { front: words } = pageWords[say.language];
  return (
    <>
      <RailNote title={words.record}>
        <p>
          <a href={link('/record')}>{words.entries(data.entries)}</a>, {words.recordNote}
        </p>
      </RailNote>
      <RailNote title={words.sources}>
        <p>
          <a href={link('/sources')}>{words.sourceCount(data.sources)}</a>
        </p>
      </RailNote>
      {data.host === null ? null : (
        <RailNote title={words.host}>
          <p>{data.host}</p>
        </RailNote>
      )}
      {actsHere(context, ['framework.change-settings', 'meetings.open-series', 'parties.add-party'])}
    </>
  );
}

/** Of several series the one edition that comes last, or with `sign` -1 first. */
function newest(all: readonly SeriesInBrief[], pick: (of: SeriesInBrief) => Edition | null, sign = 1) {
  return all
    .flatMap(one => {
      const edition = pick(one);
      return edition ? [{ edition, one }] : [];
    })
    .sort((a, b) => sign * (dayOf(b.edition) < dayOf(a.edition) ? -1 : 1))
    .at(0);
}

function EditionLink({
  of: { edition, one },
  context: { say, link },
}: {
  readonly of: { readonly edition: Edition; readonly one: SeriesInBrief };
  readonly context: PageContext;
}) {
  const { front: words } = pageWords[say.language];
  return (
    <>
      <a href={link(`/meetings/${edition.series}/${edition.edition}`)}>
        {words.edition(say.text(one.name).text, String(edition.year))}
      </a>{' '}
      <span className="ui quiet">{when(edition, { say })}</span>
    </>
  );
}

/** "the fifth, 6 September 2022, in person". */
function when({ facts, state, announcements }: Edition, { say }: Pick<PageContext, 'say'>): string {
  const { front: words } = pageWords[say.language];
  const planned = announcements.at(-1);
  const starts = facts.starts?.value ?? planned?.starts ?? null;
  const ends = facts.starts ? (facts.ends?.value ?? null) : (planned?.ends ?? null);
  const mode = facts.mode?.value ?? planned?.mode;
  const said = [
    state === 'held' ? undefined : words.states[state],
    starts === null ? undefined : say.days(starts, ends),
    mode ? words.modes[mode] : undefined,
  ];
  const all = said.filter(part => part !== undefined).join(', ') || words.states[state];
  return facts.ordinal ? words.numbered(say.ordinal(facts.ordinal.value), all) : all;
}

function SeriesNote({ series, context }: { readonly series: SeriesInBrief; readonly context: PageContext }) {
  const { front: words } = pageWords[context.say.language];
  const { editions, last, next } = series;
  const parts: ReactNode[] = [
    words.editions(editions),
    last ? words.lastly(when(last, context)) : undefined,
    next ? words.nextly(when(next, context)) : undefined,
  ].filter(part => part !== undefined);
  return <Inline items={parts} />;
}

function Parties({ data: { parties, groups }, context: { say, link } }: Shown) {
  const { front: words } = pageWords[say.language];
  const members = new Set(groups.flatMap(({ group, members }) => [group, ...members]));
  // An invented party among real ones compiles, and takes no part.
  const real = parties.some(({ kind }) => kind !== 'invented' && kind !== 'group');
  const others = parties
    .filter(({ code, kind }) => !members.has(code) && (kind !== 'invented' || !real))
    .map(({ code }) => code);
  const links = (codes: readonly string[]) => (
    <Inline
      items={codes.map(code => (
        <a key={code} href={link(`/parties/${code}`)}>
          {say.party(code)}
        </a>
      ))}
    />
  );
  return (
    <Section id="parties" title={<a href={link('/parties')}>{words.parties}</a>}>
      {parties.length === 0 ? <p>{words.noParties}</p> : null}
      {groups.map(({ group, members }) => (
        <p key={group}>
          <a href={link(`/parties/${group}`)}>{words.membersOf(say.party(group), members.length)}</a>: {links(members)}
        </p>
      ))}
      {others.length === 0 ? null : <p>{links(others)}</p>}
    </Section>
  );
}
