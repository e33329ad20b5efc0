import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { type House, linkIn, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { smtpMail } from '../mail/mail.ts';

let world: World;
let office: PostOffice;
let house: House;

beforeEach(async () => {
  world = await openWorld();
  office = await openPostOffice();
  const mail = smtpMail(office.url, { from: 'comity@test.example' });
  house = await openHouse(world, { mail });
  onTestFinished(async () => {
    mail.close();
    await office.close();
  });
});

const letter = { kind: 'letter', issuer: 'Ministry of Waters', reference: '12/2026' };
let people = 0;

/** A credential of a person who is nobody's account yet. */
async function issue(party: string | undefined, capacity: string, more: object = {}): Promise<number> {
  const person = `accountaaaa${'abcdefghijklmnopqrstuvwxyz'[Math.floor(people / 26)]}${'abcdefghijklmnopqrstuvwxyz'[people++ % 26]}`;
  await world.given([
    'parties.issue-credential',
    { person, party, capacity, restsOn: letter, ...more },
    { as: 'host' },
  ]);
  return (await world.size()) - 1;
}

/** The secretariat officer of the test's world, at her own browser. */
async function secretary(): Promise<Visit> {
  const { openAccess } = await import('../access/access.ts');
  const access = openAccess(world.store);
  const credential = world.authorOf('secretariat-officer')?.credential as number;
  const visit = house.visit();
  await visit.post(`/sign-in/${await access.makeLink('test', credential)}`);
  return visit;
}

async function invite(by: Visit, credential: number, email: string, name = 'A. Person'): Promise<void> {
  await by.get('/f/test/people');
  const seen = await by.post('/f/test/people', { do: 'invite', credential: String(credential), email, name });
  expect(seen.text).toContain('The invitation is on its way');
}

async function accept(email: string, visit = house.visit()): Promise<Visit> {
  const link = linkIn((await office.next(email)).text);
  expect((await visit.get(link)).text).toContain('You are invited to act as');
  const seen = await visit.post(link);
  expect(seen.path).toBe('/desk');
  return visit;
}

describe('an invitation', () => {
  it('lets its reader in to the capacity that it names, and what she does stands under her credential', async () => {
    const credential = await issue('CAS', 'head-of-delegation');
    await invite(await secretary(), credential, 'head@cas.example', 'Head of Castria');
    const visit = await accept('head@cas.example');
    expect((await (await secretary()).get('/f/test/people')).text).toContain('Head of Castria: Accepted an invitation');
    const page = await visit.get('/f/test/acts');
    expect(page.text).toContain('Head of Castria, head of delegation, CAS');
    expect((await visit.get('/f/test/people')).status).toBe(403);
    await visit.get('/f/test/acts/newsroom.clear-for-party');
    const size = await world.size();
    expect((await visit.post('/f/test/acts/parties.add-party', { code: 'NEW' })).status).toBe(403);
    expect(await world.size()).toBe(size);
  });

  it('is good once, for its newest letter only, and by nobody who only looks', async () => {
    const credential = await issue('CAS', 'focal-point');
    const by = await secretary();
    await invite(by, credential, 'focal@cas.example');
    const old = linkIn((await office.next('focal@cas.example')).text);
    await invite(by, credential, 'focal@cas.example');
    expect((await house.visit().post(old)).status).toBe(403);
    const link = linkIn((await office.next('focal@cas.example')).text);
    await house.visit().get(link);
    expect((await house.visit().post(link)).path).toBe('/desk');
    expect((await house.visit().post(link)).status).toBe(403);
  });

  it('is for those whom somebody looks after: other parties’ people are refused', async () => {
    const credential = await issue('CAS', 'focal-point');
    const head = await issue('CAS', 'head-of-delegation');
    await invite(await secretary(), head, 'head@cas.example');
    const visit = await accept('head@cas.example');
    await visit.get('/f/test/acts');
    const seen = await visit.post('/f/test/people', {
      do: 'invite',
      credential: String(credential),
      email: 'x@cas.example',
      name: 'X',
    });
    expect(seen.status).toBe(403);
    expect(office.letters).toHaveLength(1);
  });
});

describe('a link by mail', () => {
  it('signs in once, is told to nobody who was not invited, and answers both alike', async () => {
    await invite(await secretary(), await issue('CAS', 'focal-point'), 'focal@cas.example');
    await accept('focal@cas.example');
    const visit = house.visit();
    const known = await visit.post('/sign-in/mail', { email: 'Focal@CAS.example' });
    const unknown = await visit.post('/sign-in/mail', { email: 'nobody@cas.example' });
    expect(known.text).toBe(unknown.text);
    const link = linkIn((await office.next('focal@cas.example')).text);
    expect((await visit.get(link)).status).toBe(200);
    const answers = await Promise.all([visit.post(link), house.visit().post(link)]);
    expect(answers.map(({ path }) => path === '/desk').filter(Boolean)).toHaveLength(1);
    expect((await house.visit().post(link)).status).toBe(403);
    expect(office.letters.map(({ to }) => to)).not.toContain('nobody@cas.example');
  });

  it('leads back to the page of a framework from which one went to sign in, and nowhere else', async () => {
    await invite(await secretary(), await issue('CAS', 'focal-point'), 'focal@cas.example');
    await accept('focal@cas.example');
    const enter = async (visit: Visit) => {
      await visit.post('/sign-in/mail', { email: 'focal@cas.example' });
      return (await visit.post(linkIn((await office.next('focal@cas.example')).text))).path;
    };
    const visit = house.visit();
    await visit.get('/f/test/meetings?lang=ko');
    await visit.get('/sign-in');
    await visit.get('/sign-in');
    expect(await enter(visit)).toBe('/f/test/meetings?lang=ko');
    const elsewhere = house.visit();
    await elsewhere.get('/f/test/meetings');
    await elsewhere.get('/sign-in');
    await elsewhere.get('/');
    await elsewhere.get('/sign-in');
    expect(await enter(elsewhere)).toBe('/desk');
    const given = { cookie: `comity_from=${encodeURIComponent('//evil.example/f/test')}`, origin: house.address };
    await house.visit().post('/sign-in/mail', { email: 'focal@cas.example' });
    const link = linkIn((await office.next('focal@cas.example')).text);
    const answer = await fetch(house.address + link, { method: 'POST', redirect: 'manual', headers: given });
    expect(answer.headers.get('location')).toBe('/desk');
  });

  it('is written so often and no more', async () => {
    await invite(await secretary(), await issue('CAS', 'focal-point'), 'focal@cas.example');
    await accept('focal@cas.example');
    const tries = [];
    for (let i = 0; i < 6; i++)
      tries.push((await house.visit().post('/sign-in/mail', { email: 'focal@cas.example' })).status);
    expect(tries).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('no longer works when it is old', async () => {
    await invite(await secretary(), await issue('CAS', 'focal-point'), 'focal@cas.example');
    await accept('focal@cas.example');
    const visit = house.visit();
    await visit.post('/sign-in/mail', { email: 'focal@cas.example' });
    const link = linkIn((await office.next('focal@cas.example')).text);
    await world.store.writer.query(`update accounts.verification set "expiresAt" = now() - interval '1 second'`);
    expect((await visit.post(link)).status).toBe(403);
  });
});

describe('a session', () => {
  it('holds no right beyond its credential: what is over is over in open sessions too', async () => {
    const credential = await issue('CAS', 'head-of-delegation');
    await invite(await secretary(), credential, 'head@cas.example');
    const visit = await accept('head@cas.example');
    expect((await visit.get('/f/test/acts')).status).toBe(200);
    await world.given(['parties.end-credential', { credential }, { as: 'host' }]);
    expect((await visit.get('/f/test/acts')).text).toContain('Choose first');
    expect((await visit.get('/desk')).text).toContain('No credential of yours stands');
  });

  it('does not start before its credential, and ends with its last day', async () => {
    const later = await issue('CAS', 'focal-point', { from: '2999-01-01' });
    const past = await issue('CAS', 'head-of-delegation', { from: '2020-01-01', until: '2020-12-31' });
    const by = await secretary();
    await by.get('/f/test/people');
    for (const credential of [later, past])
      expect(
        (
          await by.post('/f/test/people', {
            do: 'invite',
            credential: String(credential),
            email: 'x@y.example',
            name: 'X',
          })
        ).status,
      ).toBe(403);
  });

  it('ends when access is taken away, and when its holder signs out', async () => {
    const credential = await issue('CAS', 'head-of-delegation');
    const by = await secretary();
    await invite(by, credential, 'head@cas.example');
    const visit = await accept('head@cas.example');
    await by.get('/f/test/people');
    await by.post('/f/test/people', { do: 'withdraw', credential: String(credential) });
    expect((await visit.get('/f/test/acts')).text).toContain('Choose first');
    await visit.get('/desk');
    const before = visit.cookie;
    await visit.post('/sign-out');
    const thief = await fetch(`${house.address}/desk`, { headers: { cookie: before } });
    expect(thief.status).toBe(401);
  });

  it('is not taken by a party from its last administrator who can sign in', async () => {
    const [first, second] = [await issue('CAS', 'party-administrator'), await issue('CAS', 'party-administrator')];
    await invite(await secretary(), first, 'one@cas.example');
    const visit = await accept('one@cas.example');
    await visit.get('/f/test/people');
    const refused = await visit.post('/f/test/people', { do: 'withdraw', credential: String(first) });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Invite another one first')]);
    await invite(visit, second, 'two@cas.example');
    await accept('two@cas.example');
    await visit.get('/f/test/people');
    await visit.post('/f/test/people', { do: 'withdraw', credential: String(first) });
    expect((await visit.get('/f/test/acts')).text).toContain('Choose first');
  });

  it('cannot be made up: a cookie with another’s token under no signature is nobody', async () => {
    await invite(await secretary(), await issue('CAS', 'focal-point'), 'focal@cas.example');
    const visit = await accept('focal@cas.example');
    const [name = '', value = ''] = visit.cookie.split('=');
    const token = decodeURIComponent(value).split('.')[0] ?? '';
    for (const forged of [token, `${token}.`, `${token}.AAAA`])
      expect(
        (await fetch(`${house.address}/desk`, { headers: { cookie: `${name}=${encodeURIComponent(forged)}` } })).status,
      ).toBe(401);
  });
});

it('asks whoever holds two credentials under which she acts, and lets her change', async () => {
  const by = await secretary();
  await invite(by, await issue('CAS', 'head-of-delegation'), 'both@example.org', 'Both');
  const visit = await accept('both@example.org');
  await invite(by, await issue('BEL', 'head-of-delegation'), 'second@example.org', 'Both');
  const link = linkIn((await office.next('second@example.org')).text);
  expect((await visit.get(link)).text).toContain('Accept for the account that is signed in: Both');
  await visit.post(link, { for: 'account' });
  expect((await visit.get('/f/test/acts')).text).toContain('Choose first');
  const page = await visit.get('/f/test/acting');
  expect(page.text).toContain('Act as head of delegation, Castria');
  const choose = (party: string) =>
    new RegExp(`value="(\\d+)"[^>]*>Act as head of delegation, ${party}`).exec(page.text)?.[1] ?? '';
  await visit.post('/f/test/acting', { credential: choose('Castria') });
  expect((await visit.get('/f/test/acts')).text).toContain('head of delegation, CAS');
  await visit.get('/f/test/acting');
  await visit.post('/f/test/acting', { credential: choose('Belmar') });
  expect((await visit.get('/f/test/acts')).text).toContain('head of delegation, BEL');
  expect((await visit.get('/f/test/acting')).status).toBe(200);
  const mine = world.authorOf('chair')?.credential;
  expect((await visit.post('/f/test/acting', { credential: String(mine) })).status).toBe(404);
});
