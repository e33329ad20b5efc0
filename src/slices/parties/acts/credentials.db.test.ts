import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import type { Author } from '../../../record/body.ts';
import {
  credentialAt,
  credentialStands,
  exerciseCredentials,
  listCredentials,
  whoCouldAct,
} from '../derived/credentials.ts';

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
