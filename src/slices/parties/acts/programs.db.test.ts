import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import type { Author } from '../../../record/body.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { credentialStands, findStandingCredential } from '../derived/credentials.ts';
import { entrustedWith, programCredentials } from '../derived/issued-credentials.ts';
import { listPrograms, whoCouldAct } from '../derived/party-credentials.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

const given = { name: 'Reporting system', acts: ['reporting.draft-return'], until: '2999-12-31' };

async function entrust(input: object = {}): Promise<number> {
  await world.given(['parties.entrust-program', { ...given, ...input }, { as: 'focal-point' }]);
  return (await world.size()) - 1;
}

/** As the program that an entry gave a credential. */
async function asProgram(credential: number, act: string, body: object): Promise<string> {
  const found = await findStandingCredential(await world.reading(), credential);
  const { party, capacity, person } = found as NonNullable<typeof found>;
  const author: Author = { party, capacity, credential, person };
  const outcome = await world.record.perform({
    framework: 'test',
    author,
    principal: 'program',
    acts: [{ act, body }],
  });
  return isRefusal(outcome) ? outcome.code : 'done';
}

describe('parties.entrust-program', () => {
  it('gives a program the capacity of whoever entrusts it, under an id of its own, for the acts that are named', async () => {
    const credential = await entrust({ acts: ['contacts.check', 'contacts.check', 'plan.state-task'] });
    const reading = await world.reading();
    const own = world.authorOf('focal-point');
    expect(await findStandingCredential(reading, credential)).toMatchObject({
      party: 'ARD',
      capacity: 'focal-point',
      exercise: true,
      substitutes: own?.credential,
      program: 'Reporting system',
      until: '2999-12-31',
    });
    expect(await entrustedWith(reading, credential)).toEqual(['contacts.check', 'plan.state-task']);
    expect(await entrustedWith(reading, own?.credential ?? -1)).toBeNull();
    expect(await programCredentials(reading)).toEqual([{ position: credential, program: 'Reporting system' }]);
    expect(await listPrograms(reading, { party: 'ARD' })).toMatchObject([{ position: credential }]);
    expect(await listPrograms(reading, { party: 'BEL' })).toEqual([]);
    expect(await whoCouldAct(reading, 'ARD')).toContainEqual(
      expect.objectContaining({ program: 'Reporting system', position: credential }),
    );
    // What the capacity may not, no program may: plan.state-task is not for focal points.
    expect(await asProgram(credential, 'plan.state-task', {})).not.toBe('done');
  });

  it('lends nothing on, for no longer than one holds it, and no right over rights', async () => {
    const entrusted = (input: object) =>
      world.when('parties.entrust-program', { ...given, ...input }, { as: 'focal-point' });
    (await entrusted({ until: '2020-01-01' })).refused('ends-before-it-begins', { field: 'until' });
    (await entrusted({ acts: ['parties.delegate'] })).refused('person-alone', { field: 'acts' });
    (await entrusted({ acts: ['parties.entrust-program'] })).refused('person-alone', { field: 'acts' });
    (await entrusted({ acts: ['Anything'] })).refused('invalid', { field: 'acts.0' });
    (await entrusted({ person: world.authorOf('chair')?.person })).refused('no-further', { field: 'person' });
    (await world.when('parties.entrust-program', given, { as: 'host' })).refused('not-allowed');
    const until = '2998-01-01';
    await world.given([
      'parties.issue-credential',
      { person: 'shorttermaaaa', party: 'CAS', capacity: 'focal-point', until, restsOn: { kind: 'letter' } },
      { as: 'host' },
    ]);
    const author = {
      party: 'CAS',
      capacity: 'focal-point',
      credential: (await world.size()) - 1,
      person: 'shorttermaaaa',
    };
    const outcome = await world.record.perform({
      framework: 'test',
      author,
      principal: 'test',
      acts: [{ act: 'parties.entrust-program', body: given }],
    });
    expect(outcome).toMatchObject({ code: 'outlasts-its-own', field: 'until' });
    const credential = await entrust();
    expect(await asProgram(credential, 'parties.delegate', { person: 'somebodyaaaaa', until })).toBe('not-entrusted');
  });

  it('falls with the right of whoever entrusted it', async () => {
    const credential = await entrust();
    const program = await findStandingCredential(await world.reading(), credential);
    const { party, capacity, person } = program as NonNullable<typeof program>;
    const stands = async () => credentialStands(await world.reading(), { party, capacity, person, credential });
    expect(await stands()).toBe(true);
    const own = world.authorOf('focal-point')?.credential;
    await world.given(['parties.end-credential', { credential: own }, { as: 'host' }]);
    expect(await stands()).toBe(false);
  });
});

describe('parties.dismiss-program', () => {
  it('ends a program at once, and once', async () => {
    const credential = await entrust();
    const dismiss = () => world.when('parties.dismiss-program', { credential }, { as: 'focal-point' });
    (await dismiss()).appended({ credential });
    expect(await findStandingCredential(await world.reading(), credential)).toBeUndefined();
    expect(await listPrograms(await world.reading(), { party: 'ARD' })).toEqual([]);
    (await dismiss()).refused('credential-over', { field: 'credential' });
  });

  it('is for whoever entrusted it, and for programs alone', async () => {
    const credential = await entrust();
    const other = { as: 'head-of-delegation' } as const;
    (await world.when('parties.dismiss-program', { credential }, other)).refused('not-your-program');
    for (const wrong of [world.authorOf('focal-point')?.credential, 0, 9999])
      (await world.when('parties.dismiss-program', { credential: wrong }, { as: 'focal-point' })).refused(
        'not-your-program',
      );
    await world.given(['parties.delegate', { person: 'standinaaaaaa', until: '2999-12-31' }, { as: 'focal-point' }]);
    const standIn = (await world.size()) - 1;
    (await world.when('parties.dismiss-program', { credential: standIn }, { as: 'focal-point' })).refused(
      'not-your-program',
    );
  });
});
