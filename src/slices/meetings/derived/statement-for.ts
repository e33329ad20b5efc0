import type { Author } from '../../../record/body.ts';
import { mayRead } from '../../../record/may-read.ts';
import type { Read } from '../../../record/reading.ts';
import { partyAddedAt } from '../../parties/derived/parties.ts';
import type { Intervention } from './intervention.ts';
import { findIntervention } from './interventions.ts';

/** A statement as whoever speaks of it may know it: one that is not for them is not there. */
export async function statementFor(
  author: Author,
  { series, edition, key }: { readonly series: string; readonly edition: string; readonly key: string },
  read: Read,
): Promise<Intervention | undefined> {
  const found = await read(findIntervention, series, edition, key);
  if (!found) return undefined;
  const since = author.party === null ? undefined : await read(partyAddedAt, author.party);
  return (await read(mayRead, author, since ?? author.credential ?? 0, found.position)) ? found : undefined;
}
