import { describe, expect, it } from 'vitest';
import { show } from '../../../../test/kit/show-page.tsx';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import type { Reading } from '../../../record/reading.ts';
import { en as uiEn } from '../../../ui/words/en.ts';
import { latestInterventions } from '../derived/interventions.ts';
import { bodyPage } from './body.tsx';
import { editionPage } from './edition.tsx';
import { forumPage } from './forum.tsx';
import { meetingsPage } from './meetings.tsx';
import { seriesPage } from './series.tsx';

const of = (edition: string) => ({ series: 'annual', edition });
const register = (year: number): Step => [
  'meetings.register-edition',
  { ...of(String(year)), year },
  { on: String(year) },
];
const facts = (year: number, told: object, on = String(year)): Step => [
  'meetings.record-facts',
  { ...of(String(year)), ...told, sources: ['S01'] },
  { on },
];

/** A series with a year of each kind: held, not held, by video, held again, and one of which nothing is known. */
const story: Step[] = [
  ['framework.register-source', { key: 'S01', title: 'Gauges', publisher: 'The Gazette', language: 'en' }],
  ['framework.register-source', { key: 'S02', publisher: 'The Other Gazette', language: 'ko' }],
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting', ko: '연례회의' }, body: 'commission' }],
  ['meetings.register-forum', { key: 'week', name: { en: 'Rivers Week' } }],
  ['meetings.register-forum-event', { forum: 'week', key: '2022', starts: '2022-09-06' }, { on: '2022-09-06' }],
  ...[2019, 2020, 2021, 2022, 2023].map(register),
  facts(2019, { held: 'yes', mode: 'in-person', starts: '2019-09-04' }),
  facts(2020, { held: 'no', reason: { en: 'flood' } }),
  facts(2021, { held: 'yes', mode: 'video', starts: '2021-09-08' }),
  facts(2022, {
    held: 'yes',
    mode: 'in-person',
    starts: '2022-09-06',
    city: 'Ruse',
    hostEvent: { forum: 'week', event: '2022' },
    chairs: [{ party: 'ARD', name: 'A. Chair' }],
  }),
  facts(2022, { ordinal: 5, basis: 'derived', basisNote: 'counted from 2017' }),
  [
    'meetings.record-participation',
    {
      ...of('2022'),
      parties: [
        { party: 'BEL', attendance: 'attended' },
        { party: 'CAS', attendance: 'not-stated' },
      ],
    },
    { on: '2022' },
  ],
  [
    'meetings.record-intervention',
    {
      ...of('2022'),
      kind: 'request',
      text: { en: 'Read the gauges daily' },
      speaker: {
        grain: 'some-members',
        label: { en: 'some downstream parties' },
        trueSpeaker: 'held',
        trueParties: ['CAS'],
      },
      sources: ['S02'],
    },
    { on: '2022-09-06' },
  ],
  [
    'meetings.record-intervention',
    { ...of('2022'), kind: 'report', text: { en: 'Nine gauges stand' }, speaker: { grain: 'party', party: 'ARD' } },
    { on: '2022-09-06' },
  ],
  [
    'framework.record-claim',
    {
      key: 'C01',
      topic: { en: 'How many came' },
      about: ['meetings/edition/annual/2022'],
      readings: [
        { text: { en: 'two' }, sources: ['S01'] },
        { text: { en: 'three' }, sources: ['S02'] },
      ],
    },
  ],
];

async function told(): Promise<World> {
  const world = await openWorld();
  await world.given(...story);
  return world;
}

/** The reading, and how many statements were sent through it. */
function counting(reading: Reading): { reading: Reading; sent: () => number } {
  let sent = 0;
  const db = reading.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      sent++;
      return result;
    },
  });
  return { reading: { ...reading, db }, sent: () => sent };
}

