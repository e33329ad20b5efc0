import { beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { readingAll } from '../reading-now.ts';
import type { Author } from '../record/body.ts';
import type { Notice } from '../record/notice.ts';
import { slices } from '../slices.ts';

let world: World;
const officer = { as: 'secretariat-officer' } as const;
const day = 86_400_000;

beforeEach(async () => {
  world = await openWorld();
});

/** What a slice would write because it is time. */
async function due(slice: string, instant: number): Promise<readonly Notice[]> {
  const head = await world.heads.find('test');
  if (!head) throw new Error('not founded');
  const at = new Date(instant).toISOString();
  return readingAll(world, head, at, async reading => {
    const { letters } = slices.find(({ name }) => name === slice) ?? {};
    return (await letters?.due?.(reading, at)) ?? [];
  });
}

async function asked(slice: string, as: 'focal-point' | 'chair') {
  const head = await world.heads.find('test');
  if (!head) throw new Error('not founded');
  return readingAll(world, head, new Date().toISOString(), async reading =>
    slices.find(({ name }) => name === slice)?.asks?.(reading, world.authorOf(as) as Author),
  );
}

it('writes to the parties of a consultation three days before a round ends, and asks on the desk who has not commented', async () => {
  const deadline = `${new Date(Date.now() + 10 * day).toISOString().slice(0, 19)}Z`;
  await world.given(
    [
      'consultations.open',
      { consultation: 'datum', title: { en: 'Datum' }, form: 'in-writing', between: ['ARD', 'BEL'] },
      officer,
    ],
    [
      'consultations.open-round',
      { consultation: 'datum', round: 'first', text: { en: 'Draft 1.' }, deadline },
      officer,
    ],
  );
  expect(await due('consultations', Date.now() + 6 * day)).toEqual([]);
  expect((await due('consultations', Date.now() + 8 * day)).map(({ to, word, key }) => [to.party, word, key])).toEqual([
    ['ARD', 'reminder', 'consultations/datum/first/ARD/reminder'],
    ['BEL', 'reminder', 'consultations/datum/first/BEL/reminder'],
  ]);
  expect(await due('consultations', Date.now() + 11 * day)).toEqual([]);
  expect(await asked('consultations', 'focal-point')).toMatchObject([{ kind: 'answer', path: '/consultations/datum' }]);
  await world.given([
    'consultations.comment',
    { consultation: 'datum', round: 'first', by: 'ARD', text: { en: 'Agreed.' } },
    { as: 'focal-point' },
  ]);
  expect(await asked('consultations', 'focal-point')).toEqual([]);
});

it('asks a party to confirm its point of contact once nobody has within the time that it set', async () => {
  await world.given([
    'contacts.name-point',
    {
      contact: 'ARD-floods',
      party: 'ARD',
      role: 'operational',
      office: 'Duty officer',
      channels: [{ kind: 'phone', address: '+359 82 000 000' }],
      languages: ['en'],
    },
    { ...officer, on: '2020-01-01' },
  ]);
  const [notice, ...more] = await due('contacts', Date.now());
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ word: 'stale', to: { party: 'ARD' }, path: '/contacts/ARD-floods' });
  expect(await asked('contacts', 'focal-point')).toMatchObject([{ kind: 'confirm', path: '/contacts/ARD-floods' }]);
  expect(await asked('contacts', 'chair')).toEqual([]);
  await world.given(['contacts.confirm', { contact: 'ARD-floods' }, { as: 'focal-point' }]);
  expect(await due('contacts', Date.now())).toEqual([]);
});

it('writes to whoever made a request a week before a gate opens by itself, and not once they have said no', async () => {
  await world.given(
    ['requests.set-procedure', { circulateAfter: 5, publishAfter: 5 }, officer],
    [
      'requests.make-request',
      { item: 'training', title: { en: 'Training' }, kind: 'training', asker: { grain: 'party', party: 'ARD' } },
      { ...officer, audience: 'secretariat' },
    ],
  );
  const ahead = Date.now() + 4 * day;
  expect(await due('requests', ahead)).toMatchObject([
    { word: 'circulation', to: { party: 'ARD' }, audience: 'secretariat', key: 'requests/training/circulation ahead' },
  ]);
  await world.given([
    'requests.answer-gate',
    { item: 'training', gate: 'circulation', consents: 'no' },
    { as: 'head-of-delegation' },
  ]);
  expect(await due('requests', ahead)).toEqual([]);
});
