import { query, type Reading } from '../../../record/reading.ts';
import { activitiesOn } from '../../activities/derived/related.ts';
import { itemSubject } from '../fields.ts';
import { type Fate, fateOf } from './fates.ts';
import type { Item } from './item-rows.ts';
import { type Choice, listItems } from './items.ts';
import { listMatches } from './matches.ts';
import { listSteps } from './steps.ts';

export interface Ask extends Item {
  readonly fate: Fate;
}

/** Requests and offers with what became of each, as far as this reader may know. */
export const listAsks = query(
  [...listItems.tables, ...listSteps.tables, ...listMatches.tables, ...activitiesOn.tables],
  async (reading, choice: Choice = {}): Promise<Ask[]> => withFates(reading, await listItems(reading, choice)),
);

async function withFates(reading: Reading, items: readonly Item[]): Promise<Ask[]> {
  const named = items.map(({ item }) => item);
  const [steps, matches, linked] = await Promise.all([
    listSteps(reading, named),
    listMatches(reading, named),
    Promise.all(items.map(one => activitiesOn(reading, itemSubject(one)))),
  ]);
  return items.map((one, index) => ({ ...one, fate: fateOf(one, steps, matches, linked[index]?.length ?? 0) }));
}
