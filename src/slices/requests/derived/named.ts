import type { Context, RefusalRule } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { query } from '../../../record/reading.ts';
import type { Refusal } from '../../../record/refusal.ts';
import { items } from './item-rows.ts';
import { findItems } from './items.ts';

/** For whom each of these requests and offers is, where one was made under that key. */
export const readersOf = query(
  [items],
  async (reading, keys: readonly string[] = []): Promise<ReadonlyMap<string, string>> =>
    new Map((await findItems(reading, keys)).map(({ item, audience }) => [item, audience])),
);

export const unknownItem: RefusalRule = {
  kind: 'state',
  rule: 'Whoever names requests and offers names such as were made.',
  source: 'docs/acts/requests.make-request.md',
};

export const narrowerItem: RefusalRule = {
  kind: 'input',
  rule: 'What names a request or an offer is for no more readers than that request or offer.',
  source: 'docs/how-to/audiences.md',
};

/** What names requests and offers is refused where one was never made, or is for fewer readers. */
export function refuseItems(
  keys: readonly string[] = [],
  readers: ReadonlyMap<string, string>,
  { audience, refuse }: Pick<Context<unknown, 'unknown-item' | 'narrower-item'>, 'audience' | 'refuse'>,
): Refusal | undefined {
  for (const item of keys) {
    const own = readers.get(item);
    if (own === undefined) return refuse('unknown-item', { field: 'requests', params: { item } });
    if (!isWithin(audience, own))
      return refuse('narrower-item', { field: 'audience', params: { item, audience: own } });
  }
  return undefined;
}
