import { describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { openAccess } from '../../../access/access.ts';
import { findVisitor } from '../../../http/visitor.ts';
import { findEmbargoed, listEmbargoed } from '../derived/embargoes.ts';
import { findRelease } from '../derived/releases.ts';
import { giveEmbargoAccess } from './give-embargo-access.ts';
import { liftEmbargo } from './lift-embargo.ts';
import { recordBreach } from './record-breach.ts';

const release = { release: 'gauges' };
const releaseAt = '2999-04-01T10:00:00.000Z';
const officer = { as: 'secretariat-officer' } as const;

async function scheduled(): Promise<{ world: World; press: number; other: number }> {
  const world = await openWorld();
  const credentials: number[] = [];
  for (const person of ['pressperson2aa', 'pressperson3aa'].map(one => one.slice(0, 13))) {
    await world.given([
      'parties.issue-credential',
      { person, capacity: 'press', restsOn: { kind: 'letter' } },
      { as: 'host' },
    ]);
    credentials.push((await world.size()) - 1);
  }
  await world.given(
    [
      'newsroom.draft-release',
      {
        ...release,
        headline: { en: 'Gauges' },
        body: { en: 'Every hour.' },
        originalLanguage: 'en',
        publisher: { en: 'Secretariat' },
      },
      officer,
    ],
    ['newsroom.clear-release', release, officer],
    ['newsroom.schedule-release', { ...release, releaseAt }, officer],
  );
  const [press = 0, other = 0] = credentials;
  return { world, press, other };
}

/** What a journalist reads of it, by the claims that a visitor under that credential has now. */
async function readBy(world: World, credential: number) {
  const access = openAccess(world.store);
  await world.heads.start();
  world.heads.moved(world.framework, await world.size());
  const token = await access.makeToken(world.framework, credential, 'test', 1);
  const visitor = await findVisitor({ ...world, access }, { authorization: `Bearer ${token}` });
  if (!visitor) throw new Error('nobody comes under this credential');
  const reading = await world.reading();
  return world.store.asMember('test', visitor.claims, async db => ({
    early: await findEmbargoed({ ...reading, db }, 'gauges'),
    listed: (await listEmbargoed({ ...reading, db })).length,
    published: await findRelease({ ...reading, db }, 'gauges'),
  }));
}

describe('under embargo', () => {
  it('one journalist reads a release before its instant; other press and the public do not', async () => {
    const { world, press, other } = await scheduled();
    expect(await readBy(world, press)).toMatchObject({ early: undefined, listed: 0 });
    await world.given(['newsroom.give-embargo-access', { ...release, credential: press }, officer]);
    expect(await readBy(world, press)).toMatchObject({
      early: { headline: { en: 'Gauges' }, notBefore: releaseAt },
      listed: 1,
      published: undefined,
    });
    expect(await readBy(world, other)).toEqual({ early: undefined, listed: 0, published: undefined });
    expect(await findEmbargoed(await world.reading(), 'gauges')).toBeUndefined();
  });

  it('access is for press, to what is cleared and scheduled', async () => {
    const { world, press } = await scheduled();
    const give = (credential: number) =>
      world.when('newsroom.give-embargo-access', { ...release, credential }, officer);
    (await give(0)).refused('not-press', { field: 'credential' });
    (await give(world.authorOf('focal-point')?.credential ?? 0)).refused('not-press');
    await world.given(['newsroom.hold-release', { ...release, reason: 'Not yet.' }, officer]);
    (await give(press)).refused('no-instant', { field: 'release' });
    (await world.when('newsroom.give-embargo-access', { ...release, credential: press }, { as: 'rapporteur' })).refused(
      'not-allowed',
    );
  });

  it('who breaks it reads nothing more under embargo, and is given no other', async () => {
    const { world, press, other } = await scheduled();
    const breach = { ...release, how: 'Printed an hour before.' };
    (await world.when('newsroom.record-breach', { ...breach, credential: other }, officer)).refused('had-no-access');
    await world.given(['newsroom.give-embargo-access', { ...release, credential: press }, officer]);
    (
      await world.when('newsroom.record-breach', { ...breach, credential: press }, { ...officer, audience: 'press' })
    ).refused('not-for-the-public', { field: 'audience' });
    // For whomever it is recorded.
    await world.given(['newsroom.record-breach', { ...breach, credential: press }, { ...officer, audience: 'own' }]);
    expect(await readBy(world, press)).toMatchObject({ early: undefined, listed: 0 });
    (await world.when('newsroom.give-embargo-access', { ...release, credential: press }, officer)).refused(
      'embargo-broken',
    );
  });

  it('lifted, it is published to everyone at once; ended by the clock, likewise', async () => {
    const { world, press } = await scheduled();
    const lift = { ...release, reason: { en: 'A newspaper printed it.' } };
    (await world.when('newsroom.lift-embargo', lift, officer)).refused('not-embargoed');
    await world.given(['newsroom.give-embargo-access', { ...release, credential: press }, officer]);
    (await world.when('newsroom.lift-embargo', lift, { ...officer, audience: 'framework' })).refused(
      'published-to-all',
    );
    (await world.when('newsroom.release-scheduled', release, { as: 'clock' })).refused('not-yet');
    await world.given(['newsroom.lift-embargo', lift, officer]);
    expect(await findRelease(await world.reading(), 'gauges')).toMatchObject({ headline: { en: 'Gauges' } });
    (await world.when('newsroom.release-scheduled', release, { as: 'clock' })).refused('published-already');
  });
});

it.each([giveEmbargoAccess, liftEmbargo, recordBreach])('$name has an example that its schema takes', act => {
  expect(act.input.strict().safeParse(act.example).error).toBeUndefined();
});
