import type { Author } from '../../../record/body.ts';
import { type Query, query, type Reading } from '../../../record/reading.ts';
import { integer, optionalText, table, when } from '../../../record/table.ts';
// Types alone: the acts ask what stands, and what stands follows from them.
import type { decideRepresentation } from '../acts/decide-representation.ts';
import type { endCredential } from '../acts/end-credential.ts';
import type { handOver } from '../acts/hand-over.ts';
import { contests } from './contests.ts';
import { issuedCredentials } from './issued-credentials.ts';

export const credentialEnds = table({
  name: 'parties_credential_end',
  version: 2,
  columns: { credential: integer, reason: optionalText },
  from: [
    when({ name: 'parties.end-credential' } as typeof endCredential, ({ credential, endsOn, reason }, rows) =>
      rows.put(String(credential), { credential, reason: reason ?? null }, { from: endsOn }),
    ),
    when({ name: 'parties.hand-over' } as typeof handOver, ({ credential, endsOn }, rows) =>
      rows.put(String(credential), { credential, reason: null }, { from: endsOn }),
    ),
    when({ name: 'parties.decide-representation' } as typeof decideRepresentation, ({ ended, endsOn }, rows) => {
      for (const credential of ended) rows.put(String(credential), { credential, reason: null }, { from: endsOn });
    }),
  ],
});

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
  'from_on as from',
  'last_day as until',
] as const;

const tables = [issuedCredentials, credentialEnds, contests];

/**
 * Does this author's credential stand on the reading's day? It must be for exactly this person, party and capacity: a
 * credential given for one right is not good for another. While it is contested who represents a party, none of its does.
 */
export const credentialStands: Query<[Author], boolean> = query(
  tables,
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
    if (!given || (party !== null && (await isContested(reading, party)))) return false;
    const needed = [credential, ...(given.substitutes === null ? [] : [given.substitutes])];
    return (await inForce(reading, needed)) === needed.length;
  },
);

async function isContested(reading: Reading, party: string): Promise<boolean> {
  return (await contests.rows(reading).select('key').where('key', '=', party).executeTakeFirst()) !== undefined;
}

/** How many of these credentials were given for the reading's day and have not ended. */
async function inForce(reading: Reading, credentials: readonly number[]): Promise<number> {
  const keys = credentials.map(String);
  const [given, ended] = await Promise.all([
    issuedCredentials.rows(reading).select('key').where('key', 'in', keys).execute(),
    credentialEnds.rows(reading).select('key').where('key', 'in', keys).execute(),
  ]);
  return given.filter(({ key }) => !ended.some(end => end.key === key)).length;
}

async function standing(reading: Reading): Promise<Credential[]> {
  const [given, ended, contested] = await Promise.all([
    issuedCredentials.rows(reading).select(shown).orderBy('position').execute(),
    credentialEnds.rows(reading).select('credential').execute(),
    contests.rows(reading).select('party').execute(),
  ]);
  const over = new Set(ended.map(({ credential }) => credential));
  const closed = new Set(contested.map(({ party }) => party));
  const held = given.filter(({ position }) => !over.has(position));
  const positions = new Set(held.map(({ position }) => position));
  return held.filter(
    ({ party, substitutes }) =>
      (party === null || !closed.has(party)) && (substitutes === null || positions.has(substitutes)),
  );
}

/** The credentials that stand on the reading's day. */
export const listCredentials: Query<[], Credential[]> = query(tables, standing);

/** The credentials given for a party that have not ended, whether or not it is contested who represents it. */
export const heldFor: Query<[string], Credential[]> = query(
  tables,
  async (reading, party: string): Promise<Credential[]> => {
    const [given, ended] = await Promise.all([
      issuedCredentials.rows(reading).select(shown).where('party', '=', party).orderBy('position').execute(),
      credentialEnds.rows(reading).select('credential').execute(),
    ]);
    return given.filter(({ position }) => !ended.some(({ credential }) => credential === position));
  },
);

/** The credentials of some persons that stand on the reading's day. */
export const credentialsOf: Query<[readonly string[]], Credential[]> = query(
  tables,
  async (reading, persons: readonly string[]): Promise<Credential[]> =>
    (await standing(reading)).filter(({ person }) => persons.includes(person)),
);

/** The credential that an entry gave, whether or not it still stands. */
export const credentialAt: Query<[number], Credential | undefined> = query(
  [issuedCredentials],
  (reading, position: number): Promise<Credential | undefined> =>
    issuedCredentials.timeline(reading).select(shown).where('key', '=', String(position)).executeTakeFirst(),
);

/** The credential that an entry gave, where it stands on the reading's day. */
export const findStandingCredential = query(
  tables,
  async (reading, position: number): Promise<Credential | undefined> =>
    (await standing(reading)).find(one => one.position === position),
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

/** A right to act for a party, without the person who holds it. */
export interface Right {
  readonly capacity: string;
  readonly since: string;
  readonly until: string | null;
  readonly exercise: boolean;
  readonly restsOn: string;
  readonly documentDate: string | null;
  readonly office: string | null;
  readonly substitutes: number | null;
  readonly position: number;
}

/** Who could act for a party on the reading's day, by the record as of its position. No person is named. */
export const whoCouldAct = query(
  tables,
  async (reading, party: string): Promise<Right[]> =>
    (await standing(reading))
      .filter(credential => credential.party === party)
      .map(({ capacity, from, until, exercise, restsOn, documentDate, office, substitutes, position }) => ({
        capacity,
        since: from,
        until,
        exercise,
        restsOn,
        documentDate,
        office,
        substitutes,
        position,
      })),
);
