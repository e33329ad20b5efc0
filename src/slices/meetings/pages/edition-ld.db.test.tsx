import { expect, it } from 'vitest';
import { show } from '../../../../test/kit/show-page.tsx';
import { openWorld, type Step } from '../../../../test/kit/world.ts';
import { editionPage } from './edition.tsx';

const of = { series: 'annual', edition: '2099' };
const announce = (schedule: string, told: object): Step => ['meetings.announce-edition', { ...of, schedule, ...told }];
const first = announce('announced', { starts: '2099-03-31', mode: 'in-person' });

it.each([
  ['as announced', [first], 'EventScheduled', undefined],
  ['a day within the month', [announce('announced', { starts: '2099-03' }), first], 'EventScheduled', undefined],
  ['put off', [first, announce('postponed', { reason: { en: 'flood' } })], 'EventPostponed', undefined],
  ['to another day', [first, announce('postponed', { starts: '2099-05-04' })], 'EventRescheduled', '2099-03-31'],
  ['by video', [first, announce('confirmed', { starts: '2099-03-31', mode: 'video' })], 'EventMovedOnline', undefined],
  ['called off', [first, announce('cancelled', {})], 'EventCancelled', undefined],
  [
    'both moved',
    [first, announce('confirmed', { starts: '2099-04-01', mode: 'video' })],
    'EventRescheduled EventMovedOnline',
    '2099-03-31',
  ],
] as const)('tells machines what became of a meeting: %s', async (_, steps, status, previous) => {
  const world = await openWorld();
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
    ['meetings.register-edition', { ...of, year: 2099 }],
    ...steps,
  );
  const shown = await show(editionPage, await world.reading(), of);
  expect([shown?.ld?.eventStatus].flat().join(' ')).toBe(status.replace(/\bE/g, 'https://schema.org/E'));
  expect(shown?.ld?.previousStartDate).toBe(previous);
});
