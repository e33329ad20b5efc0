import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { lineageOf } from '../derived/lineage.ts';
import { tasksStatedIn } from '../derived/tasks.ts';
import { listVersions, versionInForce } from '../derived/versions.ts';

const names = { en: 'River plan', ko: '하천 계획' };
const title = (text: string) => ({ en: text });

const described: Step = ['plan.describe', { names, kind: 'joint', since: '2021' }, { on: '2021-03-01' }];
const opened: Step = ['plan.open-version', { version: 1, content: 'in-full' }, { on: '2021-03-01' }];
const direction: Step = ['plan.state-direction', { version: 1, direction: 'D1', title: title('Measure') }];
const task = (key: string, more: object = {}): Step => [
  'plan.state-task',
  { version: 1, task: key, title: title(`Task ${key}`), ...more },
];
const adopted: Step = ['plan.adopt-version', { version: 1, standing: 'adopted' }, { on: '2021-06-01' }];

async function planned(...steps: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(described, opened, direction, ...steps);
  return world;
}

/** Two versions, of which the second is open. */
async function changing(): Promise<World> {
  return planned(task('T01'), task('T02'), task('T03'), adopted, [
    'plan.open-version',
    { version: 2, basedOn: 1, content: 'in-full' },
  ]);
}

describe('a plan', () => {
  it('is described first by its name and kind', async () => {
    const world = await openWorld();
    (await world.when('plan.describe', { vision: title('A river') })).refused('plan-without-name', { field: 'names' });
    (await world.when('plan.describe', { names, kind: 'one-sided', by: ['ARD'] })).refused('one-sided-by-whom', {
      field: 'to',
    });
    (await world.when('plan.describe', { names, kind: 'one-sided', by: ['ARD'], to: ['ARD'] })).refused(
      'one-sided-by-whom',
    );
    (await world.when('plan.describe', { names, kind: 'one-sided', by: ['XXX'], to: ['BEL'] })).refused(
      'unknown-party',
      { field: 'by' },
    );
    (await world.when('plan.open-version', { version: 1, content: 'in-full' })).refused('no-plan');
    (await world.when(...described)).appended({ kind: 'joint' });
    (await world.when('plan.describe', { vision: title('A river'), sources: ['S99'] })).refused('unknown-source');
    (await world.when('plan.describe', { vision: title('A river') })).appended();
  });

  it('has versions whose numbers are never used again and that never rest on later ones', async () => {
    const world = await planned();
    (await world.when('plan.open-version', { version: 1, content: 'in-part' })).refused('version-exists');
    (await world.when('plan.open-version', { version: 2, basedOn: 2, content: 'in-part' })).refused('base-is-later');
    (await world.when('plan.open-version', { version: 3, basedOn: 2, content: 'in-part' })).refused('unknown-version');
    (await world.when('plan.record-count', { version: 9, of: 'tasks', count: 12 })).refused('unknown-version');
    (await world.when('plan.record-count', { version: 1, of: 'tasks', count: 12 })).appended({ count: 12 });
    (await world.when('plan.state-direction', { version: 1, direction: 'D1' })).refused('direction-stated');
    (await world.when('plan.state-direction', { version: 1, direction: 'versions' })).refused('invalid', {
      field: 'direction',
    });
  });

  it('that is one-sided is in force once it is presented; a joint one once it is adopted', async () => {
    const joint = await planned(['plan.adopt-version', { version: 1, standing: 'presented' }, { on: '2021-04-01' }]);
    expect(await versionInForce(await joint.reading())).toBeUndefined();
    const promised = await openWorld();
    await promised.given(
      ['plan.describe', { names, kind: 'one-sided', by: ['ARD'], to: ['BEL', 'CAS'] }, { on: '2021' }],
      opened,
      ['plan.adopt-version', { version: 1, standing: 'presented', by: ['ARD'] }, { on: '2021-04-01' }],
    );
    expect(await versionInForce(await promised.reading({ asof: '2021-04-01' }))).toMatchObject({ version: 1 });
    expect(await versionInForce(await promised.reading({ asof: '2021-03-31' }))).toBeUndefined();
  });

  it('keeps apart when a version was issued and when it comes into force', async () => {
    const world = await planned(
      ['plan.adopt-version', { version: 1, standing: 'adopted', inForceFrom: '2022-01-01' }, { on: '2021-06-01' }],
      ['plan.open-version', { version: 2, basedOn: 1, content: 'not-published' }, { on: '2022-09-06' }],
      ['plan.adopt-version', { version: 2, standing: 'adopted' }, { on: '2022-09-06' }],
    );
    const force = async (asof: string) => (await versionInForce(await world.reading({ asof })))?.version;
    expect(await force('2021-12-31')).toBeUndefined();
    expect(await force('2022-01-01')).toBe(1);
    expect(await force('2022-09-06')).toBe(2);
    expect((await listVersions(await world.reading({ asof: '2022' }))).map(({ content }) => content)).toEqual([
      'in-full',
      'not-published',
    ]);
    expect(await listVersions(await world.reading({ asof: '2022-09-05' }))).toHaveLength(1);
  });

  it('is issued with each number once, at a meeting that is registered, not before it began', async () => {
    const world = await planned(task('T01', { number: '1' }), task('T02', { number: '1' }));
    (await world.when(...adopted)).refused('number-twice', { field: 'version' });
    const other = await planned();
    const adopt = (more: object, on = '2021-06-01') =>
      other.when('plan.adopt-version', { version: 1, standing: 'adopted', ...more }, { on });
    (await adopt({ at: { series: 'annual', edition: '2021' } })).refused('unknown-edition', { field: 'at' });
    (await adopt({}, '2020-01-01')).refused('before-founding', { field: 'on' });
    (await adopt({ inForceFrom: '2019' })).refused('before-founding', { field: 'inForceFrom' });
    (await adopt({ by: ['ARD', 'ARD'] })).refused('named-twice', { field: 'by' });
    (await adopt({})).appended({ inForce: '2021-06-01' });
    (await adopt({})).refused('standing-recorded');
  });
});

