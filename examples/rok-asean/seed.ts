import type { Step } from '../example.ts';
import { asksAsActs, statementName } from './asks.ts';
import { data, type HostEvent, type Meeting, type Point, type Term } from './data.ts';

/**
 * The facts of `rok-asean.json` as acts of a compiler. What no source says is left out, never guessed: names that were
 * filled in from a membership become a count, a party missing from a list becomes "not stated", and a reading that the
 * sources dispute becomes a claim with all its readings.
 */
export function* factsAsActs(): Generator<Step> {
  for (const { id, title, publisher, date, lang, url, note } of data.sources)
    yield act('framework.register-source', {
      key: id,
      title,
      publisher,
      date,
      language: lang,
      url,
      readOn: '2026-11-20',
      note,
    });
  yield* parties();
  yield* bodies();
  for (const event of data.host_events) yield* hostEvent(event);
  for (const meeting of data.meetings) yield* edition(meeting);
  yield* plan();
  yield* claims();
  yield* asksAsActs();
}

/** One act of the compiler. */
function act(name: string, body: object, on?: string | null): Step {
  return { by: 'compiler', act: name, body: known(body), on };
}

function known(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null && held !== undefined));
}

const en = (text: string | null) => (text === null ? null : { en: text });

function* parties(): Generator<Step> {
  const asean = data.parties.filter(({ group }) => group === 'ASEAN');
  for (const { code, source, first_counted, note } of asean)
    yield act(
      'parties.record-membership',
      {
        group: 'ASEAN',
        party: code,
        from: first_counted?.slice(0, 7),
        sources: [source],
        basis: 'stated',
        basisNote: note,
      },
      first_counted?.slice(0, 7) ?? null,
    );
  const coordinators = data.frameworks.find(({ id }) => id === 'COORD')?.terms ?? [];
  for (const { code, from, to, source, note } of coordinators as readonly Term[])
    yield act(
      'parties.record-role',
      {
        party: code,
        role: 'country-coordinator',
        ...(from === null ? { seenOn: '2018-09' } : { from, until: to }),
        sources: [source],
        basis: 'stated',
        basisNote: note,
      },
      from ?? '2018-09',
    );
}

function* bodies(): Generator<Step> {
  const named = (id: string) => {
    const found = data.frameworks.find(framework => framework.id === id);
    if (!found) throw new Error(`rok-asean.json has no framework ${id}`);
    return found;
  };
  const names = (id: string) => known(named(id).name) as Record<string, string>;
  const series = [
    ['VMM', 'vice-ministers'],
    ['DMM', 'ministers'],
    ['ADMM-PLUS', 'ministers'],
  ] as const;
  for (const [id, level] of series) {
    const { start, sources } = named(id);
    const key = id.toLowerCase();
    yield act('meetings.establish-body', { key, name: names(id), level, since: start, sources }, start ?? null);
    yield act('meetings.open-series', { key, name: names(id), body: key, since: start, sources }, start ?? null);
  }
  for (const id of ['SDD', 'ADMM', 'ADMM-PLUS']) {
    const { note, sources } = named(id);
    yield act(
      'meetings.register-forum',
      { key: id.toLowerCase(), name: names(id), about: en(note ?? null), sources },
      null,
    );
  }
  yield act(
    'meetings.register-forum-event',
    { forum: 'admm', key: 'retreat-2021', name: { en: 'ADMM Retreat 2021' }, starts: '2021' },
    '2021',
  );
  yield act(
    'meetings.register-forum-event',
    {
      forum: 'admm-plus',
      key: '2024',
      name: { en: '11th ADMM-Plus' },
      ordinal: 11,
      starts: '2024-11-21',
      city: 'Vientiane',
    },
    '2024-11-21',
  );
}

/** Where a meeting's host event stands: `SDD 2022` is the event 2022 of the forum sdd. */
const hostEvents: Readonly<Record<string, { forum: string; event: string }>> = {
  ...Object.fromEntries(data.host_events.map(({ id }) => [id, { forum: 'sdd', event: id.slice(4) }])),
  'ADMM Retreat 2021': { forum: 'admm', event: 'retreat-2021' },
  '11th ADMM-Plus': { forum: 'admm-plus', event: '2024' },
};

