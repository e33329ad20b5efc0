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

it('shows a successor what was done in the office and, handed over, what was being written; to no other party', async () => {
  const old = await issueTo(world, 'CAS', 'focal-point', { office: 'River Bureau' });
  const next = await issueTo(world, 'CAS', 'focal-point');
  const admin = await issueTo(world, 'CAS', 'party-administrator');
  const perform = (capacity: string, by: typeof old, act: string, body: object) =>
    world.record.perform({
      framework: 'test',
      author: { party: 'CAS', capacity, ...by },
      principal: by.person,
      acts: [{ act, body, ...(act === 'contacts.name-point' ? { audience: 'own' } : {}) }],
    });
  const channels = [{ kind: 'e-mail', address: 'duty@cas.example' }];
  await perform('focal-point', old, 'contacts.name-point', {
    contact: 'duty',
    party: 'CAS',
    role: 'policy',
    office: 'Duty desk',
    channels,
  });
  const done = (await world.size()) - 1;
  const draft = `insert into drafts.draft (framework, person, id, act, subject, content, version)
    values ('test', $1, gen_random_uuid(), 'meetings.record-intervention', 'meetings/edition/annual/2026', '{}', 1)`;
  await world.store.asPerson({ framework: 'test', person: old.person }, client => client.query(draft, [old.person]));
  await perform('party-administrator', admin, 'parties.end-credential', { credential: old.credential });

  const chief = await letIn(world, house, admin.person, 'admin@cas.example');
  const people = await chief.get('/f/test/people');
  expect(people.text).toMatch(/Drafts that were left behind[\s\S]*hand-over\?credential=/);
  await chief.get('/f/test/acts/parties.hand-over');
  const fields = { credential: String(old.credential), to: String(next.credential) };
  expect((await chief.post('/f/test/acts/parties.hand-over', fields)).status).toBe(200);
  await expect.poll(async () => (await chief.get('/f/test/people')).text).not.toContain('left behind');

  const successor = await letIn(world, house, next.person, 'next@cas.example');
  expect((await successor.get('/desk')).text).toContain('href="/f/test/office"');
  const { text } = await successor.get('/f/test/office');
  expect(text).toContain(`/f/test/record/${done}"`);
  expect(text).toContain('/meetings/annual/2026/notes');
  expect((await successor.get('/f/test/office?office=River%20Bureau')).text).toContain(`/f/test/record/${done}"`);
  expect((await successor.get('/f/test/office?office=Nowhere')).status).toBe(404);
  const file = await successor.get('/f/test/office.json');
  expect(JSON.parse(file.text).page.entries).toMatchObject([{ position: done }]);
  expect(file.text).not.toContain(old.person);

  const { person } = await issueTo(world, 'BEL', 'focal-point');
  const other = await letIn(world, house, person, 'focal@bel.example');
  expect((await other.get('/f/test/office')).text).not.toContain(`/f/test/record/${done}"`);
  expect((await house.visit().get('/f/test/office')).status).toBe(401);
});
