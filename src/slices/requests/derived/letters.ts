import type { Asks } from '../../../record/ask.ts';
import { daysAfter } from '../../../record/day.ts';
import type { Letters, Notice } from '../../../record/notice.ts';
import type { Reading } from '../../../record/reading.ts';
import { requestsDue } from './due.ts';
import { findItem } from './items.ts';

/** Those who speak for a party. */
const capacities = ['focal-point', 'head-of-delegation'];
/** So many days before a gate opens by itself, whoever made the request hears of it. */
const ahead = 7;

/** To whoever made it; where that is not known, nobody is asked. */
async function notices(reading: Reading, item: string, word: string, key: string): Promise<Notice[]> {
  const found = await findItem(reading, item);
  if (!found || found.by === null) return [];
  const { by: party, audience, title } = found;
  return [
    {
      key: `requests/${item}/${key}`,
      word,
      to: { party, capacities },
      audience,
      title,
      path: `/requests/${item}`,
      due: null,
    },
  ];
}

/** Gates that open by themselves within the days ahead. */
async function gatesAhead(reading: Reading): Promise<readonly { readonly item: string; readonly gate: string }[]> {
  const coming = await requestsDue({ ...reading, day: daysAfter(reading.day, ahead) });
  return coming
    .filter(({ act }) => act === 'requests.pass-gate')
    .map(({ body }) => body as { item: string; gate: string });
}

/** Gates before which the own party may say no. */
export const asks: Asks = async (reading, { party, capacity }) => {
  if (party === null || !capacities.includes(capacity)) return [];
  const made = (await gatesAhead(reading)).map(async ({ item }) => {
    const found = await findItem(reading, item);
    return found?.by === party
      ? [{ kind: 'decide' as const, title: found.title, path: `/requests/${item}`, due: null }]
      : [];
  });
  return (await Promise.all(made)).flat();
};

export const letters: Letters = {
  after: {
    'requests.ask-follow-up': (reading, { in: content }) =>
      notices(reading, String(content.item), 'follow-up', 'follow-up'),
  },
  async due(reading) {
    const made = (await gatesAhead(reading)).map(({ item, gate }) => notices(reading, item, gate, `${gate} ahead`));
    return (await Promise.all(made)).flat();
  },
};
