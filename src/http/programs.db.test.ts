import { beforeEach, describe, expect, it } from 'vitest';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { type House, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';

let world: World;
let house: House;
let visit: Visit;
/** A secretariat officer with an account, who entrusts programs. */
let officer: { readonly person: string; readonly credential: number };

beforeEach(async () => {
  world = await openWorld();
  house = await openHouse(world);
  officer = await issueTo(world, undefined, 'secretariat-officer');
  visit = await letIn(world, house, officer.person, 'officer@example.org');
});

const source = {
  title: 'A source',
  publisher: 'Commission',
  language: 'en',
  url: 'https://example.org/',
};

async function entrust(acts: readonly string[], by = visit, until = '2999-12-31'): Promise<string> {
  await by.get('/f/test/programs');
  const form = new URLSearchParams({ do: 'entrust', key: `key-${await world.size()}`, name: 'Importer', until });
  for (const act of acts) form.append('acts', act);
  const seen = await by.post('/f/test/programs', form);
  return /<code>(comity_[^<]+)<\/code>/.exec(seen.text)?.[1] ?? `no token: ${seen.text}`;
}

async function send(token: string, act: string, body: object, more: object = {}) {
  const answer = await fetch(`${house.address}/api/f/test/acts/${act}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body, ...more }),
  });
  return { status: answer.status, ...((await answer.json()) as { code?: string; position?: number }) };
}

async function read(token: string): Promise<readonly { readonly position: number }[]> {
  const answer = await fetch(`${house.address}/api/f/test/acts?limit=1000`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { entries: { position: number }[] }).entries;
}

describe('a program', () => {
  it('has a token that is shown once, and does what it was entrusted with, as a program', async () => {
    const token = await entrust(['framework.register-source']);
    expect(token).toMatch(/^comity_[\w-]{43}$/);
    expect((await visit.get('/f/test/programs')).text).not.toContain(token);
    const { rows } = await world.store.writer.query('select * from access.token where program');
    expect(JSON.stringify(rows)).not.toContain(token);
    const done = await send(token, 'framework.register-source', { key: 'S1', ...source });
    expect(done.status, JSON.stringify(done)).toBe(201);
    const body = await world.body(done.position ?? -1);
    expect(body.author).toMatchObject({ capacity: 'secretariat-officer', party: null });
    expect(body.author.credential).not.toBe(officer.credential);
    expect(body.author.person).not.toBe(officer.person);
    const entry = await house.visit().get(`/f/test/record/${done.position}`);
    expect(entry.text).toContain('Done by a program, “Importer”');
    expect((await house.visit().get('/f/test/record')).text).toContain('done by a program');
    expect((await visit.get('/f/test/programs')).text).not.toContain('>never<');
  });

  it('is told wherever it is shown who recorded something: on pages, in JSON, in files, to programs; a person is not', async () => {
    const at = { series: 'annual', edition: '2022' };
    await world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
      ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-01-10' }],
    );
    const said = {
      ...at,
      kind: 'request',
      text: { en: 'Share the gauges' },
      speaker: { grain: 'party', party: 'ARD' },
    };
    await world.given(['meetings.record-intervention', said]);
    const human = (await world.size()) - 1;
    const mark = 'done by a program: Importer';
    const edition = '/f/test/meetings/annual/2022';
    expect((await house.visit().get(edition)).text).not.toContain(mark);
    const token = await entrust(['meetings.record-intervention']);
    const { position } = await send(token, 'meetings.record-intervention', said, { audience: 'public' });
    const reader = house.visit();
    for (const path of [
      edition,
      `${edition}/journal`,
      '/f/test',
      '/f/test/parties/ARD',
      '/f/test/parties/ARD/statements',
    ])
      expect((await reader.get(path)).text, path).toContain(mark);
    for (const path of [edition, `${edition}/journal`, '/f/test/record'])
      expect(JSON.parse((await reader.get(`${path}.json`)).text).byProgram).toEqual({ [String(position)]: 'Importer' });
    expect(JSON.parse((await reader.get(`/f/test/record/${human}.json`)).text)).not.toHaveProperty([
      'byProgram',
      String(human),
    ]);
    const listed = await fetch(`${house.address}/api/f/test/acts?limit=1000`);
    expect(await listed.json()).toMatchObject({ byProgram: { [String(position)]: 'Importer' } });
    const office = JSON.parse((await visit.get('/f/test/office.json')).text);
    expect(office.page.entries.map((entry: { position: number }) => entry.position)).toContain(position);
    expect(office.byProgram).toEqual({ [String(position)]: 'Importer' });
    expect((await visit.get('/f/test/office')).text).toContain(mark);
  });

  it('does nothing else, whatever its capacity may', async () => {
    const token = await entrust(['framework.register-source']);
    const names = { code: 'NEW', kind: 'invented', names: { common: { en: 'New' } } };
    const size = await world.size();
    expect(await send(token, 'parties.add-party', names)).toMatchObject({ status: 403, code: 'not-entrusted' });
    const more = { name: 'Another', acts: [], until: '2999-12-31' };
    expect(await send(token, 'parties.entrust-program', more)).toMatchObject({ status: 403, code: 'not-entrusted' });
    expect(await world.size()).toBe(size);
    expect(await send(await entrust([]), 'framework.register-source', { key: 'S1', ...source })).toMatchObject({
      code: 'not-entrusted',
    });
  });

  it('is entrusted with nothing that gives, lends or ends rights', async () => {
    const refused = await entrust(['parties.issue-credential']);
    expect(refused).toContain('parties.issue-credential is done by people alone');
    expect(await entrust(['not an act'])).toContain('is the name of an act');
    expect(await entrust(['no.such-act'])).toContain('no.such-act is not an act that you may do yourself');
    expect(await entrust([], visit, '2020-01-01')).toContain('no token');
  });

  it('reads what whoever entrusted it may read, and no more', async () => {
    const names = (code: string) => ({ code, names: { common: { en: code } } });
    await world.given(['parties.change-names', names('BEL'), { as: 'secretariat-officer', audience: 'secretariat' }]);
    const restricted = (await world.size()) - 1;
    await world.given(['parties.change-names', names('CAS'), { as: 'compiler', audience: 'parties:CAS' }]);
    const ofCastria = (await world.size()) - 1;
    const focal = await issueTo(world, 'CAS', 'focal-point');
    const castria = await letIn(world, house, focal.person, 'focal@cas.example');
    const seen = async (token: string) => (await read(token)).map(({ position }) => position);
    const mine = await seen(await entrust([]));
    expect(mine).toContain(restricted);
    const theirs = await seen(await entrust([], castria));
    expect(theirs).toContain(ofCastria);
    expect(theirs).not.toContain(restricted);
  });

  it('ends with the credential of whoever entrusted it, at that instant', async () => {
    const token = await entrust(['framework.register-source']);
    await world.given(['parties.end-credential', { credential: officer.credential }, { as: 'host' }]);
    expect(await send(token, 'framework.register-source', { key: 'S1', ...source })).toMatchObject({ status: 401 });
    expect(await read(token)).toEqual(await read('nobodys'));
  });

  it('ends with its last day, and when it is dismissed, in the record too', async () => {
    const token = await entrust(['framework.register-source']);
    await visit.get('/f/test/programs');
    const credential = String((await world.size()) - 1);
    const seen = await visit.post('/f/test/programs', { do: 'dismiss', credential });
    expect(seen.text).toContain('The program is dismissed');
    expect(await send(token, 'framework.register-source', { key: 'S1', ...source })).toMatchObject({ status: 401 });
    expect((await house.visit().get(`/f/test/record/${(await world.size()) - 1}`)).text).toContain(
      'ismissed the program',
    );
    expect((await visit.get('/account')).text).toContain('A token was ended');
  });

  it('is dismissed by its own, and by the party’s administrator; by nobody else', async () => {
    const focal = await issueTo(world, 'CAS', 'focal-point');
    const own = await letIn(world, house, focal.person, 'focal@cas.example');
    const token = await entrust([], own);
    expect(token).toMatch(/^comity_/);
    const credential = (await world.size()) - 1;
    await visit.get('/f/test/programs');
    const stranger = await visit.post('/f/test/programs', { do: 'dismiss', credential: String(credential) });
    expect(stranger.text).toContain('not-your-program');
    (await world.when('parties.dismiss-program', { credential }, { as: 'focal-point' })).refused('not-your-program');
    const admin = await issueTo(world, 'CAS', 'party-administrator');
    const administrator = await letIn(world, house, admin.person, 'admin@cas.example');
    expect((await administrator.get('/f/test/programs')).text).toContain('Importer');
    expect((await administrator.get('/f/test/people')).text).not.toContain(`value="${credential}"`);
    await administrator.get('/f/test/programs');
    const token2 = await administrator.post('/f/test/programs', { do: 'token', credential: String(credential) });
    expect(token2.text).toContain('not-your-program');
    await administrator.get('/f/test/programs');
    await administrator.post('/f/test/programs', { do: 'dismiss', credential: String(credential) });
    expect((await own.get('/f/test/programs')).text).toContain('No program is entrusted');
    expect((await house.visit().get('/f/test/parties/CAS/representation')).status).toBe(200);
  });

  it('has one token, made once, also where the form comes twice', async () => {
    await visit.get('/f/test/programs');
    const form = { do: 'entrust', key: 'the same', name: 'Reader', until: '2999-12-31' };
    const first = await visit.post('/f/test/programs', form);
    const size = await world.size();
    const second = await visit.post('/f/test/programs', form);
    expect(first.text).toMatch(/comity_/);
    expect(second.text).toContain('has its token already');
    expect(second.text).not.toMatch(/comity_[\w-]{43}/);
    expect(await world.size()).toBe(size);
  });
});

it('a token of a person ends with its days', async () => {
  const token = await openAccess(world.store).makeToken('test', officer.credential, 'test', 1);
  expect((await send(token, 'framework.register-source', { key: 'S1', ...source })).status).toBe(201);
  await world.store.writer.query(`update access.token set expires_at = now() - interval '1 second'`);
  expect((await send(token, 'framework.register-source', { key: 'S2', ...source })).status).toBe(401);
});