function* hostEvent(event: HostEvent): Generator<Step> {
  const {
    id,
    edition,
    date,
    end,
    city,
    venue,
    theme,
    countries,
    organisations,
    people,
    mode,
    alternative_figures,
    notes,
    sources,
  } = event;
  yield act(
    'meetings.register-forum-event',
    {
      forum: 'sdd',
      key: id.slice(4),
      name: { en: `Seoul Defense Dialogue ${id.slice(4)}` },
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

function* edition(meeting: Meeting): Generator<Step> {
  const at = { series: meeting.series.toLowerCase(), edition: meeting.date.slice(0, 4) };
  const { date, sources } = meeting;
  yield act('meetings.register-edition', { ...at, year: Number(at.edition), sources }, date);
  const held = meeting.held === null ? 'unknown' : meeting.held ? 'yes' : 'no';
  const stated = {
    held,
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
  yield act('meetings.record-facts', { ...at, ...stated, sources }, date);
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
    yield { ...intervention(point, at, date), name: statementName(at, index) };
  for (const text of meeting.outcomes) yield outcome(text, at, meeting);
}

function* attendance(meeting: Meeting, at: object): Generator<Step> {
  const { participants, participants_basis, absent, sources, date } = meeting;
  const filledIn = participants_basis?.includes('filled in') === true;
  if (participants && filledIn)
    yield act(
      'meetings.record-attendance-count',
      {
        ...at,
        label: en(countLabel(participants_basis)),
        count: participants.length,
        sources,
        basis: 'stated',
        basisNote: participants_basis,
      },
      date,
    );
  else if (participants)
    yield act(
      'meetings.record-participation',
      {
        ...at,
        parties: participants.map(party => ({ party, attendance: 'attended' })),
        sources,
        basis: 'stated',
        basisNote: participants_basis,
      },
      date,
    );
  if (absent)
    yield act(
      'meetings.record-participation',
      {
        ...at,
        parties: absent.map(party => ({ party, attendance: 'not-stated' })),
        sources,
        basis: 'derived',
        basisNote: participants_basis ?? 'not among those listed',
      },
      date,
    );
}

/** What the source itself says, without its key and without what was filled in: "S46: ten ASEAN countries; names ..." */
function countLabel(basis: string | null): string {
  return (basis ?? '').replace(/^S\d+:? (says )?/, '').replace(/; names filled in.*$/, '');
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

/** Which pages show a dispute between sources. */
const about: Readonly<Record<string, readonly string[]>> = {
  C01: ['meetings/edition/dmm/2021', 'meetings/edition/vmm/2022'],
  C02: ['meetings/edition/vmm/2022'],
  C03: ['meetings/forum/sdd', 'meetings/edition/vmm/2022'],
  C04: ['meetings/forum/sdd', 'meetings/edition/vmm/2022'],
  C10: ['meetings/edition/dmm/2024'],
  C11: ['meetings/edition/dmm/2024'],
  C12: ['meetings/edition/admm-plus/2025'],
  C13: ['meetings/edition/admm-plus/2025'],
  C14: ['meetings/series/admm-plus'],
  C15: ['meetings/forum/sdd'],
  C16: ['meetings/forum/sdd'],
  C18: ['meetings/edition/vmm/2017'],
  C19: ['meetings/edition/vmm/2021', 'meetings/edition/vmm/2022'],
  C20: ['meetings/edition/vmm/2022'],
  C21: ['meetings/edition/vmm/2022'],
};

/**
 * The plan as sources tell of it: unveiled in 2021, reported as updated in 2022, and neither list of tasks published. A
 * task carries the subject areas that sources of its version name, under our labels; of the last three nothing is known.
 */
function* plan(): Generator<Step> {
  const { name, unveiled, horizon, vision, directions, directions_note, task_count, task_note, tasks, updates } =
    data.plan;
  const updated = updates[0];
  if (!updated) throw new Error('the plan has no update');
  const first = unveiled.date;
  const promise = { kind: 'one-sided', by: [unveiled.by], to: ['ASEAN'] };
  yield act('plan.describe', { names: name, ...promise, since: first, sources: [unveiled.source] }, first);
  yield act('plan.describe', { horizon: en(horizon.text), sources: [horizon.source] }, first);
  yield act('plan.describe', { vision: en(vision.text), sources: [vision.source] }, vision.as_of);
  yield act('plan.open-version', { version: 1, content: 'in-part', sources: [unveiled.source] }, first);
  yield act(
    'plan.adopt-version',
    {
      version: 1,
      standing: 'presented',
      by: [unveiled.by],
      at: { series: 'dmm', edition: '2021' },
      sources: [unveiled.source],
    },
    first,
  );
  yield* areas(
    1,
    sourcesOf(tasks, date => date !== null && date < updated.date),
    first,
  );

  const note = en('Reported as updated since it was unveiled; what changed is not published.');
  const from = { sources: [updated.source] };
  yield act('plan.open-version', { version: 2, basedOn: 1, content: 'in-part', note, ...from }, updated.date);
  yield act(
    'plan.adopt-version',
    { version: 2, standing: 'reported', at: { series: 'vmm', edition: '2022' }, ...from },
    updated.date,
  );
  yield act(
    'plan.record-count',
    { version: 2, of: 'tasks', count: task_count.value, sources: task_count.sources },
    updated.date,
  );
  for (const { code, text, source } of directions)
    yield act(
      'plan.state-direction',
      { version: 2, direction: code, title: en(text), note: en(directions_note), sources: [source] },
      updated.date,
    );
  yield* areas(
    2,
    sourcesOf(tasks, () => true),
    updated.date,
  );
  const counted = { basis: 'derived', basisNote: task_note, sources: task_count.sources };
  for (const { code, areas } of tasks)
    if (areas === null) yield act('plan.state-task', { version: 2, task: code, ...counted }, updated.date);
}

type PlanTask = (typeof data.plan.tasks)[number];

function sourcesOf(tasks: readonly PlanTask[], when: (date: string | null) => boolean) {
  const dates = new Map(data.sources.map(({ id, date }) => [id, date]));
  return tasks.map(task => ({ ...task, source: (task.source ?? []).filter(id => when(dates.get(id) ?? null)) }));
}

function* areas(version: number, tasks: readonly PlanTask[], on: string): Generator<Step> {
  const note = en('Our label; need not equal one task.');
  for (const { code, areas, source } of tasks)
    if (areas !== null && source !== null && source.length > 0)
      yield act(
        'plan.state-task',
        {
          version,
          task: code,
          areas: areas.map(area => ({ label: { en: area }, whose: 'ours' })),
          note,
          sources: source,
          basis: 'derived',
        },
        on,
      );
}

function* claims(): Generator<Step> {
  for (const { id, topic, values, view } of data.conflicts)
    yield act('framework.record-claim', {
      key: id,
      topic: en(topic),
      about: about[id],
      readings: values.map(({ v, s }) => ({ text: { en: String(v) }, sources: [s] })),
      view: view === 'open' ? null : en(view),
    });
}
