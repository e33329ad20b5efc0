import { type Correspondent, correspondentsOf } from '../access/correspondents.ts';
import type { Addressees } from '../record/notice.ts';
import type { Reading } from '../record/reading.ts';
import type { Store } from '../record/store/store.ts';
import { type Credential, listCredentials } from '../slices/parties/derived/credentials.ts';
import { credentialsFor } from '../slices/parties/derived/party-credentials.ts';

/** Whom something is for, by the credentials that stand; whoever is somebody's substitute holds one of their own. */
export async function holdersOf(reading: Reading, { party, capacities }: Addressees): Promise<Credential[]> {
  const standing = await (party === null ? listCredentials(reading) : credentialsFor(reading, party));
  return standing.filter(({ capacity }) => capacities.includes(capacity));
}

/** The accounts that letters to these holders would reach, by person. */
export async function reachedAmong(
  store: Store,
  framework: string,
  holders: readonly Credential[],
): Promise<ReadonlyMap<string, Correspondent>> {
  const persons = [...new Set(holders.map(({ person }) => person))];
  return persons.length === 0 ? new Map() : correspondentsOf(store, framework, persons);
}
