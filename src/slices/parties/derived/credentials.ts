import type { Author } from '../../../record/body.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { integer, optionalText, table, when } from '../../../record/table.ts';
import { endCredential } from '../acts/end-credential.ts';
import { issuedCredentials } from './issued-credentials.ts';

export const credentialEnds = table({
  name: 'parties_credential_end',
  version: 1,
  columns: { credential: integer, reason: optionalText },
  from: [
    when(endCredential, ({ credential, endsOn, reason }, rows) =>
      rows.put(String(credential), { credential, reason: reason ?? null }, { from: endsOn }),
    ),
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
  'from_on as from',
  'last_day as until',
] as const;

const tables = [issuedCredentials, credentialEnds];

/**
 * Does this author's credential stand on the reading's day? It must be for exactly this person, party and capacity: a
 * credential given for one right is not good for another.
 */
export const credentialStands = query(tables, async (reading, author: Author): Promise<boolean> => {
  const { credential, person, party, capacity } = author;
  if (credential === null || person === null) return false;
  const key = String(credential);
  const given = await issuedCredentials
    .rows(reading)
    .select('key')
    .where('key', '=', key)
    .where('person', '=', person)
    .where('capacity', '=', capacity)
    .where('party', 'is not distinct from', party)
    .executeTakeFirst();
  if (!given) return false;
  return (await credentialEnds.rows(reading).select('key').where('key', '=', key).executeTakeFirst()) === undefined;
});

async function standing(reading: Reading): Promise<Credential[]> {
  const [given, ended] = await Promise.all([
    issuedCredentials.rows(reading).select(shown).orderBy('position').execute(),
    credentialEnds.rows(reading).select('credential').execute(),
  ]);
  const over = new Set(ended.map(({ credential }) => credential));
  return given.filter(({ position }) => !over.has(position));
}

/** The credentials that stand on the reading's day. */
export const listCredentials = query(tables, standing);

/** The credentials of some persons that stand on the reading's day. */
export const credentialsOf = query(
  tables,
  async (reading, persons: readonly string[]): Promise<Credential[]> =>
    (await standing(reading)).filter(({ person }) => persons.includes(person)),
);

/** The credential that an entry gave, whether or not it still stands. */
export const credentialAt = query(
  [issuedCredentials],
  (reading, position: number): Promise<Credential | undefined> =>
    issuedCredentials.timeline(reading).select(shown).where('key', '=', String(position)).executeTakeFirst(),
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
  readonly position: number;
}

/** Who could act for a party on the reading's day, by the record as of its position. No person is named. */
export const whoCouldAct = query(
  tables,
  async (reading, party: string): Promise<Right[]> =>
    (await standing(reading))
      .filter(credential => credential.party === party)
      .map(({ capacity, from, until, exercise, restsOn, documentDate, position }) => ({
        capacity,
        since: from,
        until,
        exercise,
        restsOn,
        documentDate,
        position,
      })),
);
