import { expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld } from '../../../test/kit/world.ts';
import { listAreas, missingAreas } from './derived/areas.ts';
import { byYear } from './pages/area-load.ts';

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

it('shows under an area what belongs to it, and of that no more than a reader may see', async () => {
  const world = await openWorld();
  const day = { on: '2022-05-01' };
  await world.given(
    ['areas.define', { area: 'sea', name: { en: 'Sea' } }, { on: null }],
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', since: '2021' }, { on: '2021-01-01' }],
    ['plan.open-version', { version: 1, content: 'in-part' }, { on: '2021-01-01' }],
    ['plan.state-task', { version: 1, task: 'T01', title: { en: 'Watch the sea' } }, { on: '2021-01-01' }],
  );
  const place = (things: object) => world.when('areas.place', { area: 'sea', ...things }, { on: null });
  (await place({})).refused('nothing-placed');
  (await place({ tasks: ['T09'] })).refused('unknown-task', { field: 'tasks' });
  (await place({ releases: ['none'] })).refused('unknown-release', { field: 'releases' });
  (await place({ area: 'land', tasks: ['T01'] })).refused('unknown-area', { field: 'area' });
  (await place({ tasks: ['T01'], sources: ['S9'] })).refused('unknown-source');
  (await place({ tasks: ['T01'] })).appended();
  const ask = {
    item: 'boats',
    title: { en: 'Boats' },
    kind: 'equipment',
    areas: ['sea'],
    asker: { grain: 'unattributed' },
  };
  const drill = { activity: 'drill', kind: 'exercise', title: { en: 'A drill' }, areas: ['sea'] };
  await world.given(
    ['requests.make-request', ask, day],
    [
      'requests.make-request',
      { ...ask, item: 'more', title: { en: 'Canary boats' } },
      { ...day, audience: 'framework' },
    ],
    ['activities.register', drill, day],
  );
  const { page } = JSON.parse((await showAddress(world, '/areas/sea.json')) ?? '');
  expect(page.tasks).toMatchObject([{ task: 'T01' }]);
  expect(page.requests).toMatchObject([{ item: 'boats', fate: 'no-answer-known' }]);
  expect(page.activities).toMatchObject([{ activity: 'drill' }]);
  expect(page.years).toEqual([{ year: 2022, counts: { requests: 1, offers: 0, activities: 0, news: 0 } }]);
  expect(await showAddress(world, '/areas/sea')).not.toContain('Canary');
  expect(await showAddress(world, '/areas.csv')).toContain('sea,Sea,1,1,0,1');
});

it('counts by year without gaps, and leaves out what has no date', () => {
  expect(byYear([])).toEqual([]);
  const years = byYear([
    { lane: 'news', on: '2020-03', count: 1 },
    { lane: 'news', on: '2022', count: 1 },
    { lane: 'news', on: null, count: 1 },
  ]);
  expect(years.map(({ year, counts }) => [year, counts.news])).toEqual([
    [2020, 1],
    [2021, 0],
    [2022, 1],
  ]);
});
