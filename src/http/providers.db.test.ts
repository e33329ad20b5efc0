import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type HostileProvider, type Lie, openHostileProvider } from '../../test/kit/hostile-provider.ts';
import { openMinistry } from '../../test/kit/ministry.ts';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { type House, openHouse, type Seen, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';

const clientId = 'comity';
const clientSecret = 'a secret of the client';
let world: World;
let provider: HostileProvider;
let house: House;
let access: Access;
/** The focal point of CAS, invited under the address that the provider vouches for. */
let focal: { readonly person: string; readonly credential: number };

beforeEach(async () => {
  world = await openWorld();
  provider = await openHostileProvider(clientId);
  onTestFinished(() => provider.close());
  const options = {
    secret: 'a secret of the test, long enough',
    address: 'http://localhost',
    inside: [provider.issuer],
  };
  access = openAccess(world.store, options);
  house = await openHouse(world, {}, options);
  focal = await issueTo(world, 'CAS', 'focal-point');
});

const id = 'providerofcas';

async function setUp(more: Partial<{ id: string; party: string; clientId: string }> = {}): Promise<string> {
  const given = { id, party: 'CAS', clientId, ...more };
  const { providers } = access.accounts;
  expect(
    await providers.add({
      ...given,
      framework: 'test',
      name: `Ministry of ${given.party}`,
      issuer: provider.issuer,
      clientSecret,
      by: null,
    }),
  ).toBe(true);
  return given.id;
}

async function invite(email = 'focal@cas.example', person = focal.person): Promise<void> {
  await access.accounts.invite({ framework: 'test', person, email, name: 'Focal Point' });
}

async function begin(visit: Visit, at = id): Promise<string> {
  const seen = await visit.post(`/sign-in/provider/${at}`);
  expect(seen.status).toBe(200);
  return seen.headers.get('refresh')?.replace('0;url=', '') ?? '';
}

async function signIn(lie?: Lie, visit = house.visit()): Promise<{ visit: Visit; seen: Seen }> {
  const back = await provider.visit(await begin(visit), lie);
  return { visit, seen: await visit.get(back) };
}

async function sessions(): Promise<number> {
  const { rows } = await world.store.writer.query('select 1 from accounts."session"');
  return rows.length;
}

async function turnedAway({ visit, seen }: { visit: Visit; seen: Seen }, code: string): Promise<void> {
  expect(seen.text).toContain(code);
  expect([403, 409]).toContain(seen.status);
  expect(seen.text).not.toMatch(/eyJ|cas\.example|subject-1|nonce|JWT/);
  expect(visit.cookie).not.toContain('session_token');
  expect(await sessions()).toBe(0);
  expect((await visit.get('/desk')).status).toBe(401);
  expect(house.log.join('\n')).not.toMatch(/eyJ|cas\.example|state=|code-\d|a secret/);
}

describe('a provider of a party', () => {
  beforeEach(async () => {
    await setUp();
    await invite();
  });

  it('lets in whom it vouches for and who was invited, to act for its party', async () => {
    const { visit, seen } = await signIn();
    expect(seen.path).toBe('/desk');
    expect(seen.text).toContain('focal point, Castria');
    expect((await visit.get('/f/test/acts')).text).toContain('Focal Point, focal point, CAS');
    expect(provider.asked[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    // From then on it is known by its subject, whatever its address.
    const again = await signIn({ claims: { email: 'other@cas.example', email_verified: false } });
    expect(again.seen.path).toBe('/desk');
    expect((await access.accounts.providers.find(id))?.usedAt).not.toBeNull();
  });

  it.each<[string, Lie]>([
    ['another nonce', { claims: { nonce: 'of another sign-in' } }],
    ['no nonce', { without: 'nonce' }],
    ['another audience', { claims: { aud: 'another client' } }],
    ['another audience besides', { claims: { aud: ['comity', 'another'], azp: 'another' } }],
    ['another issuer', { claims: { iss: 'https://other.example' } }],
    ['another key', { otherKey: true }],
    ['a broken signature', { broken: true }],
    ['the algorithm none', { alg: 'none' }],
    ['HS256 under the public key', { alg: 'HS256' }],
    ['an end that is over', { claims: { iat: 1_700_000_000, exp: 1_700_000_300 } }],
    ['no end', { without: 'exp' }],
    ['no subject', { without: 'sub' }],
    ['an empty subject', { claims: { sub: '' } }],
    ['a subject that is no text', { claims: { sub: 7 } }],
    ['a beginning in the future', { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }],
    ['no token', { silent: true }],
    ['an answer of another issuer', { back: { iss: 'https://other.example' } }],
  ])('is not believed with %s', async (_, lie) => {
    await turnedAway(await signIn(lie), 'provider-not-verified');
    expect((await access.accounts.providers.find(id))?.refusedFor).toBe('not-verified');
    expect(await access.accounts.byEmail('focal@cas.example')).toBeUndefined();
  });

  it.each<[string, Lie]>([
    ['unverified', { claims: { email_verified: false } }],
    ['said to be verified in a text', { claims: { email_verified: 'true' } }],
    ['not said to be verified', { without: 'email_verified' }],
    ['missing', { without: 'email' }],
    ['of nobody', { claims: { email: 'nobody@cas.example' } }],
  ])('ties nobody by an address that is %s', async (_, lie) => {
    await turnedAway(await signIn(lie), 'provider-not-invited');
    expect(await access.accounts.invitationsTo('focal@cas.example', 'test')).toHaveLength(1);
  });

  it('is believed once: an answer that is brought again, changed, or by another browser is none', async () => {
    const visit = house.visit();
    const back = await provider.visit(await begin(visit));
    expect((await house.visit().get(back)).text).toContain('provider-stale');
    // Whoever brought it has used it up.
    await turnedAway({ visit, seen: await visit.get(back) }, 'provider-stale');
    const { visit: inside } = await signIn(undefined, visit);
    const answer = await provider.visit(await begin(inside));
    expect((await inside.get(answer)).path).toBe('/desk');
    expect((await inside.get(answer)).text).toContain('provider-stale');
    expect((await inside.get(answer.replace(/state=[^&]+/, 'state=made-up'))).text).toContain('provider-stale');
  });

  it('is not believed late, or where somebody declined', async () => {
    const visit = house.visit();
    const back = await provider.visit(await begin(visit));
    await world.store.writer.query(`update accounts.provider_try set expires_at = now() - interval '1 second'`);
    await turnedAway({ visit, seen: await visit.get(back) }, 'provider-stale');
    await turnedAway(await signIn({ back: { error: 'access_denied' } }), 'provider-declined');
  });

  it('is not taken for another: what was begun at one is not answered by the other', async () => {
    const other = await setUp({ id: 'providerofbel', party: 'BEL', clientId: 'comity-of-bel' });
    const visit = house.visit();
    const back = await provider.visit(await begin(visit));
    await turnedAway({ visit, seen: await visit.get(back.replace(id, other)) }, 'provider-stale');
  });

  it('lets two sign-ins of one browser go on at once', async () => {
    const visit = house.visit();
    const [first, second] = [await begin(visit), await begin(visit)];
    expect((await visit.get(await provider.visit(second))).path).toBe('/desk');
    expect((await visit.get(await provider.visit(first))).path).toBe('/desk');
  });

  it('takes with it whoever came in through it', async () => {
    const { visit } = await signIn();
    await access.accounts.providers.remove(id);
    expect((await visit.get('/desk')).status).toBe(401);
    expect(await access.accounts.providers.userOf(id, 'subject-1')).toBeUndefined();
  });
});

describe('whoever came in through a provider', () => {
  it('acts for its party alone, though the account has more', async () => {
    await setUp();
    const belmar = await issueTo(world, 'BEL', 'head-of-delegation');
    const visit = await letIn(world, house, focal.person, 'focal@cas.example');
    await access.accounts.invite({
      framework: 'test',
      person: belmar.person,
      email: 'focal@cas.example',
      name: 'Both',
    });
    await access.accounts.acceptVouched({ framework: 'test', person: belmar.person });
    expect((await visit.get('/f/test/acting')).text).toContain('head of delegation, Belmar');
    const through = await signIn();
    expect(through.seen.path).toBe('/desk');
    const choices = await through.visit.get('/f/test/acting');
    expect(choices.text).toContain('focal point, Castria');
    expect(choices.text).not.toContain('Belmar');
    const chosen = await through.visit.post('/f/test/acting', { credential: String(belmar.credential) });
    expect(chosen.status).toBe(404);
    expect((await through.visit.get('/f/test/acts')).text).toContain('focal point, CAS');
  });

  it('is nobody of a person who acts for another party as well', async () => {
    await setUp();
    await issueTo(world, 'CAS', 'head-of-delegation');
    await world.given([
      'parties.issue-credential',
      { person: focal.person, party: 'BEL', capacity: 'focal-point', restsOn: { kind: 'letter' } },
      { as: 'host' },
    ]);
    await invite();
    const { seen } = await signIn();
    expect(seen.text).toContain('No credential of yours stands');
  });

  it('changes nothing of the account: no passkey, no code, no session elsewhere, no invitation for it', async () => {
    await setUp();
    const own = await letIn(world, house, focal.person, 'focal@cas.example');
    const { visit } = await signIn();
    expect((await visit.get('/account')).text).toContain('You came in through Ministry of CAS');
    expect((await visit.get('/account')).text).not.toContain('focal@cas.example');
    for (const doing of ['start-code', 'remove-code', 'end-session', 'remove-passkey']) {
      await visit.get('/desk');
      const seen = await visit.post('/account', { do: doing });
      expect(seen.text, doing).toContain('through-provider');
    }
    expect((await own.get('/desk')).status).toBe(200);
    const belmar = await issueTo(world, 'BEL', 'focal-point');
    const secret = await access.accounts.invite({
      framework: 'test',
      person: belmar.person,
      email: 'x@bel.example',
      name: 'X',
    });
    expect((await visit.get(`/invitation/${secret}`)).text).not.toContain('for the account');
    await visit.post(`/invitation/${secret}`, { for: 'account' });
    const user = await access.accounts.byEmail('focal@cas.example');
    expect((await access.accounts.personsOf(user ?? '')).map(({ person }) => person)).toEqual([focal.person]);
  });

  it('shows the code as well, where the account asks for one', async () => {
    await setUp();
    await letIn(world, house, focal.person, 'focal@cas.example');
    await world.store.writer.query(`update accounts."user" set "twoFactorEnabled" = true`);
    const { visit, seen } = await signIn();
    expect(seen.path).toBe('/sign-in/code');
    expect((await visit.get('/desk')).status).toBe(401);
  });

  it('was tied by the owner of the account, where the provider verifies no address', async () => {
    await setUp();
    const own = await letIn(world, house, focal.person, 'focal@cas.example');
    await own.get('/account');
    const sent = await own.post(`/sign-in/provider/${id}`, { do: 'tie' });
    const back = await provider.visit(sent.headers.get('refresh')?.replace('0;url=', '') ?? '', { without: 'email' });
    // Nobody else ties it for her.
    expect((await own.get(back)).text).toContain('The account was tied to an identity provider');
    expect((await signIn({ without: 'email' })).seen.path).toBe('/desk');
    expect((await signIn({ claims: { sub: 'another' } })).seen.text).toContain('provider-not-invited');
  });
});

it('works with a provider that others wrote', async () => {
  const ministry = await openMinistry(clientId, clientSecret, `http://localhost/sign-in/provider/${id}/back`);
  onTestFinished(() => ministry.close());
  const options = {
    secret: 'a secret of the test, long enough',
    address: 'http://localhost',
    inside: [ministry.issuer],
  };
  access = openAccess(world.store, options);
  house = await openHouse(world, {}, options);
  const { providers } = access.accounts;
  const given = { id, framework: 'test', party: 'CAS', name: 'Ministry', issuer: ministry.issuer, by: null };
  expect(await providers.add({ ...given, clientId, clientSecret })).toBe(true);
  await invite();
  ministry.isVerified = false;
  const stranger = house.visit();
  await turnedAway(
    { visit: stranger, seen: await stranger.get(await ministry.visit(await begin(stranger))) },
    'provider-not-invited',
  );
  ministry.isVerified = true;
  const visit = house.visit();
  const seen = await visit.get(await ministry.visit(await begin(visit)));
  expect(seen.path).toBe('/desk');
  expect(seen.text).toContain('focal point, Castria');
});

describe('providers are set up', () => {
  async function administrator(party = 'CAS'): Promise<Visit> {
    const { person } = await issueTo(world, party, 'party-administrator');
    return letIn(world, house, person, `admin@${party.toLowerCase()}.example`);
  }
  const form = () => ({
    do: 'add',
    id,
    party: 'CAS',
    name: 'Ministry of Waters',
    issuer: provider.issuer,
    clientId,
    clientSecret,
  });

  it('by the party’s administrator, on a page that never shows the secret', async () => {
    const visit = await administrator();
    const page = await visit.get('/f/test/providers');
    expect(page.text).toContain('http://localhost/sign-in/provider/');
    const seen = await visit.post('/f/test/providers', form());
    expect(seen.text).toContain('Ministry of Waters, Castria');
    expect(seen.text).not.toContain(clientSecret);
    const { rows } = await world.store.writer.query<{ kept: Buffer }>(
      'select client_secret as kept from accounts.provider',
    );
    expect(rows[0]?.kept.toString('latin1')).not.toContain(clientSecret);
    expect((await house.visit().get('/sign-in')).text).toContain('Sign in with Ministry of Waters');
    expect((await visit.get('/account')).text).toContain('An identity provider was set up');
    await invite();
    expect((await signIn()).seen.path).toBe('/desk');
    await visit.get('/f/test/providers');
    expect((await visit.post('/f/test/providers', { do: 'remove', id })).text).toContain('No provider is set up');
  });

  it('and demanded of its people, once somebody came in; never of its administrators, who see what was refused', async () => {
    await setUp();
    await invite();
    const admin = await administrator();
    const ask = async (doing: string) => {
      await admin.get('/f/test/providers');
      return admin.post('/f/test/providers', { do: doing, id });
    };
    const early = await ask('demand');
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('Let somebody sign in through it first')]);
    expect((await signIn({ alg: 'none' })).seen.status).toBe(403);
    const events = (await admin.get('/f/test/people')).text;
    expect(events).toMatch(/Ministry of CAS: Was refused[\s\S]*answer did not verify/);
    const { visit: through } = await signIn();
    const own = house.visit();
    await own.post(`/sign-in/mail/${await access.accounts.linkFor('focal@cas.example')}`);
    expect((await own.get('/f/test/acts')).text).toContain('focal point, CAS');

    expect((await ask('demand')).text).toContain('(demanded)');
    expect((await own.get('/f/test/acts')).text).toContain('Choose first');
    for (const path of ['/desk', '/f/test/acting']) {
      const { text } = await own.get(path);
      expect(text).toContain('Castria asks its people to sign in through its own provider');
      expect(text).toContain(`action="/sign-in/provider/${id}"`);
    }
    expect((await through.get('/f/test/acts')).text).toContain('focal point, CAS');
    expect((await admin.get('/f/test/acts')).text).toContain('party administrator, CAS');
    expect((await ask('lift')).text).not.toContain('(demanded)');
    expect((await own.get('/f/test/acts')).text).toContain('focal point, CAS');

    // What somebody wishes is theirs, however they came in.
    await through.get('/account');
    const wishes = { do: 'settle-letters', letters: 'yes', digest: 'daily', language: 'ko' };
    expect((await through.post('/account', wishes)).text).toMatch(/value="daily" selected=""/);
    await through.get('/desk');
    expect((await through.post('/desk', { zone: 'Asia/Seoul' })).text).toContain('selected="">Asia/Seoul');
  });

  it('by nobody else: not for another party, not by a focal point, not long after signing in', async () => {
    const visit = await administrator('BEL');
    await visit.get('/f/test/providers');
    expect((await visit.post('/f/test/providers', form())).text).toContain('not-your-people');
    await setUp();
    await visit.get('/f/test/providers');
    expect((await visit.post('/f/test/providers', { do: 'remove', id })).text).toContain('not-your-people');
    const own = await letIn(world, house, focal.person, 'focal@cas.example');
    expect((await own.get('/f/test/providers')).status).toBe(403);
    await world.store.writer.query(`update accounts."session" set "createdAt" = now() - interval '16 minutes'`);
    await visit.get('/f/test/providers');
    expect((await visit.post('/f/test/providers', { ...form(), party: 'BEL' })).text).toContain('sign-in-again');
  });

  it('with what is wrong at its field: no address, no provider, one inside', async () => {
    const visit = await administrator();
    for (const [issuer, says] of [
      ['ministry', 'is a web address'],
      [`${provider.issuer}/elsewhere`, 'does not answer as it should'],
      ['https://169.254.169.254', 'does not answer as it should'],
      ['http://localhost:1', 'does not answer as it should'],
    ] as const) {
      await visit.get('/f/test/providers');
      const seen = await visit.post('/f/test/providers', { ...form(), issuer });
      expect(seen.status, issuer).toBe(says === 'is a web address' ? 400 : 409);
      expect(seen.text, issuer).toContain(says);
      expect(seen.text).toContain('Ministry of Waters');
      expect(seen.text).not.toContain(clientSecret);
    }
  });
});
