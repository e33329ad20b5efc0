import ICAL from 'ical.js';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { giveAccess } from '../../test/kit/correspondents.ts';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { type House, linkIn, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';
import { smtpMail } from '../mail/mail.ts';

let world: World;
let access: Access;
let office: PostOffice;
let house: House;
let user: string;
const email = 'focal@ard.example';
const officer = { as: 'secretariat-officer' } as const;

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  user = await giveAccess(access, world, 'focal-point', email);
  office = await openPostOffice();
  const mail = smtpMail(office.url, { from: 'comity@record.example.org' });
  house = await openHouse(world, { mail });
  onTestFinished(async () => {
    mail.close();
    await office.close();
  });
  const planned = { ...officer, on: '2025-01-01' };
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, planned],
    ['plan.open-version', { version: 1, content: 'in-full' }, planned],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' }, leads: ['ARD'] }, planned],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, planned],
    [
      'reporting.open-round',
      {
        round: 'R1',
        name: { en: 'Round for the framework' },
        version: 1,
        period: { from: '2026-01', until: '2026-06' },
        deadline: '2999-07-31T18:00',
        parties: ['ARD', 'BEL'],
      },
      { ...officer, audience: 'framework' },
    ],
    ['meetings.establish-body', { key: 'plenary', name: { en: 'Plenary' }, level: 'ministers', since: '2019' }],
    ['meetings.open-series', { key: 'plenary', name: { en: 'Plenary' }, body: 'plenary', since: '2019' }],
    ['meetings.register-edition', { series: 'plenary', edition: '2999', year: 2999 }],
    [
      'meetings.announce-edition',
      {
        series: 'plenary',
        edition: '2999',
        schedule: 'announced',
        starts: '2999-09-01',
        ends: '2999-09-02',
        city: 'Ardburg',
      },
      officer,
    ],
  );
});

async function signedIn(): Promise<Visit> {
  const visit = house.visit();
  await visit.post('/sign-in/mail', { email });
  const text = (await letterWith('/sign-in/mail/')).text;
  const link = linkIn(text);
  await visit.get(link);
  await visit.post(link);
  return visit;
}

async function letterWith(path: string) {
  for (;;) {
    const letter = await office.next(email);
    if (letter.text.includes(path)) return letter;
  }
}

/** Makes an address as its owner does; answers its path. */
async function make(visit: Visit): Promise<string> {
  await visit.get('/account');
  const shown = await visit.post('/account', { do: 'make-calendar' });
  return /http\S*(\/calendar\/[\w-]+\.ics)/.exec(shown.text)?.[1] ?? '';
}

const read = (path: string) => fetch(new URL(path, house.address));

async function eventsAt(path: string) {
  const answer = await read(path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as never);
  return calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
}

it('tells what is asked of a person and when the framework meets, by an address alone', async () => {
  const path = await make(await signedIn());
  const events = await eventsAt(path);
  expect(events.map(({ summary }) => summary).toSorted()).toEqual([
    'Plenary, 2999',
    'to answer: Round for the framework',
  ]);
  const asked = events.find(({ summary }) => summary.startsWith('to answer'));
  expect(asked?.startDate.toString()).toBe('2999-07-31T18:00:00');
  expect(asked?.startDate.zone?.tzid ?? asked?.startDate.toJSON().timezone).toBe('Asia/Seoul');
});

it('is shown once, kept as a digest, ends when a new one is made or it is ended, and stands in no log', async () => {
  const visit = await signedIn();
  const first = await make(visit);
  expect(first).not.toBe('');
  expect((await visit.get('/account')).text).not.toContain(first);
  const second = await make(visit);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  const secret = second.replace(/^.*\/|\.ics$/g, '');
  const { rows } = await world.store.writer.query<{ row: string }>('select c::text as row from accounts.calendar c');
  expect(rows[0]?.row).not.toContain(secret);
  expect((await visit.get('/account')).text).toContain('Last read');
  await visit.post('/account', { do: 'end-calendar' });
  expect((await read(second)).status).toBe(404);
  await world.store.asOwner(async owner => void (await owner.query('alter table accounts.calendar rename to gone')));
  const quiet = await read(second);
  expect(quiet.status).toBe(500);
  expect(house.log.join('\n')).toContain('/calendar/…');
  expect(house.log.join('\n')).not.toContain(secret);
});

it('says how long to wait where a program asks too often', async () => {
  const path = await make(await signedIn());
  expect((await house.visit().get(path)).status).toBe(200);
  await world.store.writer.query(
    `update accounts.attempt set count = 1000, until = now() + interval '100 seconds' where bucket like 'calendar:%'`,
  );
  const answer = await fetch(`${house.address}${path}`);
  expect(answer.status).toBe(429);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(60);
  expect(wait).toBeLessThanOrEqual(100);
});

it('shows what may be read at each request: nothing of a framework where the credential has ended', async () => {
  const path = await make(await signedIn());
  expect(await eventsAt(path)).toHaveLength(2);
  await world.given([
    'parties.end-credential',
    { credential: world.authorOf('focal-point')?.credential },
    { as: 'host' },
  ]);
  expect(await eventsAt(path)).toEqual([]);
  await access.accounts.withdraw('test', world.authorOf('focal-point')?.person as string);
  expect(await eventsAt(path)).toEqual([]);
  expect(user).not.toBe('');
});
