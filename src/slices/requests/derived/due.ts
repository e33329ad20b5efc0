import type { ActRequest } from '../../../record/perform.ts';
import { query } from '../../../record/reading.ts';
import { type Item } from './item.ts';
import { items } from './item-rows.ts';
import { findItem, itemsDue } from './items.ts';
import { itemsToPublish, type Step, steps, stepsOf } from './steps.ts';

/** What the clock must do about requests by the end of a day: open gates, and ask whether a request has been met. */
export const requestsDue = query([items, steps], async (reading): Promise<ActRequest[]> => {
  const { day } = reading;
  const [first, again] = await Promise.all([itemsDue(reading, day), itemsToPublish(reading, day)]);
  const more = again.filter(item => !first.some(one => one.item === item));
  const all = [
    ...first,
    ...(await Promise.all(more.map(item => findItem(reading, item)))).filter(one => one !== undefined),
  ];
  const told = await stepsOf(
    reading,
    all.map(({ item }) => item),
  );
  return all.flatMap(one =>
    dueOf(
      one,
      told.filter(({ item }) => item === one.item),
      day,
    ),
  );
});

function dueOf(one: Item, told: readonly Step[], day: string): ActRequest[] {
  const { item, circulateOn, followUpOn, audience } = one;
  const did = (kind: Step['kind'], outcome?: string) =>
    told.some(step => step.kind === kind && (outcome === undefined || step.outcome === outcome));
  if (did('withdrawn') || did('closed')) return [];
  const passed = told.findLast(step => step.kind === 'gate-passed' && step.outcome === 'circulation');
  // An objection stops the clock; consent is the secretariat's to act upon, at once.
  const waits = (gate: string) => did('gate-answered', gate);
  return [
    ...(circulateOn !== null && circulateOn <= day && !passed && !waits('circulation')
      ? [{ act: 'requests.pass-gate', body: { item, gate: 'circulation' }, audience: 'framework' }]
      : []),
    ...(passed?.nextOn && passed.nextOn <= day && !did('gate-passed', 'publication') && !waits('publication')
      ? [{ act: 'requests.pass-gate', body: { item, gate: 'publication' }, audience: 'public' }]
      : []),
    ...(followUpOn !== null && followUpOn <= day && !did('follow-up-asked')
      ? [{ act: 'requests.ask-follow-up', body: { item }, audience }]
      : []),
  ];
}