describe('a task', () => {
  it('stands once in a version, under one direction that the version states', async () => {
    const world = await planned(
      ['plan.state-direction', { version: 1, direction: 'D2' }],
      task('T01', { direction: 'D1' }),
    );
    (await world.when(...task('T01', { direction: 'D2' }))).refused('two-directions', { field: 'direction' });
    (await world.when(...task('T01', { direction: 'D1' }))).refused('task-stated', { field: 'task' });
    (await world.when(...task('T02', { direction: 'D9' }))).refused('unknown-direction', { field: 'direction' });
    (await world.when('plan.state-task', { version: 7, task: 'T02' })).refused('unknown-version');
    (await world.when(...task('versions'))).refused('invalid', { field: 'task' });
  });

  it('has dates in order, none before the plan began, and parties that exist, once each', async () => {
    const world = await planned();
    const refused = async (more: object, code: string, field: string) =>
      (await world.when(...task('T01', more))).refused(code, { field });
    await refused({ from: '2023', until: '2022-12' }, 'ends-before-it-begins', 'until');
    await refused({ from: '2023', reviewOn: '2022' }, 'ends-before-it-begins', 'reviewOn');
    await refused({ from: '1999' }, 'before-founding', 'from');
    await refused({ until: '2023', continuing: true }, 'ends-and-continues', 'until');
    await refused({ leads: ['ARD', 'ARD'] }, 'named-twice', 'leads');
    await refused({ partners: ['XXX'] }, 'unknown-party', 'partners');
    await refused({ from: '2023-13' }, 'invalid', 'from');
    (await world.when(...task('T01', { from: '2023', until: '2023-01' }))).appended();
  });

  it('may be known by a key and an area of ours alone', async () => {
    const world = await openWorld();
    await world.given(described, ['plan.open-version', { version: 1, content: 'in-part' }, { on: '2021' }], adopted);
    const area = { label: title('hydrology'), whose: 'ours', note: title('need not equal one task') };
    (await world.when('plan.state-task', { version: 1, task: 'T01', areas: [area] }, { on: '2022-09-06' })).appended({
      lineage: { kind: 'not-stated', from: [] },
    });
    (await world.when('plan.state-task', { version: 1, task: 'T01', title: title('Gauges') })).appended();
    expect(await tasksStatedIn(await world.reading({ asof: '2022-09-05' }), 1)).toEqual([]);
    expect(await tasksStatedIn(await world.reading({ asof: '2022-09-06' }), 1)).toMatchObject([{ areas: [area] }]);
  });

  it('says no more once its version is issued, but in place of what was entered in error', async () => {
    const world = await planned(task('T01'), adopted);
    (await world.when(...task('T02'))).refused('version-closed', { field: 'version' });
    (await world.when('plan.state-direction', { version: 1, direction: 'D2' })).refused('version-closed');
    const stated = (await world.size()) - 2;
    await world.given(['archive.mark-entered-in-error', { position: stated, reason: 'Misread.' }]);
    (await world.when(...task('T01', { number: '4' }))).appended({ number: '4' });
    (await world.when(...task('T01'))).refused('version-closed');
    expect(await tasksStatedIn(await world.reading({ asof: '2021' }), 1)).toMatchObject([{ number: '4' }]);
  });
});

