import { describe, expect, it } from 'vitest';
import { show } from '../../../../test/kit/show-page.tsx';
import { openWorld, type Persona, type Step, type World } from '../../../../test/kit/world.ts';
import { csv } from '../../../papers/csv.ts';
import { claimsOf } from '../../../record/audience.ts';
import type { Author } from '../../../record/body.ts';
import type { Page } from '../../../ui/page.ts';
import type { Language } from '../../../words/language.ts';
import { editionPage } from './edition.tsx';
import { journalPage } from './journal.tsx';
import { participantsPage } from './participants.tsx';
import { programmePage } from './programme.tsx';

const of = { series: 'annual', edition: '2026' };
const officer = { as: 'secretariat-officer' } as const;
const day = '2026-03-31';
const item = (key: string, number: string, title: object) => ({ key, number, title });
const said = (as: Persona, more: object, audience?: string): Step => [
  'meetings.record-intervention',
  { ...of, kind: 'report', text: { en: 'Said' }, ...more },
  { as, on: day, ...(audience ? { audience } : {}) },
];

/** A meeting with everything that its papers tell. ARD’s statement is corrected, disputed by nobody; BEL disputes another. */
async function held(...more: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(
    [
      'framework.change-settings',
      { correctionDays: 7, order: { by: 'precedence', parties: ['CAS', 'ARD', 'BEL'] } },
      officer,
    ],
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting', ko: '연례회의' }, body: 'commission' }],
    ['meetings.register-edition', { ...of, year: 2026 }, { on: '2026-01-01' }],
    ['meetings.announce-edition', { ...of, schedule: 'confirmed', starts: day, city: 'Ruse' }, { on: '2026-01-02' }],
    [
      'meetings.issue-agenda',
      {
        ...of,
        kind: 'adopted',
        items: [item('opening', '1', { en: 'Opening' }), item('gauges', '2', { en: 'Gauges', ko: '수위계' })],
      },
      { ...officer, on: day },
    ],
    [
      'meetings.issue-programme',
      {
        ...of,
        timeZone: 'Europe/Sofia',
        days: [
          {
            date: day,
            slots: [{ from: '09:30', to: '10:00', title: { en: 'Opening' }, item: 'opening', place: 'Hall A' }],
          },
        ],
      },
      { ...officer, on: '2026-02-01' },
    ],
    [
      'meetings.record-facts',
      {
        ...of,
        held: 'yes',
        mode: 'in-person',
        starts: day,
        venue: 'Danube Palace',
        chairs: [{ party: 'BEL', name: 'B. Chair' }],
      },
      { ...officer, on: day },
    ],
    [
      'meetings.record-participation',
      {
        ...of,
        parties: [
          { party: 'ARD', attendance: 'attended', head: { name: 'A. Head', office: 'Minister' }, level: 'minister' },
          { party: 'BEL', attendance: 'attended' },
          { party: 'CAS', attendance: 'attended' },
        ],
      },
      { ...officer, on: day },
    ],
    [
      'meetings.record-delegation',
      {
        ...of,
        party: 'CAS',
        members: [
          { name: 'C. Adviser', role: 'adviser' },
          { name: 'C. Head', office: '=1+1', role: 'head' },
        ],
      },
      { ...officer, on: day },
    ],
    said(
      'rapporteur',
      { item: 'gauges', text: { en: 'As noted' }, speaker: { grain: 'party', party: 'ARD' } },
      'framework',
    ),
    said('rapporteur', {
      item: 'opening',
      kind: 'concern',
      text: { en: 'Kept close' },
      speaker: { grain: 'some-members', label: { en: 'some parties' } },
    }),
    said('compiler', { itemTitle: { en: 'Floods' }, text: { en: 'From a paper' }, speaker: { grain: 'unattributed' } }),
    [
      'meetings.record-outcome',
      { ...of, kind: 'decision', text: { en: 'Gauges are read twice a day.' }, documents: ['TBC/2026/D1'] },
      { ...officer, on: day },
    ],
    ['meetings.register-edition', { series: 'annual', edition: '2027', year: 2027 }],
    [
      'meetings.announce-edition',
      { series: 'annual', edition: '2027', schedule: 'announced', starts: '2027-04-06', city: 'Galati' },
    ],
    ...more,
  );
  return world;
}

