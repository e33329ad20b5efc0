import type { Step } from '../example.ts';
import { act, en } from './compiled.ts';
import { data } from './data.ts';

const vmm2022 = 'meetings/edition/vmm/2022';
const sdd = 'meetings/forum/sdd';

/** Which pages show a dispute between sources. */
const about: Readonly<Record<string, readonly string[]>> = {
  C01: ['plan', 'plan/versions/1', 'meetings/edition/dmm/2021', vmm2022],
  C02: [vmm2022],
  C03: [sdd, vmm2022],
  C04: [sdd, vmm2022],
  C05: ['meetings/body/ewg-peacekeeping', 'meetings/series/ewg-peacekeeping'],
  C06: ['meetings/body/ewg-maritime-security', 'meetings/series/ewg-maritime-security'],
  C07: ['meetings/body/ewg-cyber-security', 'meetings/series/ewg-cyber-security'],
  C08: ['activities/maritime-security-exercise-2019', 'meetings/body/ewg-maritime-security', 'plan/T01'],
  C09: [
    'activities/cyber-drill-2022',
    'meetings/body/ewg-cyber-security',
    'meetings/edition/ewg-cyber-security/9',
    'plan/T03',
  ],
  C10: ['meetings/edition/dmm/2024'],
  C11: ['meetings/edition/dmm/2024'],
  C12: ['meetings/edition/admm-plus/2025'],
  C13: ['meetings/edition/admm-plus/2025'],
  C14: ['meetings/series/admm-plus', 'meetings/forum/admm-plus'],
  C15: [sdd],
  C16: [sdd],
  C17: ['meetings/body/ewg-cyber-security'],
  C18: ['meetings/edition/vmm/2017'],
  C19: ['meetings/series/vmm', 'meetings/edition/vmm/2021', vmm2022, 'parties/party/MMR'],
  C20: ['plan', 'plan/versions/2', vmm2022],
  C21: [vmm2022],
};

export function* claims(): Generator<Step> {
  for (const { id, topic, values, view } of data.conflicts)
    yield act('framework.record-claim', {
      key: id,
      topic: en(topic),
      about: about[id],
      readings: values.map(({ v, s }) => ({ text: { en: String(v) }, sources: [s] })),
      view: view === 'open' ? null : en(view),
    });
  yield* figures();
  yield* askedIn2022();
  yield* planSince();
  yield* context();
}

interface Figures {
  readonly year: string;
  readonly readings: readonly (readonly [text: string, source: string])[];
  readonly view: string;
}

/**
 * How many came to the Seoul Defense Dialogue, where reports of one year differ or count otherwise than those of another:
 * the numbers stand in the host events and in their `alternative_figures` and notes, apart by source.
 */
const counted: readonly Figures[] = [
  {
    year: '2013',
    readings: [
      ['21 countries, 3 organisations, 180 people', 'S80'],
      ['24 countries', 'S81'],
    ],
    view: '21 and 3 make 24: the second may count both together; it does not say so',
  },
  {
    year: '2017',
    readings: [
      ['38 countries, 4 organisations, over 500 people (announced the day before)', 'S22'],
      ['40 countries, 3 organisations (counted a year later)', 'S74'],
    ],
    view: 'an announcement against a count; both kept',
  },
  {
    year: '2018',
    readings: [['48 countries and 4 organisations, added up to 52', 'S74']],
    view: 'countries and organisations are counted apart, and together',
  },
  {
    year: '2024',
    readings: [
      ['68 countries and organisations together (announced)', 'S68'],
      ['67 countries at the opening', 'S67'],
    ],
    view: 'the announcement counts organisations along, the report of the opening does not say; not to be set beside the 52 of 2018 without asking what is counted',
  },
];

function* figures(): Generator<Step> {
  for (const { year, readings, view } of counted)
    yield act('framework.record-claim', {
      key: `SDD-${year}`,
      topic: { en: `Who was counted at the Seoul Defense Dialogue of ${year}` },
      about: [sdd, ...(year === '2017' || year === '2018' ? [`meetings/edition/vmm/${year}`] : [])],
      readings: readings.map(([text, source]) => ({ text: { en: text }, sources: [source] })),
      view: en(view),
    });
}

/** What came after the unnamed asks of 2022. That it answers them no source says. */
function* askedIn2022(): Generator<Step> {
  yield act('framework.record-claim', {
    key: 'ASKED-2022',
    topic: { en: 'Whether the asks of “some ASEAN countries” in 2022 were answered' },
    about: [vmm2022],
    readings: [
      {
        text: {
          en: 'At the meeting itself: the ministry’s report tells of no answer; its spokesperson spoke of carrying the plan on.',
        },
        sources: ['S01'],
      },
      {
        text: {
          en: 'Two years later: a combined maritime exercise for 2026 was proposed, with a naval chiefs’ meeting and a maritime symposium, and maritime security and defence industry were named priority areas.',
        },
        sources: ['S31'],
      },
    ],
    basis: 'derived',
    view: { en: 'No answer is known: no source read says that the proposals of 2024 answer what was asked in 2022.' },
  });
}

/** What was said of the plan after its update, each by one source. */
function* planSince(): Generator<Step> {
  const { updates, values_2021 } = data.plan;
  yield act('framework.record-claim', {
    key: 'PLAN-VALUES-2021',
    topic: { en: 'Values to which the plan was tied in 2021' },
    about: ['plan', 'plan/versions/1'],
    readings: [{ text: { en: values_2021.text }, sources: [values_2021.source] }],
  });
  for (const { date, at, text, source } of updates.slice(1))
    yield act(
      'framework.record-claim',
      {
        key: `PLAN-${date.slice(0, 7)}`,
        topic: { en: `What was said of the plan at the ${at === 'DMM 2024' ? 'ministers’ meeting of 2024' : at}` },
        about: ['plan'],
        readings: [{ text: { en: text }, sources: [source] }],
      },
      date,
    );
}

/** Wider arrangements between the Republic of Korea and ASEAN in which the plan stands. */
function* context(): Generator<Step> {
  for (const id of ['DIALOGUE', 'SP2010', 'CSP2024', 'POA', 'NSP', 'KASI']) {
    const found = data.frameworks.find(framework => framework.id === id);
    if (!found) throw new Error(`rok-asean.json has no framework ${id}`);
    const { name, start, end, note, terms, sources } = found;
    const said = [
      start ? `since ${start}${end ? `, until ${end}` : ''}` : null,
      terms && terms.every(term => typeof term === 'string') ? `for ${terms.join(', ')}` : null,
      note ?? null,
    ].filter(part => part !== null);
    yield act('framework.record-claim', {
      key: `AROUND-${id}`,
      topic: Object.fromEntries(Object.entries(name).filter(([, text]) => text !== null)),
      about: ['parties/party/KOR', 'parties/party/ASEAN', ...(id === 'NSP' || id === 'KASI' ? ['plan'] : [])],
      readings: [{ text: { en: said.join('; ') }, sources }],
    });
  }
}
