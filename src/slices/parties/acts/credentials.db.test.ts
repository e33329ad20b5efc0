import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import type { Author } from '../../../record/body.ts';
import {
  credentialAt,
  credentialStands,
  credentialsOf,
  exerciseCredentials,
  listCredentials,
} from '../derived/credentials.ts';
import { whoCouldAct } from '../derived/party-credentials.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

const person = 'k3yq7mzt5wxa2';
const letter = { kind: 'letter', issuer: 'Ministry of Waters of Castria', date: '2026-01' };
const given = { person, party: 'CAS', capacity: 'focal-point', from: '2020-01-01', restsOn: letter };
/** A day on which every clock of the tests has seen what was done today. */
const later = '2999-01-01';

async function issue(input: object = {}): Promise<Author> {
  await world.given(['parties.issue-credential', { ...given, ...input }, { as: 'secretariat-officer' }]);
  return { person, party: 'CAS', capacity: 'focal-point', credential: (await world.size()) - 1 };
}

describe('parties.issue-credential', () => {
  it('gives a right to exactly this person, party and capacity, from its first day to its last', async () => {
    const author = await issue({ until: '2021-12-31' });
    const stands = async (asof: string, other: Partial<Author> = {}) =>
      credentialStands(await world.reading({ asof }), { ...author, ...other });
    expect(await stands('2019-12-31')).toBe(false);
    expect(await stands('2020-01-01')).toBe(true);
    expect(await stands('2021-12-31')).toBe(true);
    expect(await stands('2022-01-01')).toBe(false);
    expect(await stands('2021-01-01', { party: 'ARD' })).toBe(false);
    expect(await stands('2021-01-01', { party: null })).toBe(false);
    expect(await stands('2021-01-01', { capacity: 'chair' })).toBe(false);
    expect(await stands('2021-01-01', { person: 'aaaaaaaaaaaaa' })).toBe(false);
    expect(await stands('2021-01-01', { credential: 0 })).toBe(false);
  });

  it('tells who could act for a party on a day, and names no person', async () => {
    const author = await issue();
    const rights = await whoCouldAct(await world.reading({ asof: '2020-06-01' }), 'CAS');
    expect(rights).toEqual([
      {
        capacity: 'focal-point',
        since: '2020-01-01',
        until: null,
        exercise: false,
        restsOn: 'letter',
        documentDate: '2026-01',
        office: null,
        program: null,
        substitutes: null,
        position: author.credential,
      },
    ]);
    expect(await whoCouldAct(await world.reading({ asof: '2019-06-01' }), 'CAS')).toEqual([]);
    expect(JSON.stringify(rights)).not.toContain(person);
  });

  it('starts on the day of recording where no first day is named', async () => {
    const { from: _, ...input } = given;
    const body = (await world.when('parties.issue-credential', input, { as: 'host' })).appended();
    expect(body.in.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('draws an id for somebody new, under which a further right may be given', async () => {
    const { person: _, ...input } = given;
    const ask = (more: object) => world.when('parties.issue-credential', { ...input, ...more }, { as: 'host' });
    const first = (await ask({})).appended();
    const drawn = String(first.in.person);
    expect(drawn).toMatch(/^[a-z2-7]{13}$/);
    expect(first.subject).toBe(`parties/person/${drawn}`);
    expect((await ask({})).appended().in.person).not.toBe(drawn);
    (await ask({ person: drawn })).refused('already-holds', { field: 'person' });
    (await ask({ person: drawn, capacity: 'chair' })).appended();
    (await ask({ person: '' })).refused('invalid', { field: 'person' });
    const held = await credentialsOf(await world.reading(), [drawn]);
    expect(held.map(({ capacity }) => capacity)).toEqual(['focal-point', 'chair']);
  });

  it('wants a party where the capacity is one’s own, a party that was added, and days in order', async () => {
    const ask = (input: object) => world.when('parties.issue-credential', { ...given, ...input }, { as: 'host' });
    (await ask({ party: undefined })).refused('capacity-needs-party', { field: 'party' });
    (await ask({ party: 'NIL' })).refused('unknown-party', { field: 'party' });
    (await ask({ until: '2019-12-31' })).refused('ends-before-it-begins', { field: 'until' });
    (await ask({ person: 'Jane Doe' })).refused('invalid', { field: 'person' });
    (await ask({ capacity: 'host' })).refused('invalid', { field: 'capacity' });
  });

  it('lets a persona of an example act for a real party as an exercise only', async () => {
    const ask = (input: object) =>
      world.when('parties.issue-credential', { ...given, restsOn: { kind: 'example' }, ...input }, { as: 'host' });
    (await ask({})).refused('example-is-exercise', { field: 'exercise' });
    (await ask({ exercise: true })).appended({ exercise: true });
    (await ask({ party: 'EXAMPLE', capacity: 'compiler' })).appended();
    expect(await exerciseCredentials(await world.reading())).toContain((await world.size()) - 2);
  });

  it('is not for those who hold a credential of their own party', async () => {
    for (const as of ['compiler', 'chair', 'head-of-delegation', 'focal-point'] as const)
      (await world.when('parties.issue-credential', given, { as })).refused('not-allowed');
  });
});

describe('parties.end-credential', () => {
  it('ends the right at once, and keeps that it stood before', async () => {
    const author = await issue();
    const credential = author.credential ?? -1;
    const before = (await world.size()) - 1;
    const result = await world.when(
      'parties.end-credential',
      { credential, reason: 'posted elsewhere' },
      { as: 'host' },
    );
    expect(result.appended({ credential }).subject).toBe(`parties/person/${person}`);
    expect(await credentialStands(await world.reading({ asof: later }), author)).toBe(false);
    expect(await credentialStands({ ...(await world.reading({ at: before })), day: later }, author)).toBe(true);
    expect(await credentialStands(await world.reading({ asof: '2020-06-01' }), author)).toBe(true);
    expect(await whoCouldAct(await world.reading({ asof: later }), 'CAS')).toEqual([]);
    expect(await credentialAt(await world.reading(), credential)).toMatchObject({ person, party: 'CAS' });
  });

  it('takes the right to act from whoever held it', async () => {
    const credential = world.authorOf('compiler')?.credential ?? -1;
    const source = { key: 'S1', publisher: 'The Gazette', language: 'en' };
    await world.given(
      ['framework.register-source', source],
      ['parties.end-credential', { credential }, { as: 'host' }],
    );
    (await world.when('framework.register-source', { ...source, key: 'S2' })).refused('credential-ended');
    const standing = (await listCredentials(await world.reading({ asof: later }))).map(({ position }) => position);
    expect(standing).not.toContain(credential);
  });

  it('ends a credential once, and only what is one', async () => {
    const { credential } = await issue();
    const end = (position: number | null) =>
      world.when('parties.end-credential', { credential: position }, { as: 'host' });
    (await end(0)).refused('no-such-credential', { field: 'credential' });
    (await end(credential)).appended();
    (await end(credential)).refused('credential-over', { field: 'credential' });
  });

  it('ends at once whatever date is written on it', async () => {
    const author = await issue();
    const year = new Date().getUTCFullYear();
    const input = { credential: author.credential };
    const result = await world.when('parties.end-credential', input, { as: 'host', on: String(year) });
    expect(result.appended().in.endsOn).not.toBe(`${year}-12-31`);
  });
});

describe('a party rules its own people', () => {
  const admin = { person: 'adminadminaaa', party: 'CAS', capacity: 'party-administrator', restsOn: letter };
  const others = ['aaaaaaaaaaaaa', 'bbbbbbbbbbbbb', 'ccccccccccccc'] as const;

  /** Acts of somebody who holds a credential that this test gave. */
  async function as(author: Author, act: string, body: object) {
    const before = await world.size();
    const [outcome] = [
      await world.record.perform({ framework: 'test', author, principal: 'test', acts: [{ act, body }] }),
    ];
    const code = 'refused' in outcome ? outcome.code : 'done';
    expect((await world.size()) - before).toBe(code === 'done' ? 1 : 0);
    return code;
  }

  async function holder(input: typeof admin): Promise<Author> {
    await world.given(['parties.issue-credential', input, { as: 'host' }]);
    const { person, party, capacity } = input;
    return { person, party, capacity, credential: (await world.size()) - 1 };
  }

  it('gives rights to them alone once it has an administrator, and to nobody else’s', async () => {
    const author = await holder(admin);
    const focal = { person, party: 'CAS', capacity: 'focal-point', restsOn: letter };
    for (const by of ['host', 'secretariat-officer'] as const)
      (await world.when('parties.issue-credential', focal, { as: by })).refused('party-rules-its-own');
    expect(await as(author, 'parties.issue-credential', focal)).toBe('done');
    expect(await as(author, 'parties.issue-credential', { ...focal, person: others[0], party: 'BEL' })).toBe(
      'not-allowed',
    );
    expect(await as(author, 'parties.issue-credential', { ...focal, capacity: 'spokesperson' })).toBe('not-allowed');
    const given = (await world.size()) - 1;
    (await world.when('parties.end-credential', { credential: given }, { as: 'host' })).refused('party-rules-its-own');
    const foreign = world.authorOf('chair')?.credential;
    expect(await as(author, 'parties.end-credential', { credential: foreign })).toBe('not-your-party');
    expect(await as(author, 'parties.end-credential', { credential: given })).toBe('done');
  });

  it('has a chain of its own to clear a text: its administrator names who clears, and the secretariat does not', async () => {
    const author = await holder(admin);
    const clears = { person, party: 'CAS', capacity: 'clearing-officer', restsOn: letter };
    (await world.when('parties.issue-credential', clears, { as: 'secretariat-officer' })).refused(
      'party-rules-its-own',
    );
    expect(await as(author, 'parties.issue-credential', clears)).toBe('done');
    const { party: _, ...ofNone } = clears;
    expect(await as(author, 'parties.issue-credential', ofNone)).toBe('not-allowed');
    (await world.when('parties.issue-credential', ofNone, { as: 'secretariat-officer' })).appended();
    (await world.when('parties.issue-credential', { ...ofNone, capacity: 'alternate' }, { as: 'host' })).refused(
      'capacity-needs-party',
    );
  });

  it('keeps an administrator: the last one goes after a successor came, by the secretariat on a note if need be', async () => {
    const author = await holder(admin);
    expect(await as(author, 'parties.end-credential', { credential: author.credential })).toBe('last-administrator');
    (await world.when('parties.end-credential', { credential: author.credential }, { as: 'host' })).refused(
      'last-administrator',
    );
    await world.given(['parties.issue-credential', { ...admin, person: others[0] }, { as: 'secretariat-officer' }]);
    expect(await as(author, 'parties.end-credential', { credential: author.credential })).toBe('done');
    expect(await as(author, 'parties.issue-credential', { ...given, person: others[1] })).toBe('credential-ended');
  });

  it('refuses a second right of the same kind for the same days, and takes one for later days', async () => {
    await issue({ until: '2020-12-31' });
    const ask = (input: object) =>
      world.when('parties.issue-credential', { ...given, ...input }, { as: 'secretariat-officer' });
    (await ask({ from: '2020-12-31' })).refused('already-holds', { field: 'person' });
    (await ask({ from: '2021-01-01' })).appended();
    (await ask({ from: '2999-01-01' })).refused('already-holds');
    (await ask({ party: 'BEL', from: '2020-06-01' })).appended();
  });

  it('lets somebody stand in for a while, as long as the right stands, and no further', async () => {
    const author = await holder({ ...admin, capacity: 'focal-point' });
    const delegation = { person: others[0], until: '2999-12-31' };
    expect(await as(author, 'parties.delegate', { ...delegation, person: author.person })).toBe('no-further');
    expect(await as(author, 'parties.delegate', { ...delegation, from: '2999-12-31', until: '2999-01-01' })).toBe(
      'ends-before-it-begins',
    );
    expect(await as(author, 'parties.delegate', delegation)).toBe('done');
    const standIn = { ...author, person: others[0], credential: (await world.size()) - 1 };
    expect(await as(standIn, 'parties.delegate', { person: others[1], until: '2999-01-01' })).toBe('no-further');
    expect(await credentialStands(await world.reading(), standIn)).toBe(true);
    expect(await whoCouldAct(await world.reading(), 'CAS')).toMatchObject([
      { capacity: 'focal-point', substitutes: null },
      { capacity: 'focal-point', substitutes: author.credential, restsOn: 'delegation' },
    ]);
    const ofStandIn = async () =>
      (await credentialsOf(await world.reading(), [others[0]])).map(({ position }) => position);
    expect(await ofStandIn()).toEqual([standIn.credential]);
    await world.given(['parties.end-credential', { credential: author.credential }, { as: 'host' }]);
    expect(await credentialStands(await world.reading(), standIn)).toBe(false);
    expect(await ofStandIn()).toEqual([]);
    expect(await whoCouldAct(await world.reading(), 'CAS')).toEqual([]);
  });

  it('hands over to a successor in the same capacity, drafts and all, and to nobody else', async () => {
    const author = await holder(admin);
    const [old, next] = [others[0], others[1]];
    const held: number[] = [];
    for (const person of [old, next]) {
      expect(await as(author, 'parties.issue-credential', { ...given, person })).toBe('done');
      held.push((await world.size()) - 1);
    }
    const [credential, to] = held;
    await world.store.asPerson({ framework: 'test', person: old }, client =>
      client.query(
        `insert into drafts.draft (framework, person, id, act, subject, content, version)
         values ('test', $1, gen_random_uuid(), 'meetings.record-intervention', 's', '{}', 1)`,
        [old],
      ),
    );
    expect(await as(author, 'parties.hand-over', { credential, to: credential })).toBe('not-a-successor');
    expect(await as(author, 'parties.hand-over', { credential, to: author.credential })).toBe('not-a-successor');
    expect(await as(author, 'parties.hand-over', { credential, to })).toBe('done');
    const drafts = async (whose: string) =>
      (
        await world.store.asPerson({ framework: 'test', person: whose }, client =>
          client.query('select id from drafts.draft'),
        )
      ).rows.length;
    await expect.poll(async () => [await drafts(old), await drafts(next)]).toEqual([0, 1]);
    expect(await whoCouldAct(await world.reading(), 'CAS')).toMatchObject([
      { capacity: 'party-administrator' },
      { position: to },
    ]);
  });

  it('has nobody act for it while that is contested, until the framework has decided', async () => {
    const author = await issue();
    const rival = await issue({ person: others[0] });
    await world.given([
      'parties.contest-representation',
      { party: 'CAS', reason: 'Two notes of one day.' },
      { as: 'secretariat-officer' },
    ]);
    const dispute = { series: 'annual', edition: '2026', parties: [{ party: 'CAS', attendance: 'attended' }] };
    expect(await as(author, 'meetings.record-participation', dispute)).toBe('credential-ended');
    expect(await whoCouldAct(await world.reading(), 'CAS')).toEqual([]);
    expect(await credentialsOf(await world.reading(), [others[0], person])).toEqual([]);
    const decision = { party: 'CAS', recognised: [author.credential], reference: 'Decision 3/2026' };
    (
      await world.when('parties.decide-representation', { ...decision, recognised: [0] }, { as: 'secretariat-officer' })
    ).refused('no-such-credential');
    await world.given(['parties.decide-representation', decision, { as: 'secretariat-officer' }]);
    expect(await credentialStands(await world.reading(), author)).toBe(true);
    expect(await credentialStands(await world.reading(), rival)).toBe(false);
    (await world.when('parties.decide-representation', decision, { as: 'secretariat-officer' })).refused(
      'not-contested',
    );
  });
});
