import type { Step } from '../example.ts';
import { statementName } from './asks.ts';
import { act, en, known } from './compiled.ts';
import { data, type HostEvent, type Meeting, type Point } from './data.ts';

/** Where a meeting's host event stands: `SDD 2022` is the event 2022 of the forum sdd. */
const hostEvents: Readonly<Record<string, { forum: string; event: string }>> = {
  ...Object.fromEntries(data.host_events.map(({ id }) => [id, { forum: 'sdd', event: id.slice(4) }])),
  'ADMM Retreat 2021': { forum: 'admm', event: 'retreat-2021' },
  '11th ADMM-Plus': { forum: 'admm-plus', event: '2024' },
};

export function* meetings(): Generator<Step> {
  for (const event of data.host_events) yield* hostEvent(event);
  for (const meeting of data.meetings) yield* edition(meeting);
}

function* hostEvent(event: HostEvent): Generator<Step> {
  const { id, edition, date, end, city, venue, theme, countries, organisations, people, mode } = event;
  const { alternative_figures, notes, sources } = event;
  yield act(
    'meetings.register-forum-event',
    {
      forum: 'sdd',
      key: id.slice(4),
      name: { en: `Seoul Defense Dialogue ${id.slice(4)}`, ko: `${id.slice(4)} 서울안보대화` },
      ordinal: edition,
      starts: date ?? id.slice(4),
      ends: end,
      city,
      venue,
      theme: en(theme),
      mode,
      countries,
      organisations,
      people,
      figuresNote: en(alternative_figures),
      note: en(notes),
      sources,
    },
    date ?? id.slice(4),
  );
}

/** Its title names the city, the caption of its picture the hotel. */
const photo = ['S02'];

/** Which of a meeting's sources says a fact, where the data tells: else all of the meeting's are named. */
const saidBy: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'vmm/2019': { venue: ['S76'] },
  'vmm/2020': { note: ['S16'] },
  'vmm/2022': { venue: photo, city: photo, hostEvent: ['S01'], theme: ['S01'], mode: ['S01'] },
  'admm-plus/2017': { city: ['S98'], starts: ['S100'] },
  'admm-plus/2018': { starts: ['S93'] },
  'admm-plus/2020': { note: ['S49'] },
  'admm-plus/2021': { note: ['S92'] },
  'admm-plus/2023': { theme: ['S101'] },
  'admm-plus/2024': { note: ['S38'] },
};

/** Announced before they were held, in sources of that day. */
const announced: Readonly<
  Record<string, { readonly on: string; readonly sources: readonly string[]; readonly city: string }>
> = {
  'vmm/2017': { on: '2017-09-05', sources: ['S22'], city: 'Seoul' },
  'dmm/2024': { on: '2024-11-19', sources: ['S35', 'S36'], city: 'Vientiane' },
};

function* edition(meeting: Meeting): Generator<Step> {
  const { date, sources } = meeting;
  const at = { series: meeting.series.toLowerCase(), edition: date.slice(0, 4) };
  const key = `${at.series}/${at.edition}`;
  yield act('meetings.register-edition', { ...at, year: Number(at.edition), sources }, date);
  const before = announced[key];
  if (before) {
    const told = { ...at, schedule: 'announced', starts: date, city: before.city, sources: before.sources };
    yield act('meetings.announce-edition', told, before.on);
  }
  const facts = {
    held: meeting.held === null ? 'unknown' : meeting.held ? 'yes' : 'no',
    mode: meeting.mode,
    starts: meeting.held ? date : null,
    reason: en(meeting.reason),
    city: meeting.city,
    venue: meeting.venue,
    hostEvent: meeting.host_event === null ? null : hostEvents[meeting.host_event],
    theme: en(meeting.theme),
    chairs: meeting.chair?.map(({ code, person, role }) => ({ party: code, name: person, office: role })),
    note: en(meeting.notes),
  };
  for (const [said, told] of bySource(facts, saidBy[key] ?? {}, sources))
    yield act('meetings.record-facts', { ...at, ...told, sources: said }, date);
  if (meeting.edition !== null)
    yield act(
      'meetings.record-facts',
      {
        ...at,
        ordinal: meeting.edition,
        sources,
        basis: meeting.edition_basis?.startsWith('derived') ? 'derived' : 'stated',
        basisNote: meeting.edition_basis,
      },
      date,
    );
  yield* attendance(meeting, at);
  for (const [index, point] of meeting.points.entries())
    if (isOfThisMeeting(point, key)) yield { ...intervention(point, at, date), name: statementName(at, index) };
  for (const text of meeting.outcomes) yield outcome(text, at, meeting);
  if (key === 'admm-plus/2024') {
    const text = en('Joint statement on resilience to climate-related and other natural disasters.');
    yield act('meetings.record-outcome', { ...at, kind: 'joint-statement', text, sources: ['S38'] }, date);
  }
}

