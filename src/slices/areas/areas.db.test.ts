import { expect, it } from 'vitest';
import { openWorld } from '../../../test/kit/world.ts';
import { listAreas, missingAreas } from './derived/areas.ts';

it('keeps areas in their places, says anew what one is, and holds them at all times', async () => {
  const world = await openWorld();
  const define = (area: string, order?: number, name = area) =>
    world.given(['areas.define', { area, name: { en: name }, ...(order && { order }) }]);
  await define('cyber');
  await define('relief', 2);
  await define('sea', 1);
  await define('sea', 1, 'Maritime security');
  expect((await listAreas(await world.reading())).map(({ name }) => name.en)).toEqual([
    'Maritime security',
    'relief',
    'cyber',
  ]);
  expect(await missingAreas(await world.reading({ asof: '1999' }), ['sea', 'mines'])).toEqual(['mines']);
  (await world.when('areas.define', { area: 'sea', name: { en: 'Sea' }, sources: ['S9'] })).refused('unknown-source');
  (await world.when('areas.define', { area: 'two words', name: { en: 'x' } })).refused('invalid', { field: 'area' });
  (await world.when('areas.define', { area: 'x', name: { en: 'x' } }, { as: 'focal-point' })).refused('not-allowed');
});
