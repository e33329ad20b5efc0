import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';

let world: World;
const officer = { as: 'secretariat-officer' } as const;
const ardia = { as: 'focal-point' } as const;
const open = { audience: 'public' } as const;

const when = (act: string, input: object, options: StepOptions = {}) => world.when(act, input, options);

beforeEach(async () => {
  world = await openWorld();
});

describe('a request of the needs of a return', () => {
  const need = { round: 'R1', task: 'T01', party: 'ARD' };
  const needing = { item: 'boats', title: { en: 'Patrol boats' }, kind: 'equipment', need };
  const returned = { ...need, kind: 'answer', status: 'on-track', narrative: { en: 'We began.' } };

  beforeEach(() =>
    world.given(
      ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, { on: '2025-01-01' }],
      ['plan.open-version', { version: 1, content: 'in-full' }, { on: '2025-01-01' }],
      ['plan.state-task', { version: 1, task: 'T01', title: { en: 'Gauges' }, leads: ['ARD'] }, { on: '2025-01-01' }],
      ['plan.adopt-version', { version: 1, standing: 'adopted' }, { on: '2025-01-01' }],
      [
        'reporting.open-round',
        {
          round: 'R1',
          name: { en: 'First' },
          version: 1,
          period: { from: '2026-01', until: '2026-06' },
          deadline: '2999-07-31T18:00',
          parties: ['ARD', 'BEL'],
          tasks: ['T01'],
        },
        officer,
      ],
    ),
  );

  const submit = (more: object, options: StepOptions = {}) =>
    world.given(
      ['reporting.draft-return', { ...returned, ...more }, { ...ardia, audience: 'own' }],
      ['reporting.clear-return', need, { ...ardia, audience: 'own' }],
      ['reporting.submit-return', { ...returned, ...more }, { ...ardia, ...options }],
    );

  it('is its party’s, and stands in the thread of the task and on its own page', async () => {
    (await when('requests.make-request', needing)).refused('no-such-need', { field: 'need' });
    await submit({ needs: { en: 'Two boats.' } }, open);
    (await when('requests.make-request', { ...needing, asker: { grain: 'party', party: 'ARD' } })).refused(
      'asker-told-twice',
    );
    (await when('requests.make-request', { ...needing, need: { ...need, party: 'BEL' } }, ardia)).refused(
      'not-allowed',
    );
    (await when('requests.make-request', needing, { ...ardia, ...open })).appended({
      asker: { grain: 'party', party: 'ARD' },
    });
    expect(await showAddress(world, '/requests/boats')).toContain('/reporting/R1/T01/ARD#needs');
    for (const path of ['/threads/requests/boats.json', '/threads/plan/T01.json'])
      expect(
        JSON.parse((await showAddress(world, path)) ?? '').page.steps.map(({ id }: { id: string }) => id),
        path,
      ).toEqual(expect.arrayContaining(['plan/T01', 'requests/boats']));
  });

  it('is for no more readers than the return', async () => {
    await submit({ needs: { en: 'Two boats.' } }, { audience: 'framework' });
    (await when('requests.make-request', needing, { ...officer, ...open })).refused('wider-than-said', {
      field: 'audience',
    });
    (await when('requests.make-request', needing, officer)).appended();
    expect(await showAddress(world, '/requests/boats')).toBeUndefined();
    expect(await showAddress(world, '/threads/plan/T01.json')).not.toContain('boats');
  });
});
