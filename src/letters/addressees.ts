import { type Correspondent, correspondentsOf } from '../access/correspondents.ts';
import type { Notice } from '../record/notice.ts';
import type { Reading } from '../record/reading.ts';
import type { Store } from '../record/store/store.ts';
import { listPoints, type Point } from '../slices/contacts/derived/points.ts';
import { type Credential, listCredentials } from '../slices/parties/derived/credentials.ts';
import { credentialsFor } from '../slices/parties/derived/party-credentials.ts';

/** Whom a notice is for: those who hold an office, or one point of contact. */
export interface Addressed<Of extends Notice = Notice> {
  readonly notice: Of;
  readonly holders: readonly Credential[];
  readonly point: Point | undefined;
}

/** Whom each is for, by the credentials that stand; whoever is somebody's substitute holds one of their own. */
export async function addressed<Of extends Notice>(reading: Reading, notices: readonly Of[]): Promise<Addressed<Of>[]> {
  const points = notices.some(({ to }) => 'contact' in to)
    ? new Map((await listPoints(reading)).map(point => [point.contact, point]))
    : undefined;
  return Promise.all(
    notices.map(async notice => {
      const { to } = notice;
      if ('contact' in to) return { notice, holders: [], point: points?.get(to.contact) };
      const standing = await (to.party === null ? listCredentials(reading) : credentialsFor(reading, to.party));
      return { notice, holders: standing.filter(({ capacity }) => to.capacities.includes(capacity)), point: undefined };
    }),
  );
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
