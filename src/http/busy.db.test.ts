import { expect, it } from 'vitest';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { openHouse } from '../../test/kit/visit.ts';
import { openWorld } from '../../test/kit/world.ts';

it('says that many are asking, and breaks nothing, where every connection is taken', async () => {
  const world = await openWorld();
  await world.heads.start();
  const house = await openHouse(world);
  const { person } = await issueTo(world, 'ARD', 'focal-point');
  const visit = await letIn(world, house, person, 'ana@ard.example');
  let free = () => {};
  const taken = new Promise<void>(done => (free = done));
  // A test's world has two for members.
  const held = [1, 2].map(() => world.store.asMember('test', { circles: [], wide: [], since: 0 }, () => taken));
  const { status, headers, text } = await visit.get('/f/test');
  free();
  await Promise.all(held);
  expect([status, headers.get('retry-after'), house.log]).toEqual([503, '10', []]);
  expect(text).toContain('Ask again in a moment');
  expect((await visit.get('/f/test')).status).toBe(200);
}, 30_000);
