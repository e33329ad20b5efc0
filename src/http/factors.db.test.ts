import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { type House, linkIn, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { smtpMail } from '../mail/mail.ts';

let world: World;
let office: PostOffice;
let house: House;
let visit: Visit;

beforeEach(async () => {
  world = await openWorld();
  office = await openPostOffice();
  const mail = smtpMail(office.url, { from: 'comity@test.example' });
  house = await openHouse(world, { mail });
  onTestFinished(async () => {
    mail.close();
    await office.close();
  });
  const { person } = await issueTo(world, 'CAS', 'head-of-delegation');
  visit = await letIn(world, house, person, 'head@cas.example');
});

/** RFC 6238 as an app computes it, `steps` half minutes from now. */
function codeOf(secret: string, steps = 0): string {
  const bits = [...secret].map(letter =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', Buffer.from(bytes.map(byte => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function setUp(): Promise<{ secret: string; spare: string[] }> {
  await visit.get('/account');
  const { text } = await visit.post('/account', { do: 'start-code' });
  const [secret = '', ...spare] = [...text.matchAll(/<code>([^<]+)<\/code>/g)].map(match => match[1] ?? '');
  const seen = await visit.post('/account', { do: 'confirm-code', code: codeOf(secret) });
  expect(seen.text).toContain('A second factor was set up');
  expect((await office.next('head@cas.example')).text).toContain('A second factor was set up');
  return { secret, spare };
}

/** By a link in a letter, up to where the code is asked for. */
async function knock(): Promise<Visit> {
  const other = house.visit();
  await other.post('/sign-in/mail', { email: 'head@cas.example' });
  const seen = await other.post(linkIn((await office.next('head@cas.example')).text));
  expect(seen.path).toBe('/sign-in/code');
  return other;
}

describe('a second factor', () => {
  it('stands between the link and everything else, and takes each code once', async () => {
    const { secret } = await setUp();
    const other = await knock();
    for (const path of ['/desk', '/account', '/f/test/acts']) expect((await other.get(path)).status).toBe(401);
    const code = codeOf(secret, 1);
    expect((await other.post('/sign-in/code', { code })).path).toBe('/desk');
    const again = await knock();
    expect((await again.post('/sign-in/code', { code })).status).toBe(403);
    expect((await again.get('/desk')).status).toBe(401);
  });

  it('allows for a clock that is half a minute off, and no more', async () => {
    // The code before this one must still be before the one that the set-up used.
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 12_000) await new Promise(done => setTimeout(done, left));
    const { secret } = await setUp();
    const other = await knock();
    for (const steps of [-3, 3])
      expect((await other.post('/sign-in/code', { code: codeOf(secret, steps) })).status).toBe(403);
    expect((await other.post('/sign-in/code', { code: codeOf(secret, -1) })).path).toBe('/desk');
  });

  it('shuts after five wrong codes, for the right one too', async () => {
    const { secret } = await setUp();
    const other = await knock();
    for (let i = 0; i < 5; i++) expect((await other.post('/sign-in/code', { code: '000000' })).status).toBe(403);
    expect((await other.post('/sign-in/code', { code: codeOf(secret, 1) })).status).toBe(403);
  });

  it('takes a spare code in place of the app, once', async () => {
    const { spare } = await setUp();
    expect((await (await knock()).post('/sign-in/code', { code: spare[0] ?? '' })).path).toBe('/desk');
    expect((await (await knock()).post('/sign-in/code', { code: spare[0] ?? '' })).status).toBe(403);
  });

  it('is changed only soon after signing in', async () => {
    await world.store.writer.query(`update accounts."session" set "createdAt" = now() - interval '16 minutes'`);
    await visit.get('/account');
    const seen = await visit.post('/account', { do: 'start-code' });
    expect(seen.status).toBe(403);
    expect(seen.text).toContain('Sign in anew first');
  });
});

describe('somebody who reads another’s mail', () => {
  /** By a link in a letter. */
  async function intrude(email = 'head@cas.example'): Promise<Visit> {
    const thief = house.visit();
    await thief.post('/sign-in/mail', { email });
    await thief.post(linkIn((await office.next(email)).text));
    return thief;
  }

  async function userOf(email: string): Promise<string> {
    const { rows } = await world.store.writer.query<{ id: string }>('select id from accounts."user" where email = $1', [
      email,
    ]);
    return rows[0]?.id ?? '';
  }

  async function addPasskey(email: string): Promise<void> {
    await world.store.writer.query(
      `insert into accounts.passkey ("id", "userId", "publicKey", "credentialID", "counter", "deviceType", "backedUp", "createdAt")
       values ($1, $1, 'key', $1, 0, 'singleDevice', false, now())`,
      [await userOf(email)],
    );
  }

  it('changes nothing by which its owner signs in, where she has a passkey; nor does a code count before it is shown', async () => {
    await addPasskey('head@cas.example');
    const thief = await intrude();
    const { text } = await thief.get('/account');
    for (const doing of ['start-code', 'remove-passkey', 'make-calendar']) {
      await thief.get('/account');
      const seen = await thief.post('/account', { do: doing, what: await userOf('head@cas.example') });
      expect(seen.status, doing).toBe(403);
      expect(seen.text, doing).toContain('you came in by a letter alone');
    }
    const options = await fetch(`${house.address}/account/passkey/options`, {
      method: 'POST',
      body: JSON.stringify({ csrf: /name="_csrf" value="([^"]*)"/.exec(text)?.[1] }),
      headers: {
        cookie: thief.cookie,
        origin: house.address,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
    });
    expect(options.status).toBe(403);
    expect(await options.json()).toMatchObject({ code: 'stronger-first' });
    await thief.get('/f/test/programs');
    const program = { do: 'entrust', key: 'k', name: 'Reader', until: '2999-12-31' };
    expect((await thief.post('/f/test/programs', program)).text).toContain('you came in by a letter alone');
  });

  it('of an administrator lets nobody in; she renews others who lost everything, who are told, and never herself', async () => {
    const admin = await issueTo(world, 'CAS', 'party-administrator');
    const chief = await letIn(world, house, admin.person, 'admin@cas.example');
    await setUp();
    expect((await office.next('admin@cas.example')).text).toContain('/f/test/people');
    await chief.get('/f/test/people');
    const of = async (email: string) => {
      const { rows } = await world.store.writer.query<{ person: string }>(
        'select person from accounts.person where user_id = $1',
        [await userOf(email)],
      );
      const given = JSON.parse((await chief.get('/f/test/people.json')).text).page;
      await chief.get('/f/test/people');
      return String(given.find((one: { person: string }) => one.person === rows[0]?.person).credential);
    };
    const head = await of('head@cas.example');
    const renewed = await chief.post('/f/test/people', { do: 'renew', credential: head });
    expect(renewed.text).toContain('Passkeys, second factor and sessions of the account are gone');
    expect(renewed.text).toContain('to begin anew');
    expect((await office.next('head@cas.example')).text).toContain('to begin anew');
    expect((await visit.get('/desk')).status).toBe(401);
    const again = await intrude();
    await again.get('/account');
    expect((await again.post('/account', { do: 'start-code' })).status).toBe(200);

    const own = await chief.post('/f/test/people', { do: 'renew', credential: await of('admin@cas.example') });
    expect([own.status, own.text]).toEqual([403, expect.stringContaining('Another administrator renews')]);
    const elsewhere = await issueTo(world, 'BEL', 'focal-point');
    await world.store.writer.query('insert into accounts.person (framework, person, user_id) values ($1, $2, $3)', [
      'test',
      elsewhere.person,
      await userOf('head@cas.example'),
    ]);
    const both = await chief.post('/f/test/people', { do: 'renew', credential: await of('head@cas.example') });
    expect([both.status, both.text]).toEqual([409, expect.stringContaining('also acts for others')]);

    await addPasskey('admin@cas.example');
    const thief = await intrude('admin@cas.example');
    for (const doing of ['renew', 'withdraw', 'invite']) {
      await thief.get('/f/test/people');
      const form = { do: doing, credential: head, name: 'X', email: 'x@cas.example' };
      expect((await thief.post('/f/test/people', form)).text, doing).toContain('you came in by a letter alone');
    }
  });
});

it('shows where one is signed in, and ends a session from elsewhere', async () => {
  const other = house.visit();
  await other.post('/sign-in/mail', { email: 'head@cas.example' });
  await other.post(linkIn((await office.next('head@cas.example')).text));
  const { text } = await visit.get('/account');
  const session = /name="what" value="([^"]+)"[^>]*>\s*<button[^>]*value="end-session"/.exec(text)?.[1] ?? '';
  await visit.post('/account', { do: 'end-session', what: session });
  expect((await other.get('/desk')).status).toBe(401);
  expect((await visit.get('/desk')).status).toBe(200);
});

it('takes passkey requests from our own pages alone', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${house.address}/sign-in/passkey/options`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    });
  expect((await ask({ origin: house.address, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await ask({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' })).status).toBe(403);
  expect((await ask({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(403);
  expect((await ask({ origin: house.address, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await ask({})).status).toBe(403);
});
