import { beforeEach, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type Step, type World } from '../../../test/kit/world.ts';
import { findThread } from './derived/thread.ts';

let world: World;
const meeting = { series: 'annual', edition: '2022' };
const day = (on: string) => ({ on });
const officer = { as: 'secretariat-officer' } as const;

/** What was said in 2022 runs through a request, a task and an exercise to a release. */
beforeEach(async () => {
  world = await openWorld();
  const first: Step[] = [
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
    ['meetings.register-edition', { ...meeting, year: 2022 }, day('2022')],
    ['meetings.record-facts', { ...meeting, held: 'yes', starts: '2022-09-06' }, day('2022-09-06')],
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', since: '2021' }, day('2021-01-01')],
    ['plan.open-version', { version: 1, content: 'in-part' }, day('2021-11-01')],
    ['plan.state-task', { version: 1, task: 'T01', title: { en: 'Exercise together' } }, day('2021-11-01')],
    ['plan.adopt-version', { version: 1, standing: 'presented', by: ['ARD'] }, day('2021-11-10')],
    [
      'meetings.record-intervention',
      {
        ...meeting,
        kind: 'request',
        text: { en: 'Exercise with us.' },
        speaker: { grain: 'some-members', label: { en: 'some members' } },
        tasks: ['T01'],
      },
      day('2022-09-06'),
    ],
  ];
  await world.given(...first);
  const said = await world.body((await world.size()) - 1);
  await world.given(
    [
      'requests.make-request',
      {
        item: 'exercise',
        title: { en: 'A joint exercise' },
        kind: 'exercise',
        meeting,
        statement: (said.in as { key: string }).key,
      },
      day('2022-09-06'),
    ],
    ['activities.register', { activity: 'drill', kind: 'exercise', title: { en: 'The drill' } }, day('2023-04-01')],
    ['activities.record-facts', { activity: 'drill', held: 'yes', starts: '2023-05-02' }, day('2023-05-02')],
    ['activities.link', { activity: 'drill', requests: ['exercise'], tasks: ['T01'] }, day('2023-05-02')],
    [
      'newsroom.draft-release',
      {
        release: 'drill-held',
        headline: { en: 'Drill held' },
        body: { en: 'It was held.' },
        originalLanguage: 'en',
        publisher: { en: 'Secretariat' },
        task: 'T01',
      },
      officer,
    ],
    ['newsroom.clear-release', { release: 'drill-held' }, officer],
    ['newsroom.publish-release', { release: 'drill-held' }, officer],
  );
});

const kinds = async (begin: string, asof?: string) =>
  (await findThread(await world.reading(asof === undefined ? {} : { asof }), begin))?.steps.map(({ kind }) => kind);

it('runs from what was said to what was told of it, from wherever it is begun', async () => {
  const whole = ['decision', 'task', 'statement', 'request', 'activity', 'release'];
  for (const begin of ['requests/exercise', 'activities/drill', 'plan/T01'])
    expect(await kinds(begin), begin).toEqual(whole);
  const thread = await findThread(await world.reading(), 'requests/exercise');
  expect(thread?.ties.map(({ from, to }) => `${from.split('/')[0]}-${to.split('/')[0]}`).sort()).toEqual([
    'plan-activities',
    'plan-release',
    'requests-activities',
    'standing-plan',
    'statement-plan',
    'statement-requests',
  ]);
  expect(thread?.cut).toBe(false);
});

it('is as long as it was on a day', async () => {
  expect(await kinds('requests/exercise', '2022-12-31')).toEqual(['decision', 'task', 'statement', 'request']);
  expect(await kinds('plan/T01', '2022-01-01')).toEqual(['decision', 'task']);
});

it('shows a reader no step that is not for them, and no tie to one', async () => {
  const closed = { audience: 'framework' };
  await world.given(
    ['requests.make-offer', { item: 'canary', by: 'BEL', title: { en: 'Canary offer' }, kind: 'exercise' }, closed],
    ['requests.match', { item: 'exercise', offer: 'canary', standing: 'agreed' }, closed],
  );
  const page = (await showAddress(world, '/threads/requests/exercise')) ?? '';
  expect(page).not.toMatch(/canary/i);
  expect(await kinds('requests/exercise')).not.toContain('offer');
  expect(await showAddress(world, '/threads/requests/canary')).toBeUndefined();
});

it('has a page with a drawing and its table, both ways, and is linked from what it runs through', async () => {
  const page = (await showAddress(world, '/threads/plan/T01')) ?? '';
  expect(page.match(/<path class="tie"/g)).toHaveLength(6);
  const back = (await showAddress(world, '/threads/plan/T01?order=back')) ?? '';
  const rows = (html: string) => html.slice(html.indexOf('id="steps-table"'));
  expect(rows(page).indexOf('Drill held')).toBeGreaterThan(rows(page).indexOf('The drill'));
  expect(rows(back).indexOf('Drill held')).toBeLessThan(rows(back).indexOf('The drill'));
  for (const path of ['/requests/exercise', '/activities/drill', '/plan/T01'])
    expect(await showAddress(world, path), path).toContain('href="/f/test/threads/');
  for (const wrong of ['/threads/plan/T99', '/threads/newsroom/x', '/threads/statement/x'])
    expect(await showAddress(world, wrong), wrong).toBeUndefined();
});

it('stops where it would go on for ever', async () => {
  const asks: Step[] = Array.from({ length: 80 }, (_, index) => [
    'requests.make-request',
    { item: `ask-${index}`, title: { en: `Ask ${index}` }, kind: 'other', asker: { grain: 'unattributed' } },
  ]);
  await world.given(...asks);
  for (const from of [0, 40])
    await world.given([
      'activities.link',
      { activity: 'drill', requests: Array.from({ length: 40 }, (_, index) => `ask-${from + index}`) },
    ]);
  const thread = await findThread(await world.reading(), 'activities/drill');
  expect(thread?.steps).toHaveLength(60);
  expect(thread?.cut).toBe(true);
});
