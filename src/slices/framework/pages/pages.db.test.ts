import { beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { claimsPage } from './claims.tsx';
import { front } from './front.tsx';
import { sourcesPage } from './sources.tsx';

let world: World;
const source = (key: string) => ({ key, publisher: 'The Tervel Gazette', language: 'en' });
const reading = (text: string, key: string) => ({ text: { en: text }, sources: [key] });
beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['framework.register-source', source('S2')],
    ['framework.register-source', source('S10')],
    [
      'framework.record-claim',
      { key: 'C2', topic: { en: 'When' }, readings: [reading('March', 'S2'), reading('April', 'S10')] },
    ],
    [
      'framework.record-claim',
      {
        key: 'C10',
        topic: { en: 'Where' },
        readings: [reading('here', 'S2'), reading('there', 'S10')],
        view: { en: 'Here' },
      },
    ],
    ['framework.record-claim', { key: 'C3', topic: { en: 'Who' }, readings: [reading('a minister', 'S2')] }],
  );
});

it('shows a framework at a glance', async () => {
  const overview = await front.load(await world.reading(), {});
  expect(overview).toMatchObject({
    claims: { differing: 2, open: 1 },
    sources: 2,
    series: [],
    entries: await world.size(),
    latestStatements: [],
  });
  expect(overview?.parties.map(({ code }) => code)).toEqual(['ARD', 'BEL', 'CAS', 'EXAMPLE']);
  expect(overview?.latestEntries[0]).toMatchObject({ act: 'framework.record-claim', exercise: false, inError: false });
});

it('tells the last meeting from the next, as of the day', async () => {
  const edition = (key: string) => ({ series: 'vm', edition: key });
  await world.given(
    ['meetings.establish-body', { key: 'vm', name: { en: 'Vice Ministers' }, level: 'vice-ministers' }],
    ['meetings.open-series', { key: 'vm', name: { en: 'Vice Ministers’ Meeting' }, body: 'vm' }],
    ['meetings.register-edition', { ...edition('2022'), year: 2022 }, { on: '2022-01-10' }],
    [
      'meetings.announce-edition',
      { ...edition('2022'), schedule: 'announced', starts: '2022-09-06' },
      { on: '2022-01-10' },
    ],
    ['meetings.record-facts', { ...edition('2022'), held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
  );
  const asof = async (day: string) => (await front.load(await world.reading({ asof: day }), {}))?.series[0];
  expect(await asof('2022-03-01')).toMatchObject({ last: null, next: { edition: '2022', state: 'announced' } });
  expect(await asof('2022-12-31')).toMatchObject({ last: { edition: '2022', state: 'held' }, next: null });
});

it('lists sources and claims in the order of their keys', async () => {
  const now = await world.reading();
  expect((await sourcesPage.load(now, {}))?.sources.map(({ source }) => source)).toEqual(['S2', 'S10']);
  expect((await claimsPage.load(now, {}))?.claims.map(({ claim }) => claim)).toEqual(['C2', 'C3', 'C10']);
  const before = await world.reading({ at: (await world.size()) - 4 });
  expect((await claimsPage.load(before, {}))?.claims).toEqual([]);
});
