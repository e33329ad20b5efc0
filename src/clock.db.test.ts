import { expect, it } from 'vitest';
import { openWorld } from '../test/kit/world.ts';
import { strike } from './clock.ts';
import type { Instance } from './instance.ts';
import { dayIn } from './record/day.ts';
import { readingNow } from './slices/framework/derived/settings.ts';
import { draftRelease } from './slices/newsroom/acts/draft-release.ts';
import { findRelease } from './slices/newsroom/derived/releases.ts';

const release = draftRelease.example.release;

async function scheduled() {
  const world = await openWorld();
  const {
    meeting: _,
    task: __,
    statements: ___,
    partiesNamed: ____,
    ...draft
  } = draftRelease.example as object as Record<string, unknown>;
  await world.given(
    ['framework.change-settings', { timeZone: 'Pacific/Kiritimati' }, { as: 'secretariat-officer' }],
    ['newsroom.draft-release', draft, { as: 'secretariat-officer', audience: 'secretariat' }],
    ['newsroom.clear-release', { release }, { as: 'secretariat-officer', audience: 'secretariat' }],
    [
      'newsroom.schedule-release',
      { release, releaseAt: new Date(Date.now() + 1500).toISOString() },
      { as: 'secretariat-officer', audience: 'secretariat' },
    ],
  );
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const head = async () => (await world.heads.find('test'))!;
  return { world, instance, head };
}

it('publishes at the release instant and not before, and once, whoever asks', async () => {
  const { world, instance, head } = await scheduled();
  expect(await strike(instance, await head(), new Date().toISOString())).toBe(0);
  expect(await findRelease(await world.reading(), release)).toBeUndefined();
  await new Promise(passed => setTimeout(passed, 1700));
  const now = new Date().toISOString();
  const before = await head();
  const done = await Promise.all([strike(instance, before, now), strike(instance, before, now)]);
  expect(done.reduce((sum, one) => sum + one)).toBe(1);
  expect(await strike(instance, await head(), now)).toBe(0);
  expect((await head()).size).toBe(before.size + 1);
  const found = await findRelease(await readingNow(world.store.public, await head()), release);
  expect(found).toMatchObject({ publishedOn: dayIn('Pacific/Kiritimati', new Date(found!.publishedAt)) });
});
