import type { Reading } from '../../../record/reading.ts';
import type { Say } from '../../../words/say.ts';
import { listAsks } from '../derived/asks.ts';
import { type Item } from '../derived/item.ts';
import { pageWords, type RequestsWords } from '../words/page-words.ts';

/** Who asks or offers, at the grain in which it may be told. */
export function whoOf({ grain, by, group, label }: Item, say: Say, words: RequestsWords): string {
  if (by !== null) return say.party(by);
  if (label !== null) return say.text(label).text;
  if (grain === 'group' && group !== null) return say.party(group);
  if (grain === 'some-members') return group === null ? words.some : words.someOf(say.party(group));
  return grain === 'meeting' ? words.theMeeting : words.notAttributed;
}

/** The asks made at a meeting or in an alert, and those of a party, each with what became of it. */
export async function asksOn(reading: Reading, subject: string) {
  const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
  const [, by] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
  const [, alert] = /^alerts\/([^/]+)$/.exec(subject) ?? [];
  const choice =
    alert !== undefined
      ? { alert }
      : by !== undefined
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
