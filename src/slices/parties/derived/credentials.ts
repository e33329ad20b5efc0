import { sql } from 'kysely';
import type { Author } from '../../../record/body.ts';
import { type Query, query, type Reading } from '../../../record/reading.ts';
import { contestedAmong, contests } from './contests.ts';
import { credentialEnds } from './credential-ends.ts';
import { issuedCredentials } from './issued-credentials.ts';

export interface Credential {
  /** The entry that gave it: what `author.credential` names. */
  readonly position: number;
  readonly person: string;
  readonly party: string | null;
  readonly capacity: string;
  readonly exercise: boolean;
  readonly restsOn: string;
  readonly issuer: string | null;
  readonly reference: string | null;
  readonly documentDate: string | null;
  readonly office: string | null;
  /** The credential in whose holder's place this one's acts, for as long as that one stands. */
  readonly substitutes: number | null;
  /** The name of the program that holds it; null for a person. */
  readonly program: string | null;
  /** First and last day for which it was given; `until` null: until it is ended. */
  readonly from: string;
  readonly until: string | null;
}

const shown = [
  'position',
  'person',
  'party',
  'capacity',
  'exercise',
  'rests_on as restsOn',
  'issuer',
  'reference',
  'document_date as documentDate',
  'office',
  'substitutes',
  'program',
  'from_on as from',
  'last_day as until',
] as const;

export const credentialTables = [issuedCredentials, credentialEnds, contests];

/**
 * Does this author's credential stand on the reading's day? It must be for exactly this person, party and capacity: a
 * credential given for one right is not good for another. While it is contested who represents a party, none of its does.
 */
export const credentialStands: Query<[Author], boolean> = query(
  credentialTables,
  async (reading, author: Author): Promise<boolean> => {
    const { credential, person, party, capacity } = author;
    if (credential === null || person === null) return false;
    const given = await issuedCredentials
      .rows(reading)
      .select('substitutes')
      .where('key', '=', String(credential))
      .where('person', '=', person)
      .where('capacity', '=', capacity)
      .where('party', 'is not distinct from', party)
      .executeTakeFirst();
    if (!given || (party !== null && (await contestedAmong(reading, [party])).size > 0)) return false;
    const needed = [credential, ...(given.substitutes === null ? [] : [given.substitutes])];
    return (await inForce(reading, needed)).size === needed.length;
  },
);

/** Those of these credentials that were given for the reading's day and have not ended. */
export async function inForce(reading: Reading, credentials: readonly number[]): Promise<ReadonlySet<number>> {
  const [given, ended] = await Promise.all([
    issuedCredentials
      .rows(reading)
      .select('position')
      .where(sql<boolean>`t.key = any(${credentials.map(String)}::text[])`)
      .execute(),
    credentialEnds
      .rows(reading)
      .select('credential')
      .where(sql<boolean>`t.credential = any(${credentials}::bigint[])`)
      .execute(),
  ]);
  const over = new Set(ended.map(({ credential }) => credential));
  return new Set(given.map(({ position }) => position).filter(position => !over.has(position)));
}

export function givenOn(reading: Reading) {
  return issuedCredentials.rows(reading).select(shown).orderBy('position');
}

/** All that were ever given, whether or not they stand. */
export function givenEver(reading: Reading) {
  return issuedCredentials.timeline(reading).select(shown).orderBy('position');
}

/** Of credentials given for the reading's day those that stand on it. */
export async function standing(reading: Reading, given: readonly Credential[]): Promise<Credential[]> {
  if (given.length === 0) return [];
  const needed = given.flatMap(({ position, substitutes }) => [
    position,
    ...(substitutes === null ? [] : [substitutes]),
  ]);
  const [held, contested] = await Promise.all([
    inForce(reading, needed),
    contestedAmong(
      reading,
      given.flatMap(({ party }) => party ?? []),
    ),
  ]);
  return given.filter(
    ({ position, party, substitutes }) =>
      held.has(position) &&
      (party === null || !contested.has(party)) &&
      (substitutes === null || held.has(substitutes)),
  );
}

/** The credentials that stand on the reading's day. */
export const listCredentials: Query<[], Credential[]> = query(credentialTables, async reading =>
  standing(reading, await givenOn(reading).execute()),
);

/** The credentials of some persons that stand on the reading's day. */
export const credentialsOf: Query<[readonly string[]], Credential[]> = query(
  credentialTables,
  async (reading, persons: readonly string[]): Promise<Credential[]> =>
    standing(reading, await givenOn(reading).where(sql<boolean>`t.person = any(${persons}::text[])`).execute()),
);

/** The credential that an entry gave, whether or not it still stands. */
export const credentialAt: Query<[number], Credential | undefined> = query(
  [issuedCredentials],
  (reading, position: number): Promise<Credential | undefined> =>
    issuedCredentials.timeline(reading).select(shown).where('key', '=', String(position)).executeTakeFirst(),
);

/** The credential that an entry gave, where it stands on the reading's day. */
export const findStandingCredential: Query<[number], Credential | undefined> = query(
  credentialTables,
  async (reading, position: number): Promise<Credential | undefined> =>
    (await standing(reading, await givenOn(reading).where('key', '=', String(position)).execute()))[0],
);

/** Positions of the credentials of personas in an example: acts under them are marked as exercises. */
export const exerciseCredentials = query([issuedCredentials], async (reading): Promise<number[]> => {
  const rows = await issuedCredentials
    .timeline(reading)
    .select('position')
    .where('exercise', '=', true)
    .orderBy('position')
    .execute();
  return rows.map(({ position }) => position);
});
