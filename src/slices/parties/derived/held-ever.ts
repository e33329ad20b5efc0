import { sql } from 'kysely';
import { type Query, query } from '../../../record/reading.ts';
import { credentialEnds } from './credential-ends.ts';
import { type Credential, credentialTables, givenEver, givenOn, standing } from './credentials.ts';

/** A credential, whenever it was given and whether or not it still counts. */
export interface HeldEver extends Credential {
  readonly stands: boolean;
  /** The day on which it was ended; null: its last day alone ends it. */
  readonly endedOn: string | null;
}

/** Every credential that was ever given for a party, or for none, in the order of the record. */
export const heldEver: Query<[string | null], HeldEver[]> = query(
  credentialTables,
  async (reading, party: string | null): Promise<HeldEver[]> => {
    const ofParty = sql<boolean>`t.party is not distinct from ${party}::text`;
    const given: Credential[] = await givenEver(reading).where(ofParty).execute();
    const positions = given.map(({ position }) => position);
    const [now, ends] = await Promise.all([
      standing(reading, await givenOn(reading).where(ofParty).execute()),
      credentialEnds
        .timeline(reading)
        .select(['credential', 'from_on'])
        .where(sql<boolean>`t.credential = any(${positions}::bigint[])`)
        .orderBy('from_on', 'desc')
        .execute(),
    ]);
    const stands = new Set(now.map(({ position }) => position));
    // Of several ends the first is the one that counted.
    const endedOn = new Map(ends.map(({ credential, from_on }) => [credential, from_on]));
    return given.map(one => ({
      ...one,
      stands: stands.has(one.position),
      endedOn: endedOn.get(one.position) ?? null,
    }));
  },
);
