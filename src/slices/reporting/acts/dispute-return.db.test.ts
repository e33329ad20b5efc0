import { expect, it } from 'vitest';
import { openWorld, type Persona } from '../../../../test/kit/world.ts';
import { storeFile } from '../../../files/files.ts';
import { claimsOf } from '../../../record/audience.ts';
import type { Author } from '../../../record/body.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { asks } from '../derived/asks.ts';

const officer = { as: 'secretariat-officer', audience: 'framework' } as const;
const focal = { as: 'focal-point' } as const;
const cell = { round: 'R1', task: 'T01', party: 'ARD' };
const no = { ...cell, reason: { en: 'Our letter says seven, not nine.' } };

it('reporting.dispute-return stands on the desks of both until that is settled, and both stand', async () => {
  const world = await openWorld();
  const round = { round: 'R1', name: { en: 'First round' }, version: 1, period: { from: '2026-01', until: '2026-06' } };
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, officer],
    ['plan.open-version', { version: 1, content: 'in-full' }, officer],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' } }, officer],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, officer],
    ['reporting.open-round', { ...round, deadline: '2999-07-31T18:00', parties: ['ARD', 'BEL'] }, officer],
  );
  const original = await storeFile(world, 'test', Buffer.from('Seven report.\n'));
  if (isRefusal(original)) throw new Error(original.code);
  const received = { by: 'letter', on: '2026-01-05', original: { digest: original.digest, name: 'letter.txt' } };
  const entered = { ...cell, kind: 'answer', status: 'on-track', received };
  const kinds = async (as: Persona) => {
    const author = world.authorOf(as) as Author;
    return world.store.asMember('test', claimsOf(author), async db =>
      (await asks({ ...(await world.reading()), db }, author)).map(({ kind }) => kind),
    );
  };
  (await world.when('reporting.dispute-return', no, focal)).refused('no-return');
  await world.given(['reporting.enter-return', entered, officer]);
  expect(await kinds('focal-point')).toContain('confirm');
  expect(await kinds('secretariat-officer')).not.toContain('correct');
  (await world.when('reporting.dispute-return', { ...no, party: 'BEL' }, focal)).refused('not-allowed');
  (await world.when('reporting.dispute-return', cell, focal)).refused('invalid', { field: 'reason' });
  (await world.when('reporting.dispute-return', no, focal)).appended();
  (await world.when('reporting.dispute-return', no, focal)).refused('nothing-to-confirm');
  expect(await kinds('focal-point')).not.toContain('confirm');
  expect(await kinds('secretariat-officer')).toContain('correct');
  await world.given(['reporting.enter-return', entered, officer]);
  expect(await kinds('secretariat-officer')).not.toContain('correct');
  (await world.when('reporting.confirm-return', cell, focal)).appended();
  (await world.when('reporting.dispute-return', no, focal)).refused('nothing-to-confirm');
  expect(await kinds('focal-point')).not.toContain('confirm');
});
