import type { Reading } from '../../../record/reading.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { partyNames } from '../../parties/derived/parties.ts';
import { editionNamed, listEditions } from '../derived/editions.ts';
import { findSeries } from '../derived/series.ts';

export type MeetingHead = NonNullable<Awaited<ReturnType<typeof loadHead>>>;

/** The meeting that a paper belongs to. */
export async function loadHead(reading: Reading, params: Readonly<Record<string, string>>) {
  const { series = '', edition: name = '' } = params;
  const [about, editions] = await Promise.all([findSeries(reading, series), listEditions(reading, series)]);
  const found = editionNamed(editions, name);
  return about && found ? { ...found, seriesName: about.name } : undefined;
}

export interface Ranking {
  /** How lists of parties are ordered, as the framework settled it. */
  readonly by: 'alphabet' | 'precedence';
  /** Of the alphabet. */
  readonly language: string;
  /** The codes of all parties, in that order. */
  readonly codes: readonly string[];
}

/** The framework's order of parties: the same for every reader, whatever their language. */
export async function rankParties(reading: Reading): Promise<Ranking> {
  const [settings, names] = await Promise.all([findSettings(reading), partyNames(reading)]);
  const own = settings?.languages[0] ?? 'en';
  const order = settings?.order ?? { by: 'alphabet', language: own };
  return {
    by: order.by,
    language: order.by === 'alphabet' ? order.language : own,
    codes: orderParties(settings, names, Object.keys(names), own),
  };
}

/** Sorted by the party that each is about; those without one, or with one that nobody added, come last. */
export function inOrder<One>(
  { codes }: Pick<Ranking, 'codes'>,
  all: readonly One[],
  partyOf: (one: One) => string,
): One[] {
  const placeOf = (one: One) => {
    const place = codes.indexOf(partyOf(one));
    return place < 0 ? codes.length : place;
  };
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}
