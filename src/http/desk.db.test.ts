import { beforeEach, expect, it } from 'vitest';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { type House, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';

let world: World;
let house: House;
let head: Visit;

const release = {
  release: 'gauges',
  headline: { en: 'New gauges on the river' },
  body: { en: 'Castria and Belmar agreed on new gauges.' },
  originalLanguage: 'en',
  publisher: { en: 'The secretariat' },
  partiesNamed: [{ party: 'CAS', cleared: 'not-asked' }],
};

beforeEach(async () => {
  world = await openWorld();
  house = await openHouse(world);
  const { person } = await issueTo(world, 'CAS', 'head-of-delegation');
  head = await letIn(world, house, person, 'head@cas.example', 'Head of Castria');
});

it('shows what is asked of the party until it is done, and to no other party', async () => {
  expect((await head.get('/desk')).text).toContain('Nothing waits for you here.');
  await world.given(['newsroom.draft-release', release, { audience: 'framework' }]);
  expect((await head.get('/desk')).text).toMatch(/to clear[\s\S]*New gauges on the river/);
  const { person } = await issueTo(world, 'BEL', 'head-of-delegation');
  const other = await letIn(world, house, person, 'head@bel.example');
  expect((await other.get('/desk')).text).toContain('Nothing waits for you here.');
  await head.get('/f/test/acts/newsroom.clear-for-party?release=gauges&party=CAS');
  await head.post('/f/test/acts/newsroom.clear-for-party', { release: 'gauges', party: 'CAS', cleared: 'yes' });
  expect((await head.get('/desk')).text).toContain('Nothing waits for you here.');
});

it('tells what was recorded since the last visit, and goes on telling it within the session', async () => {
  await head.get('/desk');
  await world.given(
    ['framework.register-source', { key: 'S1', publisher: 'The Gazette', language: 'en' }],
    [
      'framework.register-source',
      { key: 'S2', publisher: 'Hidden', language: 'en' },
      { audience: 'secretariat', as: 'secretariat-officer' },
    ],
  );
  // Another session begins where the first one ended.
  await world.store.writer.query(`update accounts.visit set session_id = 'earlier'`);
  for (let again = 0; again < 2; again++) {
    const { text } = await head.get('/desk');
    expect(text).toContain('The Gazette');
    expect(text).not.toContain('Hidden');
  }
  await world.store.writer.query(`update accounts.visit set session_id = 'earlier'`);
  expect((await head.get('/desk')).text).toContain('Nothing that you may read was recorded');
});

it('tells the same as data, in the time zone that was chosen, and takes no other', async () => {
  await world.given(['newsroom.draft-release', release, { audience: 'framework' }]);
  const { desk } = JSON.parse((await head.get('/desk.json')).text);
  expect(desk[0]).toMatchObject({
    framework: 'test',
    acting: { party: 'CAS', capacity: 'head-of-delegation' },
    asks: [{ kind: 'clear', path: '/f/test/acts/newsroom.clear-for-party?release=gauges&party=CAS' }],
  });
  await head.get('/desk');
  expect((await head.post('/desk', { zone: 'Mars/Olympus' })).status).toBe(400);
  await head.get('/desk');
  expect((await head.post('/desk', { zone: 'Asia/Ho_Chi_Minh' })).text).toContain('selected="">Asia/Ho Chi Minh');
});

it('is nobody’s who is not signed in', async () => {
  expect((await house.visit().get('/desk')).status).toBe(401);
  expect((await house.visit().get('/desk.json')).status).toBe(401);
});
