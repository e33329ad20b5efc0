import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import type { Reading } from '../../../record/reading.ts';
import type { Page, PageContext } from '../../../ui/page.ts';
import { en as uiEn } from '../../../ui/words/en.ts';
import { ko as uiKo } from '../../../ui/words/ko.ts';
import { WithWords } from '../../../ui/words-context.tsx';
import type { Language } from '../../../words/language.ts';
import { makeSay } from '../../../words/say.ts';
import { changesPage } from './changes.tsx';
import { planPage } from './plan.tsx';
import { taskPage } from './task.tsx';
import { versionPage } from './version.tsx';

const names: Readonly<Record<string, string>> = { ARD: 'Ardia', BEL: 'Belmar', CAS: 'Castria' };
const en = (text: string) => ({ en: text });
const state = (version: number, task: string, more: object = {}): Step => [
  'plan.state-task',
  { version, task, ...more },
];

/** A plan known in full, in two versions: every kind of lineage between them. */
const river: Step[] = [
  [
    'plan.describe',
    { names: en('River plan'), vision: en('A river to rely on'), kind: 'joint', since: '2020' },
    { on: '2020-05-01' },
  ],
  ['plan.open-version', { version: 1, content: 'in-full' }, { on: '2020-05-01' }],
  ['plan.state-direction', { version: 1, direction: 'D1', number: 'I', title: en('Measure') }],
  state(1, 'T01', {
    number: '1',
    direction: 'D1',
    title: en('Gauges'),
    text: en('Set ten gauges on rivers'),
    leads: ['ARD'],
  }),
  state(1, 'T02', { number: '2', title: en('Floods'), until: '2022', reviewOn: '2021-12' }),
  state(1, 'T03', { number: '3', title: en('Fish') }),
  state(1, 'T04', { number: '4', title: en('Ice') }),
  ['plan.state-milestone', { version: 1, task: 'T01', milestone: 'M1', title: en('Half are set'), due: '2021-06' }],
  ['plan.adopt-version', { version: 1, standing: 'adopted', by: ['ARD', 'BEL'] }, { on: '2020-06-01' }],
  ['plan.open-version', { version: 2, basedOn: 1, content: 'in-full' }, { on: '2022-01-01' }],
  ['plan.state-direction', { version: 2, direction: 'D1', number: 'I', title: en('Measure') }],
  state(2, 'T01', {
    number: '1',
    direction: 'D1',
    title: en('Gauges'),
    text: en('Set twelve gauges on rivers'),
    leads: ['ARD'],
    lineage: { kind: 'amended' },
  }),
  state(2, 'T02', { number: '5', title: en('Floods'), lineage: { kind: 'renumbered' } }),
  state(2, 'T05', { number: '2', title: en('Life'), lineage: { kind: 'merged', from: ['T03', 'T02'] } }),
  state(2, 'T06', { number: '3', title: en('New thing'), lineage: { kind: 'new' } }),
  ['plan.drop-task', { version: 2, task: 'T04', reason: en('No ice any more') }],
  ['plan.adopt-version', { version: 2, standing: 'adopted' }, { on: '2022-03-01' }],
];

/** One side's plan of which little is known: twelve tasks, none by title; later reported as updated. */
const promise: Step[] = [
  ['framework.register-source', { key: 'S01', title: 'Brief', publisher: 'The Gazette', language: 'en' }],
  ['plan.describe', { names: en('Promise'), kind: 'one-sided', by: ['ARD'], to: ['BEL', 'CAS'] }, { on: '2021-11-10' }],
  ['plan.open-version', { version: 1, content: 'in-part', sources: ['S01'] }, { on: '2021-11-10' }],
  ['plan.record-count', { version: 1, of: 'tasks', count: 12, sources: ['S01'] }, { on: '2021-11-10' }],
  ['plan.adopt-version', { version: 1, standing: 'presented', by: ['ARD'] }, { on: '2021-11-10' }],
  ['plan.state-task', { version: 1, task: 'T01', areas: [{ label: en('rivers'), whose: 'ours' }] }, { on: '2022-02' }],
  ['plan.state-task', { version: 1, task: 'T02' }, { on: '2022-02' }],
  ['plan.open-version', { version: 2, basedOn: 1, content: 'not-published', sources: ['S01'] }, { on: '2022-09-06' }],
  ['plan.adopt-version', { version: 2, standing: 'reported' }, { on: '2022-09-06' }],
];

