import type { Reading } from '../../../record/reading.ts';
import type { Say } from '../../../words/say.ts';
import { listAsks, withFates } from '../derived/asks.ts';
import { type Item } from '../derived/item.ts';
import { someItems } from '../derived/items.ts';
import { pageWords, type RequestsWords } from '../words/page-words.ts';

/** Who asks or offers, at the grain in which it may be told. */
export function whoOf({ grain, by, group, label }: Item, say: Say, words: RequestsWords): string {
  if (by !== null) return say.party(by);
  if (label !== null) return say.text(label).text;
  if (grain === 'group' && group !== null) return say.party(group);
  if (grain === 'some-members') return group === null ? words.some : words.someOf(say.party(group));
  return grain === 'meeting' ? words.theMeeting : words.notAttributed;
}

/** A party may have thousands: its page shows the last. */
const ofParty = 50;

/** The asks made at a meeting or in an alert, and those of a party, each with what became of it. */
export async function asksOn(reading: Reading, subject: string) {
  const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
  const [, by] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
  const [, alert] = /^alerts\/([^/]+)$/.exec(subject) ?? [];
  const asks =
    alert !== undefined
      ? await listAsks(reading, { alert })
      : by !== undefined
        ? await withFates(reading, (await someItems(reading, { by, limit: ofParty })).items)
        : series !== undefined && edition !== undefined
          ? await listAsks(reading, { meeting: { series, edition } })
          : [];
  return asks.map(({ item, title, fate, madeOn, position, side }) => ({
    kind: side,
    path: `/requests/${item}`,
    title,
    symbol: null,
    on: madeOn,
    note: { en: pageWords.en.fates[fate], ko: pageWords.ko.fates[fate] },
    position,
  }));
}