describe('lineage', () => {
  const next = (key: string, kind: string, from?: string[]): Step => [
    'plan.state-task',
    { version: 2, task: key, lineage: { kind, ...(from && { from }) } },
  ];

  it('is kept both ways', async () => {
    const world = await changing();
    await world.given(next('T01', 'carried-over'), next('T04', 'merged', ['T02', 'T03']), next('T05', 'new'), [
      'plan.drop-task',
      { version: 2, task: 'T02', replacedBy: ['T04'] },
    ]);
    const steps = await lineageOf(await world.reading(), 'T02');
    expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual(
      expect.arrayContaining([
        ['merged', 'T02', 'T04'],
        ['dropped', 'T02', null],
        ['replaced', 'T02', 'T04'],
      ]),
    );
  });

  it('never runs in a circle and never out of nothing', async () => {
    const world = await changing();
    const refused = async (step: Step, code: string) => (await world.when(...step)).refused(code, { field: 'lineage' });
    await refused(next('T09', 'split', ['T08']), 'lineage-unknown');
    await refused(next('T09', 'split', ['T01', 'T02']), 'lineage-does-not-fit');
    await refused(next('T09', 'merged', ['T01']), 'lineage-does-not-fit');
    await refused(next('T09', 'new', ['T01']), 'lineage-does-not-fit');
    await refused(next('T02', 'carried-over', ['T01']), 'lineage-does-not-fit');
    await refused(next('T09', 'merged', ['T01', 'T01']), 'named-twice');
    await world.given(next('T10', 'new'));
    await refused(next('T11', 'split', ['T10']), 'lineage-in-a-circle');
    (await world.when(...next('T01', 'new'))).refused('key-reused', { field: 'task' });
    (await world.when(...next('T01', 'split', ['T01']))).appended();
    const first = await planned();
    (await first.when(...task('T01', { lineage: { kind: 'carried-over' } }))).refused('lineage-in-a-circle');
  });

  it('drops only what stood, once', async () => {
    const world = await changing();
    const drop = (task: string, more: object = {}) => world.when('plan.drop-task', { version: 2, task, ...more });
    (await drop('T09')).refused('nothing-to-drop');
    (await drop('T01', { replacedBy: ['T02'] })).refused('unknown-task', { field: 'replacedBy' });
    (await drop('T01')).appended();
    (await drop('T01')).refused('nothing-to-drop');
    (await world.when('plan.state-task', { version: 2, task: 'T01' })).refused('task-stated');
  });
});

describe('what goes with a task', () => {
  it('milestones: of a stated task, once, in its time', async () => {
    const world = await planned(task('T01', { from: '2022' }));
    const state = (more: object) =>
      world.when('plan.state-milestone', { version: 1, task: 'T01', milestone: 'M1', title: title('Set'), ...more });
    (await state({ task: 'T09' })).refused('unknown-task', { field: 'task' });
    (await state({ due: '2021-06' })).refused('ends-before-it-begins', { field: 'due' });
    (await state({ due: '2022-06' })).appended();
    (await state({ due: '2022-07' })).refused('milestone-stated', { field: 'milestone' });
    (await state({ task: 'T01', milestone: 'M2', due: '2001' })).refused('ends-before-it-begins', { field: 'due' });
  });

  it('a concept note, by the secretariat or the leading party', async () => {
    const world = await planned(task('T01'));
    const note = { version: 1, task: 'T01', context: title('Why'), rationale: title('Because'), lead: 'ARD' };
    const attach = (more: object, as: 'focal-point' | 'compiler' = 'focal-point') =>
      world.when('plan.attach-concept-note', { ...note, ...more }, { as });
    (await attach({ lead: 'BEL' })).refused('not-allowed');
    (await attach({ task: 'T02' })).refused('unknown-task');
    (await attach({ lead: 'XXX' }, 'compiler')).refused('unknown-party', { field: 'lead' });
    (await attach({})).appended();
    (await attach({})).refused('note-attached');
  });

  it('a disposition that names what it needs, and never the task itself', async () => {
    const world = await planned(task('T01'), task('T02'));
    const record = (more: object) => world.when('plan.record-disposition', { version: 1, task: 'T01', ...more });
    (await record({ disposition: 'merge' })).refused('into-does-not-fit', { field: 'into' });
    (await record({ disposition: 'merge', into: ['T01'] })).refused('into-does-not-fit');
    (await record({ disposition: 'renew', into: ['T02'] })).refused('into-does-not-fit');
    (await record({ disposition: 'replace', into: ['T09'] })).refused('unknown-task', { field: 'into' });
    (await record({ disposition: 'merge', into: ['T02'] })).appended();
    (await record({ disposition: 'retire' })).refused('disposition-recorded');
  });
});

it('takes a plan of 500 tasks in one batch, or none of it', async () => {
  const world = await planned();
  const acts = Array.from({ length: 500 }, (_, index) => ({
    act: 'plan.state-task',
    body: { version: 1, task: `T${index + 1}`, direction: 'D1', leads: ['ARD'], title: title(`Task ${index + 1}`) },
  }));
  const submit = (batch: typeof acts) =>
    world.record.perform({
      framework: world.framework,
      author: world.authorOf('compiler'),
      principal: 'compiler',
      acts: batch,
    });
  const before = await world.size();
  expect(isRefusal(await submit([...acts, ...acts.slice(0, 1)]))).toBe(true);
  expect(await world.size()).toBe(before);
  expect(isRefusal(await submit(acts))).toBe(false);
  expect(await tasksStatedIn(await world.reading(), 1)).toHaveLength(500);
});
