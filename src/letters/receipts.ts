import type { Instance } from '../instance.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Author } from '../record/body.ts';
import { slices } from '../slices.ts';
import type { AboutPoint } from './point-letters.ts';

/** What a machine knows of its own work, it records as the clock does. */
const author: Author = { party: null, capacity: 'clock', credential: null, person: null };

/**
 * Records what became of letters of which it is to be known. A process that dies in between tells it again, and so does
 * another one: the act refuses what stands in the record already.
 */
export async function recordReceipts(instance: Instance, outbox: Outbox): Promise<void> {
  const settled = await outbox.listSettled();
  const told = settled.map(({ id, about, fate, triedAt, at }) => {
    const { framework, slice, place, receipt = {} } = about as AboutPoint;
    return { id, framework, slice, became: { receipt, place, fate, triedAt, at } };
  });
  for (const own of Map.groupBy(told, ({ framework, slice }) => `${framework} ${slice}`).values()) {
    const { framework, slice } = own[0] as (typeof own)[number];
    const { letters } = slices.find(({ name }) => name === slice) ?? {};
    for (const act of letters?.became?.(own.map(({ became }) => became)) ?? [])
      await instance.record.perform({ framework, author, principal: 'clock', acts: [act] });
    await outbox.forget(own.map(({ id }) => id));
  }
}