async function told(steps: readonly Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(...steps);
  return world;
}

function contextIn(language: Language): PageContext {
  return {
    say: makeSay(language, 'Asia/Seoul', code => names[code]),
    framework: {
      key: 'test',
      name: en('Test'),
      about: en('Test'),
      languages: ['en'],
      timeZone: 'Asia/Seoul',
      accent: 'teal',
    },
    reading: { position: 1, day: '2026-11-23' },
    link: path => `/f/test${path}`,
    form: act => `/f/test/acts/${act}`,
    actTitle: act => act,
    actMeaning: act => ({ does: act, because: act }),
    sentence: () => '',
    pathOf: () => undefined,
  };
}

async function show<Data>(
  page: Page<Data>,
  reading: Reading,
  params: Record<string, string> = {},
  language: Language = 'en',
) {
  const data = await page.load(reading, params);
  if (data === undefined) return undefined;
  const context = contextIn(language);
  const html = renderToStaticMarkup(
    <WithWords words={language === 'en' ? uiEn : uiKo}>
      <page.view data={data} context={context} />
    </WithWords>,
  );
  return { data, html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), context };
}

describe('the page of a plan', () => {
  it('says what to do where there is none', async () => {
    const world = await openWorld();
    expect((await show(planPage, await world.reading()))?.text).toContain('No plan is recorded.');
  });

  it('shows the version in force, its tasks with leads, and every version', async () => {
    const world = await told(river);
    const now = await show(planPage, await world.reading());
    expect(now?.text).toContain('Version 2 is in force, of 2 on record.');
    expect(now?.text).toContain('New thing');
    expect(now?.text).toContain('No ice any more');
    const then = await show(planPage, await world.reading({ asof: '2021' }));
    expect(then?.data.inForce).toBe(1);
    expect(then?.data.shown?.tasks.map(({ task }) => task)).toEqual(['T01', 'T02', 'T03', 'T04']);
    expect(then?.text).not.toContain('New thing');
    expect(then?.html).toContain('<svg');
    expect(then?.text).toContain('Half are set (1 Gauges)');
    expect(then?.text).toContain('Review of 2 Floods');
    const before = await show(planPage, await world.reading({ asof: '2019' }));
    expect(before?.text).toContain('No plan is recorded.');
  });

  it('says who promises what to whom, and what is not known', async () => {
    const world = await told(promise);
    const first = await show(planPage, await world.reading({ asof: '2021-12-01' }));
    expect(first?.text).toContain('Promised by Ardia to Belmar and Castria');
    expect(first?.text).toContain('Version 1 is said to have 12 tasks; no title of any is known.');
    expect(first?.data.shown?.tasks).toEqual([]);
    const now = await show(planPage, await world.reading());
    expect(now?.text).toContain('What version 2 says is not published.');
    expect(now?.text).toContain('Area: rivers (our label; need not equal one task)');
    expect(now?.text).toContain(
      '2 tasks are known of an earlier version only; whether version 2 has them is not known.',
    );
  });

  it('is a table and a paper too', async () => {
    const world = await told(river);
    const { data, context } = (await show(planPage, await world.reading())) ?? {};
    if (!data || !context) throw new Error('no plan');
    const [tasks, milestones] = planPage.sheets?.(data, context) ?? [];
    expect(tasks?.rows[0]).toMatchObject({ key: 'T01', number: '1', leads: 'ARD', until: null });
    expect(milestones?.rows).toEqual([]);
    const paper = planPage.paper?.(data, context);
    expect(paper?.title).toBe('River plan');
    expect(JSON.stringify(paper?.blocks)).toContain('Set twelve gauges');
  });

  it('speaks Korean', async () => {
    const world = await told(promise);
    for (const [page, params] of [
      [planPage, {}],
      [taskPage, { task: 'T01' }],
      [versionPage, { version: '1' }],
      [changesPage, {}],
    ] as const)
      expect((await show(page as Page<any>, await world.reading(), params, 'ko'))?.text).toMatch(/판/);
  });
});

