import { query, type Reading } from '../../../record/reading.ts';
import { countLinksTo } from '../../activities/derived/links.ts';
import { itemSubject } from '../fields.ts';
import { type Fate, fateOf } from './fates.ts';
import type { Item } from './item.ts';
import { type Choice, listItems } from './items.ts';
import { listMatches } from './matches.ts';
import { listSteps } from './steps.ts';

export interface Ask extends Item {
  readonly fate: Fate;
}

/** Requests and offers with what became of each, as far as this reader may know. */
export const listAsks = query(
  [...listItems.tables, ...listSteps.tables, ...listMatches.tables, ...countLinksTo.tables],
  async (reading, choice: Choice = {}): Promise<Ask[]> => withFates(reading, await listItems(reading, choice)),
);

/** What became of these, in three questions however many they are. */
export async function withFates(reading: Reading, items: readonly Item[]): Promise<Ask[]> {
  const named = items.map(({ item }) => item);
  const [steps, matches, linked] = await Promise.all([
    listSteps(reading, named),
    listMatches(reading, named),
    countLinksTo(reading, items.map(itemSubject)),
  ]);
  const stepsOf = Map.groupBy(steps, step => step.item);
  const matchesOf = Map.groupBy(
    matches.flatMap(match => [match.request, match.offer].map(item => ({ item, match }))),
    ({ item }) => item,
  );
  return items.map(one => {
    const paired = (matchesOf.get(one.item) ?? []).map(({ match }) => match);
    return { ...one, fate: fateOf(one, stepsOf.get(one.item) ?? [], paired, linked.get(itemSubject(one)) ?? 0) };
  });
}