/** Facts together by the sources that say them. */
function bySource(
  facts: object,
  own: Readonly<Record<string, readonly string[]>>,
  sources: readonly string[],
): Iterable<readonly [readonly string[], Record<string, unknown>]> {
  const groups = new Map<readonly string[], Record<string, unknown>>();
  for (const [fact, value] of Object.entries(known(facts))) {
    const said = own[fact] ?? sources;
    groups.set(said, { ...groups.get(said), [fact]: value });
  }
  return groups;
}

/** What the minister said in October 2017 he said at the ADMM-Plus, where it stands: not at the meeting it recalls. */
function isOfThisMeeting({ source }: Point, key: string): boolean {
  return !(key === 'vmm/2017' && source === 'S23');
}

/** The sources that a basis names: "listed in S10 and S11". */
function sourcesIn(basis: string | null): readonly string[] | null {
  const found = basis?.split('; ')[0]?.match(/S\d+/g);
  return found ? [...new Set(found)] : null;
}

function* attendance(meeting: Meeting, at: object): Generator<Step> {
  const { participants, participants_basis: basis, absent, sources, date } = meeting;
  const said = sourcesIn(basis) ?? sources;
  const named = basis?.startsWith('listed') === true;
  if (participants && named)
    yield act(
      'meetings.record-participation',
      {
        ...at,
        parties: participants.map(party => ({ party, attendance: 'attended' })),
        sources: said,
        basis: 'stated',
        basisNote: basis,
      },
      date,
    );
  else if (participants)
    yield act(
      'meetings.record-attendance-count',
      {
        ...at,
        label: en(countLabel(basis)),
        count: participants.length,
        sources: said,
        basis: 'stated',
        basisNote: basis,
      },
      date,
    );
  if (absent)
    yield act(
      'meetings.record-participation',
      {
        ...at,
        parties: absent.map(party => ({ party, attendance: 'not-stated' })),
        sources: named ? said : sources,
        basis: 'derived',
        basisNote: named ? 'Not among those listed; no source read gives a reason.' : basis,
      },
      date,
    );
}

/** What the source itself says, without its key and without what was filled in: "S46: ten ASEAN countries; names ..." */
function countLabel(basis: string | null): string {
  return (basis ?? '').replace(/^S\d+:? (says )?/, '').replace(/; .*$/, '');
}

function intervention({ by, by_label, kind, text, source }: Point, at: object, date: string): Step {
  const label = en(by_label);
  const speaker =
    by === null
      ? { grain: 'some-members', group: 'ASEAN', label, trueSpeaker: 'unknown' }
      : by === 'ALL'
        ? { grain: 'meeting', label }
        : by === 'ASEAN'
          ? { grain: 'group', group: 'ASEAN', label }
          : { grain: 'party', party: by, label };
  return act(
    'meetings.record-intervention',
    { ...at, kind, text: en(text), speaker: known(speaker), sources: [source] },
    date,
  );
}

/** The ministry's own assessment of the meeting of 2022 is a statement of one party, not an outcome. */
function outcome(text: string, at: object, { date, sources }: Meeting): Step {
  const assessment = /^(.*) \(assessment by the ROK ministry\)$/.exec(text)?.[1];
  if (assessment !== undefined)
    return act(
      'meetings.record-intervention',
      {
        ...at,
        kind: 'assessment',
        text: en(assessment),
        speaker: { grain: 'office', party: 'KOR', office: 'a spokesperson of the ministry' },
        sources: ['S01'],
      },
      date,
    );
  return act('meetings.record-outcome', { ...at, kind: 'unknown', text: en(text), sources }, date);
}
