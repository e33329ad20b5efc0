import { beforeEach, expect, it } from 'vitest';
import { openWorld, type StepOptions, type World } from '../../../../test/kit/world.ts';
import { loadEdition } from '../../meetings/pages/edition-load.ts';
import { listAssessments } from '../derived/assessments.ts';
import { relatedReports } from '../derived/related.ts';
import { iati, ogp } from '../derived/scale-maps.ts';
import { statuses } from '../fields.ts';
import { lookOf } from '../pages/cell-mark.tsx';
import { loadMatrix } from '../pages/matrix-load.ts';
import { loadTaskSheet } from '../pages/task-sheet-load.ts';

let world: World;
const officer = { as: 'secretariat-officer' } as const;
const ask = (act: string, input: object, options: StepOptions = officer) => world.when(act, input, options);
const scale = {
  scale: 'delivery',
  name: { en: 'Delivery' },
  of: 'output',
  values: [
    { value: 'part', label: { en: 'in part' } },
    { value: 'full', label: { en: 'in full' } },
  ],
};
const account = { account: 'told-2026', name: { en: 'Told' }, version: 1, party: 'ARD', published: 'no' };

beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'one-sided', by: ['ARD'], to: ['BEL'] }, officer],
    ['plan.open-version', { version: 1, content: 'in-part' }, officer],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' } }, officer],
    ['plan.state-task', { version: 1, task: 'T02' }, officer],
  );
});

it('reporting.define-scale and reporting.assess keep who assessed what on which scale, beside one another', async () => {
  const assessed = { task: 'T01', by: 'secretariat', scale: 'delivery', value: 'part' };
  (await ask('reporting.assess', assessed)).refused('unknown-scale', { field: 'scale' });
  (await ask('reporting.define-scale', { ...scale, values: [...scale.values, scale.values[0]] })).refused(
    'value-twice',
  );
  await world.given(['reporting.define-scale', scale, officer]);
  (await ask('reporting.define-scale', scale)).refused('scale-defined');
  (await ask('reporting.assess', { ...assessed, value: 'most' })).refused('unknown-scale', { field: 'value' });
  (await ask('reporting.assess', { ...assessed, task: 'T9' })).refused('no-such-task');
  (await ask('reporting.assess', { ...assessed, party: 'ZZZ' })).refused('unknown-party');
  (await ask('reporting.assess', { ...assessed, round: 'R9' })).refused('unknown-round');
  (await ask('reporting.assess', { ...assessed, by: 'independent' })).refused('assessor-missing');
  (await ask('reporting.assess', assessed, { as: 'focal-point' })).refused('not-allowed');
  await world.given(
    ['reporting.assess', assessed, officer],
    [
      'reporting.assess',
      { ...assessed, by: 'independent', assessor: { en: 'Institute' }, value: 'full', effect: { en: 'Less damage.' } },
      officer,
    ],
  );
  expect(await listAssessments(await world.reading(), 'T01')).toMatchObject([
    { by: 'secretariat', value: 'part', output: null, effect: null },
    { by: 'independent', value: 'full', assessor: { en: 'Institute' }, effect: { en: 'Less damage.' } },
  ]);
});

it('reporting.record-account shows as many tasks as were told of, and no status where none is public', async () => {
  (await ask('reporting.record-account', { ...account, tasks: ['T9'] })).refused('unknown-task', { field: 'tasks.0' });
  (await ask('reporting.record-account', { ...account, at: { series: 'vmm', edition: '2022' } })).refused(
    'unknown-edition',
  );
  await world.given(['reporting.record-account', account, { as: 'compiler' }]);
  (await ask('reporting.record-account', account)).refused('round-opened', { field: 'account' });
  const data = await loadMatrix(await world.reading(), { round: 'told-2026' });
  expect(data?.parties).toEqual(['ARD']);
  expect(data?.cells.map(lookOf)).toEqual(['not-published', 'not-published']);
  expect(data?.sums).toMatchObject({ asked: 0, gaps: 0, statuses: {} });
  const round = { round: 'told-2026', name: { en: 'R' }, version: 1, period: { from: '2026', until: '2026' } };
  (await ask('reporting.open-round', { ...round, deadline: '2999-01-01T10:00', parties: ['ARD'] })).refused(
    'round-opened',
  );
});

it('maps every status on the scales of others, and says of each what is lost', () => {
  for (const map of [iati, ogp]) expect(Object.keys(map).sort()).toEqual([...statuses].sort());
  for (const map of [iati, ogp])
    for (const { code, lost } of Object.values(map)) expect(code === null).toBe(lost === 'no-value');
});

it('reporting.table-report keeps for the meeting the paper as it was tabled, whatever comes later', async () => {
  const edition = { series: 'annual', edition: '2026' };
  const item = {
    key: 'state',
    number: '2',
    title: { en: 'Where the plan stands' },
    tasks: ['T01'],
    rounds: ['R1', 'R7'],
  };
  const reports = async () => (await loadEdition(await world.reading(), edition))?.reports;
  const round = { round: 'R1', name: { en: 'R' }, version: 1, period: { from: '2026', until: '2026' } };
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
    ['meetings.register-edition', { ...edition, year: 2026 }, { on: '2026' }],
    ['meetings.issue-agenda', { ...edition, kind: 'provisional', items: [item] }],
    ['reporting.open-round', { ...round, deadline: '2999-01-01T10:00', parties: ['ARD'] }, officer],
  );
  (await ask('reporting.table-report', { round: 'R9', ...edition })).refused('unknown-round');
  (await ask('reporting.table-report', { round: 'R1', series: 'annual', edition: '1999' })).refused('unknown-edition');
  expect(await reports()).toMatchObject([{ round: 'R1', as: 'now', path: '/reporting/R1/report' }]);
  await world.given(['reporting.table-report', { round: 'R1', ...edition }, officer]);
  const tabled = (await world.size()) - 1;
  const answer = { round: 'R1', task: 'T01', party: 'ARD', kind: 'answer', status: 'completed' };
  await world.given(['reporting.submit-return', answer, { as: 'focal-point', audience: 'public' }]);
  const gaps = async (at?: number) =>
    (await loadMatrix(await world.reading(at === undefined ? {} : { at }), { round: 'R1' }))?.sums.gaps;
  expect([await gaps(tabled), await gaps()]).toEqual([2, 1]);
  expect(await relatedReports(await world.reading(), 'meetings/edition/annual/2026')).toMatchObject([
    { kind: 'report', path: `/reporting/R1/report?at=${tabled}`, note: { en: 'as it was tabled' } },
  ]);
  expect(await reports()).toMatchObject([
    { as: 'tabled', path: `/reporting/R1/report?at=${tabled}`, sums: { asked: 2, gaps: 2 } },
  ]);
  const { meetings } = (await loadTaskSheet(await world.reading(), { round: 'R1', task: 'T01' })) ?? {};
  expect(meetings).toMatchObject([{ ...edition, items: ['2'], statements: 0, tabled: ['R1'] }]);
  expect(await relatedReports(await world.reading(), 'plan/T01')).toMatchObject([{ path: '/reporting/R1/T01' }]);
});
