import type { Step } from '../example.ts';
import { act, en } from './compiled.ts';
import { data, type WorkingGroup } from './data.ts';

function named(id: string) {
  const found = data.frameworks.find(framework => framework.id === id);
  if (!found) throw new Error(`rok-asean.json has no framework ${id}`);
  return found;
}

const meetingSources = (series: string, year: string) =>
  data.meetings.find(meeting => meeting.series === series && meeting.date.startsWith(year))?.sources;

const names = (id: string) =>
  Object.fromEntries(Object.entries(named(id).name).filter(([, name]) => name !== null)) as Record<string, string>;

/** The bodies that meet, their series, and the forums that the framework does not own. */
export function* bodies(): Generator<Step> {
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
  const unknownGroup = data.working_groups.find(({ area }) => area === null);
  const abouts: Readonly<Record<string, string | undefined>> = {
    SDD: named('SDD').note,
    ADMM: named('ADMM').note,
    'ADMM-PLUS': [named('ADMM-PLUS').note, `Of ${unknownGroup?.term}: ${unknownGroup?.note}`].join('. '),
  };
  for (const [id, about] of Object.entries(abouts))
    yield act(
      'meetings.register-forum',
      { key: id.toLowerCase(), name: names(id), about: en(about), sources: named(id).sources },
      null,
    );
  yield act(
    'meetings.register-forum-event',
    {
      forum: 'admm',
      key: 'retreat-2021',
      name: { en: 'ADMM Retreat 2021' },
      starts: '2021',
      sources: meetingSources('DMM', '2021'),
    },
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
      sources: meetingSources('ADMM-PLUS', '2024'),
    },
    '2024-11-21',
  );
  for (const group of data.working_groups) yield* workingGroup(group);
}

interface Kept {
  readonly key: string;
  /** The source that gives the term as loaded; others tell it otherwise, which stands as a claim. */
  readonly termBy: string;
  /** Meetings of the group among its events, by the day on which they began. `announced`: told before it was held. */
  readonly meetings: Readonly<
    Record<string, { readonly edition: string; readonly ordinal?: number; readonly announced?: string } & object>
  >;
}

/** Under which key a group stands, and which of its events were its meetings: the others were exercises and courses. */
const kept: Readonly<Record<string, Kept>> = {
  peacekeeping: {
    key: 'ewg-peacekeeping',
    termBy: 'S17',
    meetings: { '2014-09-24': { edition: '2014', announced: '2014-09-23' }, '2015-09': { edition: '2015' } },
  },
  'maritime security': {
    key: 'ewg-maritime-security',
    termBy: 'S52',
    meetings: { '2018-05-30': { edition: '13', ordinal: 13 } },
  },
  'cyber security': {
    key: 'ewg-cyber-security',
    termBy: 'S62',
    meetings: {
      '2020': { edition: '5', ordinal: 5 },
      '2022-07-05': { edition: '8', ordinal: 8 },
      '2022-11-16': { edition: '9', ordinal: 9 },
    },
  },
};

const korean: Readonly<Record<string, string>> = {
  peacekeeping: '평화유지활동',
  'maritime security': '해양안보',
  'cyber security': '사이버안보',
};

function* workingGroup({ area, co_chairs, term, events, sources }: WorkingGroup): Generator<Step> {
  if (area === null) return;
  const { key, termBy, meetings } = kept[area] as Kept;
  const name = {
    en: `ADMM-Plus Experts’ Working Group on ${area}`,
    ko: `아세안 확대 국방장관회의 ${korean[area]} 분과회의`,
  };
  const label = { en: area, ko: korean[area] };
  const level = 'experts';
  yield act('meetings.establish-body', { key, name, level, parent: 'admm-plus', area: label, sources }, null);
  const [from, until] = term.split('-');
  const basisNote = 'Sources give this term differently: all readings stand side by side below.';
  for (const party of co_chairs)
    yield act(
      'meetings.appoint-officer',
      { body: key, party, office: 'co-chair', from, until, sources: [termBy], basis: 'stated', basisNote },
      from,
    );
  yield act('meetings.open-series', { key, name, body: key, sources }, null);
  for (const { date, end, text, source } of events) {
    const met = meetings[date];
    if (!met) continue;
    const { edition, ordinal, announced } = met;
    const at = { series: key, edition };
    const where = /Seoul/.test(text) ? { city: 'Seoul', venue: /Lotte Hotel/.test(text) ? 'Lotte Hotel' : null } : {};
    const mode = /video/.test(text) ? 'video' : null;
    yield act('meetings.register-edition', { ...at, year: Number(date.slice(0, 4)), sources: [source] }, date);
    const told = { ...at, starts: date, ends: end, mode, ...where, sources: [source] };
    yield announced
      ? act('meetings.announce-edition', { ...told, schedule: 'announced' }, announced)
      : act('meetings.record-facts', { ...told, held: 'yes', ordinal, note: en(noteOf(text)) }, date);
  }
}

/** What an event's words tell beyond number, place and mode. */
function noteOf(text: string): string | null {
  return /co-chairs|drill/.exec(text) ? `${text[0]?.toUpperCase()}${text.slice(1)}.` : null;
}