describe('the page of a task', () => {
  it('tells where it came from and where it went', async () => {
    const world = await told(river);
    const merged = await show(taskPage, await world.reading(), { task: 'T05' });
    expect(merged?.text).toMatch(/Version 2 : merged from T02/);
    const gone = await show(taskPage, await world.reading(), { task: 'T03' });
    expect(gone?.text).toMatch(/merged into T05/);
    const dropped = await show(taskPage, await world.reading(), { task: 'T04' });
    expect(dropped?.text).toContain('No ice any more');
    const amended = await show(taskPage, await world.reading(), { task: 'T01' });
    expect(amended?.text).toContain('Set ten gauges');
    expect(amended?.text).toContain('Set twelve gauges');
    expect(await show(taskPage, await world.reading(), { task: 'T99' })).toBeUndefined();
  });

  it('tells a label of ours as ours', async () => {
    const world = await told(promise);
    const task = await show(taskPage, await world.reading(), { task: 'T01' });
    expect(task?.text).toContain('Title not known; area: rivers');
    expect(task?.text).toContain('our label; need not equal one task');
  });
});

it('shows a version whether or not it is in force', async () => {
  const world = await told(river);
  const first = await show(versionPage, await world.reading(), { version: '1' });
  expect(first?.text).toContain('adopted, 1 June 2020, by Ardia and Belmar');
  expect(first?.text).toContain('Ice');
  expect(await show(versionPage, await world.reading(), { version: '3' })).toBeUndefined();
  expect(await show(versionPage, await world.reading({ asof: '2021' }), { version: '2' })).toBeUndefined();
});

describe('what changed', () => {
  it('between two versions, in words and side by side', async () => {
    const world = await told(river);
    const changes = await show(changesPage, await world.reading());
    const kinds = Object.fromEntries(changes?.data.changes.map(({ task, kind }) => [task, kind]) ?? []);
    expect(kinds).toEqual({
      T01: 'amended',
      T02: 'renumbered',
      T03: 'merged-away',
      T04: 'dropped',
      T05: 'merged',
      T06: 'new',
    });
    expect(changes?.html).toContain('<del>ten </del>');
    expect(changes?.html).toContain('<ins>twelve </ins>');
    expect(changes?.text).toContain('Merged into T05.');
  });

  it('between two days, where one version was in force on both', async () => {
    const world = await told(river);
    const same = await show(changesPage, await world.reading(), { from: '2020-07', to: '2021' });
    expect(same?.text).toContain('the plan did not change');
    const years = await show(changesPage, await world.reading(), { from: '2021', to: '2022' });
    expect(years?.data).toMatchObject({ from: { version: { version: 1 } }, to: { version: { version: 2 } } });
    const early = await show(changesPage, await world.reading(), { from: '2019', to: '2' });
    expect(early?.text).toContain('No version was in force on 2019.');
    const wrong = await show(changesPage, await world.reading(), { from: '<b>', to: '77' });
    expect(wrong?.html).toContain('“&lt;b&gt;” is neither');
    expect(wrong?.text).toContain('“77” is neither');
  });

  it('is never made of what is not known', async () => {
    const world = await told(promise);
    const changes = await show(changesPage, await world.reading(), { from: '2021', to: '2022-12-31' });
    expect(changes?.data.changes.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    expect(changes?.text).toContain('What version 2 says is not published.');
    expect(changes?.text).toContain('No change of a task is on record.');
  });
});

it('reads a plan of 500 tasks in few questions', async () => {
  const world = await told([
    ...river.slice(0, 3),
    ...Array.from({ length: 500 }, (_, index) => state(1, `T${index + 1}`, { title: en(`Task ${index + 1}`) })),
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, { on: '2020-06-01' }],
  ]);
  const reading = await world.reading();
  await show(planPage, reading);
  const started = performance.now();
  const shown = await show(planPage, reading);
  expect(shown?.data.shown?.tasks).toHaveLength(500);
  expect(performance.now() - started).toBeLessThan(1500);
});