async function read<Data>(world: World, page: Page<Data>, as: Persona = 'nobody', language: Language = 'en') {
  const author = world.authorOf(as);
  const reading = await world.reading();
  const shown = author
    ? await world.store.asMember('test', claimsOf(author as Author), db => show(page, { ...reading, db }, of, language))
    : await show(page, reading, of, language);
  if (!shown) throw new Error('nothing is shown');
  return { ...shown, paper: JSON.stringify(page.paper?.(shown.data, shown.context) ?? null) };
}

async function keyOf(world: World, text: string): Promise<string> {
  const { data } = await read(world, editionPage, 'secretariat-officer');
  return data.interventions.find(one => one.text.en === text)?.key ?? '';
}

describe('the list of participants', () => {
  it('stands in the framework’s order, whatever the reader’s language, as on the meeting’s page', async () => {
    const world = await held();
    for (const language of ['en', 'ko'] as const) {
      const { data } = await read(world, participantsPage, 'focal-point', language);
      expect(data.parties.map(({ party }) => party)).toEqual(['CAS', 'ARD', 'BEL']);
      const edition = await read(world, editionPage, 'nobody', language);
      expect(edition.data.participation.parties.map(({ party }) => party)).toEqual(['CAS', 'ARD', 'BEL']);
    }
  });

  it('names the people of delegations to those alone who may read them, and warns on their copy', async () => {
    const world = await held();
    const own = await read(world, participantsPage, 'focal-point');
    expect(own.text).toMatch(/C\. Head , =1\+1, head of delegation C\. Adviser , adviser/);
    expect(own.paper).toContain('one entry not meant for everyone, but for: the parties and the secretariat.');
    const open = await read(world, participantsPage);
    expect(open.text).toContain('3 parties, one person by name.');
    expect(open.text + open.paper).not.toContain('C. Head');
    expect(open.paper).not.toContain('not meant for everyone');
    expect(open.paper).toContain('A. Head');
  });

  it('is a sheet in which nothing is a formula', async () => {
    const world = await held();
    const { data, context } = await read(world, participantsPage, 'focal-point');
    const [sheet] = participantsPage.sheets?.(data, context) ?? [];
    expect(sheet?.rows[0]).toMatchObject({ code: 'CAS', name: 'C. Head', office: '=1+1' });
    expect(sheet && csv(sheet)).not.toMatch(/(^|,)=/m);
  });
});

describe('the programme', () => {
  it('tells local times day by day, and a calendar where each entry is', async () => {
    const { text, paper, data, context } = await read(await held(), programmePage);
    expect(text).toContain('All times are local: Europe/Sofia.');
    expect(text).toMatch(/09:30 – 10:00 Opening item 1 Hall A/);
    expect(paper).toContain('["09:30 – 10:00","Opening (item 1)","Hall A"]');
    expect(programmePage.calendar?.(data, context)).toMatchObject([
      {
        uid: 'meetings/edition/annual/2026/programme/2026-03-31/1',
        starts: '2026-03-31T09:30',
        timeZone: 'Europe/Sofia',
        status: 'confirmed',
      },
    ]);
  });

  it('is cancelled with its meeting, under the same names and a higher number', async () => {
    const world = await openWorld();
    await world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { ...of, year: 2026 }],
      ['meetings.announce-edition', { ...of, schedule: 'confirmed', starts: '2026-12-30' }],
      [
        'meetings.issue-programme',
        { ...of, days: [{ date: '2026-12-30', slots: [{ from: '09:00', title: { en: 'Opening' } }] }] },
      ],
    );
    const events = async () => {
      const { data, context } = await read(world, editionPage);
      return editionPage.calendar?.(data, context) ?? [];
    };
    const before = await events();
    expect(before.map(({ status }) => status)).toEqual(['tentative', 'tentative']);
    await world.given(['meetings.announce-edition', { ...of, schedule: 'cancelled', starts: '2026-12-30' }]);
    const after = await events();
    expect(after.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    for (const [index, { sequence }] of after.entries()) expect(sequence).toBeGreaterThan(before[index]?.sequence ?? 0);
  });
});

