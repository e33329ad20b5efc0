import type { Reading } from '../../../record/reading.ts';
import type { Say } from '../../../words/say.ts';
import { activitiesOn } from '../../activities/derived/related.ts';
import { type Fate, fateOf } from '../derived/fates.ts';
import { type Item } from '../derived/item-rows.ts';
import { type Choice, listItems } from '../derived/items.ts';
import { listMatches } from '../derived/matches.ts';
import { listSteps } from '../derived/steps.ts';
import { itemSubject } from '../fields.ts';
import { pageWords, type RequestsWords } from '../words/page-words.ts';

export interface Ask extends Item {
  readonly fate: Fate;
}

/** Requests and offers with what became of each, as far as this reader may know. */
export async function listAsks(reading: Reading, choice: Choice = {}): Promise<Ask[]> {
  return withFates(reading, await listItems(reading, choice));
}

export async function withFates(reading: Reading, items: readonly Item[]): Promise<Ask[]> {
  const named = items.map(({ item }) => item);
  const [steps, matches, linked] = await Promise.all([
    listSteps(reading, named),
    listMatches(reading, named),
    Promise.all(items.map(one => activitiesOn(reading, itemSubject(one)))),
  ]);
  return items.map((one, index) => ({ ...one, fate: fateOf(one, steps, matches, linked[index]?.length ?? 0) }));
}

/** Who asks or offers, at the grain in which it may be told. */
export function whoOf({ grain, by, group, label }: Item, say: Say, words: RequestsWords): string {
  if (by !== null) return say.party(by);
  if (label !== null) return say.text(label).text;
  if (grain === 'group' && group !== null) return say.party(group);
  if (grain === 'some-members') return group === null ? words.some : words.someOf(say.party(group));
  return grain === 'meeting' ? words.theMeeting : words.notAttributed;
}

/** The asks made at a meeting, and those of a party, each with what became of it. */
export async function asksOn(reading: Reading, subject: string) {
  const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
  const [, by] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
  const choice =
    by !== undefined
      ? { by }
      : series !== undefined && edition !== undefined
        ? { meeting: { series, edition } }
        : undefined;
  if (!choice) return [];
  return (await listAsks(reading, choice)).map(({ item, title, fate, madeOn, position, side }) => ({
    kind: side,
    path: `/requests/${item}`,
    title,
    symbol: null,
    on: madeOn,
    note: { en: pageWords.en.fates[fate], ko: pageWords.ko.fates[fate] },
    position,
  }));
}
