import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { type Fact, Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import type { Told } from '../derived/editions.ts';
import type { Grounded } from '../derived/ground.ts';
import type { Attendance, Participant } from '../derived/participation.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import { basisOf } from './basis-of.ts';
import type { EditionPage } from './edition-load.ts';

interface Telling {
  readonly data: EditionPage;
  readonly context: PageContext;
  readonly words: MeetingsWords;
}

/** The facts of an edition, each with the entry that says it and the sources that entry names. */
export function EditionFacts(telling: Telling) {
  return <Facts facts={[...timeAndPlace(telling), ...inTheRoom(telling), ...besides(telling)]} />;
}

type More = Partial<Pick<Fact, 'note' | 'unknown'>>;

function fact(
  { data, context, words }: Telling,
  term: string,
  told: Grounded | null,
  value: ReactNode,
  more: More = {},
): Fact {
  if (!told) return { term, ...more };
  const note = more.note ?? basisOf(told, words);
  return {
    term,
    value,
    sources: refsTo(data.sources, told.sources),
    ground: context.link(`/record/${told.position}`),
    ...more,
    note,
  };
}

function timeAndPlace(telling: Telling): Fact[] {
  const { data, context, words } = telling;
  const { say, link } = context;
  const { facts, state, hostEvent } = data;
  const { starts, ends, mode, venue, city, held, reason } = facts;
  const { facts: terms } = words.edition;
  const how = mode && words.choices.modes[mode.value];
  const rows: Fact[] = [];
  if (state === 'not-held' || state === 'cancelled') {
    const why = reason && <Said texts={reason.value} say={say} />;
    rows.push(
      fact(telling, terms.notHeld, reason ?? held, why ?? undefined, reason ? {} : { unknown: terms.noReason }),
    );
  } else if (state === 'held' || state === 'under-way') {
    const days = starts && say.days(starts.value, ends?.value ?? null);
    const together = starts && how && mode.position === starts.position;
    rows.push(
      fact(telling, terms.held, starts ?? held, together ? `${days}, ${how}` : days, { unknown: terms.dayUnknown }),
    );
    if (how && !together) rows.push(fact(telling, terms.how, mode, how));
    if (reason) rows.push(fact(telling, terms.reason, reason, <Said texts={reason.value} say={say} />));
    const place = [venue?.value, city?.value].filter(Boolean).join(', ');
    if (place !== '' || mode?.value !== 'video') {
      const together = !venue || !city || venue.position === city.position;
      rows.push(
        fact(telling, terms.place, venue ?? city, together ? place : <Parts parts={[venue, city]} {...telling} />, {
          unknown: terms.placeUnknown,
        }),
      );
    }
  }
  if (facts.schedule && facts.schedule.value !== 'closed')
    rows.push(fact(telling, terms.phase, facts.schedule, words.choices.phases[facts.schedule.value]));
  if (data.announcements.length > 0) rows.push({ term: terms.announced, value: <Announced {...telling} /> });
  if (facts.hostEvent) {
    const { forum, event } = facts.hostEvent.value;
    const name = hostEvent ? (hostEvent.name ?? hostEvent.forumName) : { en: `${forum} ${event}` };
    const term = state === 'held' || state === 'under-way' ? terms.host : terms.related;
    rows.push(
      fact(
        telling,
        term,
        facts.hostEvent,
        <a href={link(`/forums/${forum}#event-${event}`)}>
          <Said texts={name} say={say} />
        </a>,
      ),
    );
  }
  return rows;
}

/** A value in two parts that two entries say. */
function Parts({ parts, data, context }: Telling & { readonly parts: readonly (Told<string> | null)[] }) {
  return (
    <Inline
      items={parts
        .filter(part => part !== null)
        .map(({ value, position, sources }) => (
          <>
            {value}
            <SourceRefs refs={refsTo(data.sources, sources)} />
            <GroundLink href={context.link(`/record/${position}`)} of={value} sign />
          </>
        ))}
    />
  );
}

function Announced({ data, context: { say, link }, words }: Telling) {
  const { facts: terms } = words.edition;
  return (
    <Inline
      items={data.announcements.map(({ schedule, on, starts, ends, city, position, sources }) => {
        const what = words.choices.announced[schedule];
        const said = [starts === null ? what : terms.forDays(what, say.days(starts, ends)), city]
          .filter(Boolean)
          .join(', ');
        return (
          <>
            {terms.announcement(said, on === null ? undefined : say.day(on))}
            <SourceRefs refs={refsTo(data.sources, sources)} />
            <GroundLink href={link(`/record/${position}`)} of={said} sign />
          </>
        );
      })}
    />
  );
}

function inTheRoom(telling: Telling): Fact[] {
  const { data, context, words } = telling;
  const { facts, participation, state } = data;
  const { facts: terms } = words.edition;
  const rows: Fact[] = [];
  const tookPlace = state === 'held' || state === 'under-way';
  if (facts.chairs || tookPlace) {
    const chairs = facts.chairs?.value.map(({ party, name, office }) => (
      <span key={party}>
        <PartyLink party={party} context={context} />
        {name || office ? `: ${[name, office].filter(Boolean).join(', ')}` : ''}
      </span>
    ));
    rows.push(
      fact(telling, terms.chair, facts.chairs, chairs && <Inline items={chairs} />, { unknown: terms.chairUnknown }),
    );
  }
  for (const kind of [
    'attended',
    'did-not-attend',
    'not-invited',
    'not-stated',
  ] as const satisfies readonly Attendance[]) {
    const parties = participation.parties.filter(({ attendance }) => attendance === kind);
    const first = parties[0];
    if (!first) continue;
    const oneEntry = parties.every(({ position }) => position === first.position);
    const value = parties.map((participant, index) => (
      <span key={participant.party}>
        {index === 0 ? '' : ', '}
        <OneParty participant={participant} own={!oneEntry} {...telling} />
      </span>
    ));
    const note =
      kind === 'not-stated' ? words.edition.facts.notStatedNote : oneEntry ? basisOf(first, words) : undefined;
    rows.push(oneEntry ? fact(telling, terms[kind], first, value, { note }) : { term: terms[kind], value, note });
  }
  if (participation.counts.length > 0)
    rows.push({
      term: terms.counted,
      value: participation.counts.map(({ label, count, position, sources }, index) => (
        <span key={position}>
          {index === 0 ? '' : '; '}
          {context.say.count(count)} — <Said texts={label} say={context.say} />
          <SourceRefs refs={refsTo(data.sources, sources)} />{' '}
          <GroundLink href={context.link(`/record/${position}`)} of={context.say.count(count)} sign />
        </span>
      )),
    });
  if (
    tookPlace &&
    participation.counts.length === 0 &&
    !participation.parties.some(({ attendance }) => attendance === 'attended')
  )
    rows.push({ term: terms.attended, unknown: terms.attendedUnknown });
  return rows;
}

function PartyLink({ party, context: { say, link } }: { readonly party: string; readonly context: PageContext }) {
  return <a href={link(`/parties/${party}`)}>{say.party(party)}</a>;
}

function OneParty({
  participant,
  own,
  data,
  context,
  words,
}: Telling & { readonly participant: Participant; readonly own: boolean }) {
  const { party, head, level, position, sources } = participant;
  const level_ = level === null || level === 'not-stated' ? undefined : words.choices.headLevels[level as 'minister'];
  const more = [head?.name, head?.office ?? level_].filter(Boolean).join(', ');
  return (
    <>
      <PartyLink party={party} context={context} />
      {more === '' ? '' : ` (${more})`}
      {own ? (
        <>
          <SourceRefs refs={refsTo(data.sources, sources)} />{' '}
          <GroundLink href={context.link(`/record/${position}`)} of={context.say.party(party)} sign />
        </>
      ) : null}
    </>
  );
}

function besides(telling: Telling): Fact[] {
  const { data, context, words } = telling;
  const { ordinal, level, note, theme } = data.facts;
  const { facts: terms } = words.edition;
  const { say } = context;
  return [
    ...(ordinal ? [fact(telling, terms.number, ordinal, terms.numberOf(say.ordinal(ordinal.value)))] : []),
    ...(theme ? [fact(telling, terms.theme, theme, <Said texts={theme.value} say={say} />)] : []),
    ...(level ? [fact(telling, terms.level, level, words.choices.levels[level.value as 'other'])] : []),
    ...(note ? [fact(telling, terms.note, note, <Said texts={note.value} say={say} />)] : []),
  ];
}