describe('the page of an edition', () => {
  it('tells what is known of a meeting that was held, each fact with its entry and its sources', async () => {
    const world = await told();
    const counted = counting(await world.reading());
    const shown = await show(editionPage, counted.reading, of('2022'));
    expect(counted.sent()).toBeLessThanOrEqual(17);
    expect(shown?.text).toContain('Held in person on 6 September 2022 in Ruse, on the sidelines of Rivers Week.');
    expect(shown?.text).toContain('It was the first in person since 2019. Chaired by the Republic of Ardia.');
    expect(shown?.text).toMatch(/Not stated\s+Castria/);
    expect(shown?.text).toContain('derived: counted from 2017');
    expect(shown?.text).toContain('not confirmed by the Republic of Ardia');
    expect(shown?.html).toMatch(/class="unnamed">some downstream parties/);
    expect(shown?.text).toContain('not attributed: who it was is held under seal');
    expect(JSON.stringify(shown?.data.interventions)).not.toContain('CAS');
    expect(shown?.data.sources.map(({ n, source }) => [n, source])).toEqual([
      [1, 'S01'],
      [2, 'S02'],
    ]);
    expect(shown?.html).toContain('id="source-S02"');
    for (const said of shown?.data.interventions ?? [])
      expect(shown?.html).toContain(`/f/test/record/${said.position}`);
    expect(shown?.text).toContain('How many came');
    expect(shown?.ld).toMatchObject({
      '@type': 'Event',
      startDate: '2022-09-06',
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });

  it('is the same under its number, and is not there before it was known of', async () => {
    const world = await told();
    expect((await show(editionPage, await world.reading(), of('5')))?.data.edition).toBe('2022');
    expect((await show(editionPage, await world.reading(), of('5')))?.data.interventions).toHaveLength(2);
    expect(await show(editionPage, await world.reading({ asof: '2022-09-05' }), of('2022'))).toBeUndefined();
    expect(await show(editionPage, await world.reading({ asof: '2021-12-31' }), of('2022'))).toBeUndefined();
    expect(await show(editionPage, await world.reading(), of('1999'))).toBeUndefined();
    expect(await show(editionPage, await world.reading(), { series: 'none', edition: '2022' })).toBeUndefined();
  });

  it('says why a meeting was not held, and that nothing is known of another', async () => {
    const world = await told();
    const not = await show(editionPage, await world.reading(), of('2020'));
    expect(not?.text).toContain('Not held: flood.');
    expect(not?.html).not.toContain('id="statements"');
    expect(not?.ld).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    const unknown = await show(editionPage, await world.reading(), of('2023'));
    expect(unknown?.text).toContain('Nothing is known of a meeting in 2023');
    expect(unknown?.ld).toBeUndefined();
  });

  it('claims no first meeting in person where a year between is unknown', async () => {
    const world = await told();
    await world.given(register(2024), facts(2024, { held: 'yes', mode: 'in-person', starts: '2024-09-11' }));
    expect((await show(editionPage, await world.reading(), of('2024')))?.data.inPersonSince).toBeNull();
  });

  it('can be read in Korean', async () => {
    const world = await told();
    const shown = await show(editionPage, await world.reading(), of('2022'), 'ko');
    expect(shown?.text).toContain('2022년 9월 6일 Ruse에서 대면으로 개최되었습니다.');
    expect(shown?.text).toContain('연례회의');
    expect(shown?.html).toContain('<span lang="en">Read the gauges daily</span>');
    expect(shown?.text).toContain('원래의 언어(영어)');
  });

  it('marks what was recorded as an exercise, and says no more that all was compiled', async () => {
    const world = await told();
    const own = { ...of('2022'), kind: 'support', text: { en: 'Agreed' }, speaker: { grain: 'party', party: 'ARD' } };
    await world.given(['meetings.record-intervention', own, { as: 'head-of-delegation' }]);
    const shown = await show(editionPage, await world.reading(), of('2022'));
    expect(shown?.data.compiled).toBe(false);
    expect(shown?.text).toContain(uiEn.tags.exercise);
  });
});

describe('the pages around it', () => {
  it('show a series by year, with a table that says the same', async () => {
    const world = await told();
    const shown = await show(seriesPage, await world.reading(), { series: 'annual' });
    expect(shown?.text).toContain('Of five editions recorded, three are known to have been held.');
    expect(shown?.text).toContain('not held: flood');
    expect(shown?.html).toContain('<svg');
    expect(shown?.html).toContain('href="/f/test/meetings/annual/2020"');
    expect(await show(seriesPage, await world.reading(), { series: 'none' })).toBeUndefined();
    const earlier = await show(seriesPage, await world.reading({ asof: '2020-12-31' }), { series: 'annual' });
    expect(earlier?.data.editions.map(({ year }) => year)).toEqual([2019, 2020]);
  });

  it('list all series, bodies and forums', async () => {
    const world = await told();
    const shown = await show(meetingsPage, await world.reading(), {});
    for (const said of ['Annual Meeting', 'Commission', 'Rivers Week', 'latest: 6 September 2022, in person'])
      expect(shown?.text).toContain(said);
    const empty = await openWorld();
    expect((await show(meetingsPage, await empty.reading(), {}))?.text).toContain(
      'No series of meetings has been opened.',
    );
  });

  it('show a forum with the meetings on its sidelines', async () => {
    const world = await told();
    const shown = await show(forumPage, await world.reading(), { forum: 'week' });
    expect(shown?.html).toContain('href="/f/test/meetings/annual/2022"');
    expect(shown?.html).toContain('id="event-2022"');
  });

  it('show a body with all terms of its officers, the past ones too', async () => {
    const world = await told();
    await world.given(
      [
        'meetings.establish-body',
        { key: 'gauges', name: { en: 'Gauges Group' }, level: 'experts', parent: 'commission' },
      ],
      ['meetings.appoint-officer', { body: 'gauges', party: 'ARD', office: 'co-chair', from: '2014', until: '2016' }],
      ['meetings.appoint-officer', { body: 'gauges', party: 'BEL', office: 'co-chair', from: '2017' }],
    );
    const shown = await show(bodyPage, await world.reading(), { body: 'gauges' });
    expect(shown?.text).toMatch(/Republic of Ardia co-chair 2014 2016.*Belmar co-chair 2017 no end known/);
    expect(shown?.html).toContain('href="/f/test/bodies/commission"');
    const above = await show(bodyPage, await world.reading(), { body: 'commission' });
    expect(above?.text).toMatch(/none known.*Annual Meeting.*Gauges Group/);
    expect(await show(bodyPage, await world.reading(), { body: 'nothing' })).toBeUndefined();
  });

  it('have the last statements for the front page', async () => {
    const world = await told();
    const [last] = await latestInterventions(await world.reading(), 1);
    expect(last).toMatchObject({ text: { en: 'Nine gauges stand' }, seriesName: { en: 'Annual Meeting' } });
    expect(await latestInterventions(await world.reading({ asof: '2021-12-31' }), 5)).toEqual([]);
  });
});