describe('the journal', () => {
  it('tells date, place, chair, agenda, who spoke by item, outcomes and the next meeting', async () => {
    const { text, paper, data } = await read(await held(), journalPage);
    for (const part of [
      /Date 31 March 2026/,
      /Place Danube Palace; in person/,
      /Presided B\. Chair, Belmar/,
      /Took part Castria, Republic of Ardia, Belmar/,
      /Agenda as adopted .*Opening .*Gauges/,
      /Floods a speaker who is not named report nobody in particular as recorded/,
      /decision .*Gauges are read twice a day\. .*TBC\/2026\/D1/,
      /Next meeting Annual Meeting, 2027: announced for 6 April 2027/,
    ])
      expect(text).toMatch(part);
    expect(paper).toContain('"title":"Journal"');
    expect(paper).toContain('Annual Meeting, 2027: announced for 6 April 2027');
    expect(JSON.stringify(data) + text + paper).not.toMatch(/As noted|Kept close/);
  });

  it('is longer for those who may read more, and their copy says for whom it is', async () => {
    const world = await held();
    const { text, paper, data } = await read(world, journalPage, 'secretariat-officer');
    expect(data.proceedings.map(({ item, title }) => item?.key ?? title?.en)).toEqual(['opening', 'gauges', 'Floods']);
    expect(text).toMatch(/some parties concern some members, unnamed provisional; for the secretariat/);
    expect(text).not.toContain('Kept close');
    for (const copy of [text, paper])
      expect(copy).toContain(
        '2 entries not meant for everyone, but for: the secretariat; the parties and the secretariat.',
      );
  });

  it('lists corrections and disputes', async () => {
    const world = await held();
    const key = await keyOf(world, 'As noted');
    await world.given(
      ['meetings.correct-intervention', { ...of, key, text: { en: 'As meant' } }, { as: 'head-of-delegation' }],
      [
        'meetings.dispute-intervention',
        { ...of, key, party: 'ARD', text: { en: 'Never said' } },
        { ...officer, audience: 'framework' },
      ],
    );
    const { text, paper } = await read(world, journalPage, 'focal-point');
    expect(text).toMatch(/The Republic of Ardia corrected what it said .*As meant/);
    expect(text).toMatch(/disputes what is attributed to Republic of Ardia .*Never said/);
    expect(paper).toContain('As meant');
    expect(paper).toContain('The Republic of Ardia corrected what it said (an exercise, and no act of the party)');
    const open = await read(world, journalPage);
    expect(open.text).toMatch(/Corrections and disputes None\./);
  });

  it('reads in Korean', async () => {
    const { text, paper } = await read(await held(), journalPage, 'nobody', 'ko');
    expect(text).toMatch(/채택된 의제 .*수위계/);
    expect(text).toContain('다음 회의 연례회의 2027년: 예고: 2027년 4월 6일');
    expect(paper).toContain('"title":"일지"');
  });
});

describe('the page of the meeting', () => {
  it('has the agenda, statements by item, and links to the papers that there are', async () => {
    const { text, html } = await read(await held(), editionPage, 'secretariat-officer');
    expect(text).toMatch(/Agenda adopted Programme one day Participants 3 parties, 2 people Journal/);
    expect(text).toMatch(/Statements 1 Opening concern some parties Kept close/);
    expect(html).toContain('id="said-gauges"');
    expect(text).toMatch(/Floods report a speaker who is not named From a paper/);
    expect(text).toMatch(/the party that spoke may correct it until/);
    expect(text).toMatch(/Documents TBC\/2026\/D1/);
  });

  it('shows a corrected statement as its party means it, what was noted first, and who disputes it', async () => {
    const world = await held();
    const key = await keyOf(world, 'As noted');
    await world.given(
      ['meetings.correct-intervention', { ...of, key, text: { en: 'As meant' } }, { as: 'head-of-delegation' }],
      [
        'meetings.dispute-intervention',
        { ...of, key, party: 'ARD', text: { en: 'Never said' } },
        { as: 'head-of-delegation', audience: 'framework' },
      ],
    );
    const { text } = await read(world, editionPage, 'focal-point');
    expect(text).toMatch(
      /As meant Corrected by the Republic of Ardia\. .*As first recorded: As noted .*Disputed by the Republic of Ardia: Never said .*provisional .*corrected .*disputed/,
    );
    const { data } = await read(world, editionPage, 'focal-point');
    expect(data.interventions.find(one => one.key === key)).toMatchObject({
      standing: 'open',
      text: { en: 'As noted' },
    });
  });
});
