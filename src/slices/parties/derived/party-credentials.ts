import { sql } from 'kysely';
import { type Query, query, type Reading } from '../../../record/reading.ts';
import { type Credential, credentialTables, givenOn, inForce, standing } from './credentials.ts';

/** The credentials given for a party that have not ended, whether or not it is contested who represents it. */
export const heldFor: Query<[string], Credential[]> = query(
  credentialTables,
  async (reading, party: string): Promise<Credential[]> => {
    const given = await givenOn(reading).where('party', '=', party).execute();
    const held = await inForce(
      reading,
      given.map(({ position }) => position),
    );
    return given.filter(({ position }) => held.has(position));
  },
);

/** The credentials for a party that stand on the reading's day. */
export const credentialsFor: Query<[string], Credential[]> = query(
  credentialTables,
  async (reading, party: string): Promise<Credential[]> =>
    standing(reading, await givenOn(reading).where('party', '=', party).execute()),
);

/** The parties that have an administrator on the reading's day. */
export const administeredParties: Query<[], string[]> = query(credentialTables, async reading =>
  partiesAmong(await administratorsOn(reading)),
);

async function administratorsOn(reading: Reading): Promise<Credential[]> {
  return standing(reading, await givenOn(reading).where('capacity', '=', administrator).execute());
}

function partiesAmong(credentials: readonly Credential[]): string[] {
  return [...new Set(credentials.flatMap(({ party }) => party ?? []))];
}

const administrator = 'party-administrator';

/** Positions of the credentials under which a party is administered on the reading's day. */
export const administratorsOf: Query<[string], number[]> = query(
  credentialTables,
  async (reading, party: string): Promise<number[]> => {
    const given = await givenOn(reading).where('party', '=', party).where('capacity', '=', administrator).execute();
    return (await standing(reading, given)).map(({ position }) => position);
  },
);

/**
 * The credentials that the secretariat looks after: all of no party, of administrators, and of parties that have no
 * administrator on the reading's day.
 */
export const credentialsInCare: Query<[], Credential[]> = query(credentialTables, async reading => {
  const administrators = await administratorsOn(reading);
  const ruled = partiesAmong(administrators);
  const others = await givenOn(reading)
    .where('capacity', '!=', administrator)
    .where(sql<boolean>`(t.party is null or t.party <> all(${ruled}::text[]))`)
    .execute();
  return [...administrators, ...(await standing(reading, others))].sort((a, b) => a.position - b.position);
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
  readonly program: string | null;
  readonly position: number;
}

/** Who could act for a party on the reading's day, by the record as of its position. No person is named. */
export const whoCouldAct = query(
  credentialTables,
  async (reading, party: string): Promise<Right[]> =>
    (await standing(reading, await givenOn(reading).where('party', '=', party).execute())).map(
      ({ capacity, from, until, exercise, restsOn, documentDate, office, substitutes, program, position }) => ({
        capacity,
        since: from,
        until,
        exercise,
        restsOn,
        documentDate,
        office,
        substitutes,
        program,
        position,
      }),
    ),
);

/** Acts that no program does: what gives, lends and ends rights. */
export const personsAlone: readonly string[] = [
  'parties.issue-credential',
  'parties.end-credential',
  'parties.hand-over',
  'parties.delegate',
  'parties.entrust-program',
  'parties.dismiss-program',
  'parties.contest-representation',
  'parties.decide-representation',
];

/** A program that stands on the reading's day, with the acts that it was entrusted with. */
export interface Program extends Credential {
  readonly acts: readonly string[];
}

/** Of a party, or those that one credential entrusted. */
export const listPrograms: Query<[{ readonly party: string } | { readonly by: number }], Program[]> = query(
  credentialTables,
  async (reading, of): Promise<Program[]> => {
    const all = givenOn(reading).select('acts').where('program', 'is not', null);
    const asked = 'party' in of ? all.where('party', '=', of.party) : all.where('substitutes', '=', of.by);
    const given = (await asked.execute()) as readonly (Credential & { readonly acts: string })[];
    const held = new Set((await standing(reading, given)).map(({ position }) => position));
    return given
      .filter(({ position }) => held.has(position))
      .map(one => ({ ...one, acts: one.acts.split(' ').filter(Boolean) }));
  },
);
