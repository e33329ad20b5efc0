import { type Query, query } from '../../../record/reading.ts';
import { flag, optionalInteger, optionalText, table, text, when } from '../../../record/table.ts';
// Types alone: the acts ask what stands, and what stands follows from them.
import type { delegate } from '../acts/delegate.ts';
import type { entrustProgram } from '../acts/entrust-program.ts';
import type { issueCredential } from '../acts/issue-credential.ts';
import { firstDayAfter } from '../state.ts';

/**
 * Credentials as they were given. Their key is the position of the entry that gave them, which is what every later body
 * names. Whether one still stands is a question to `credentials.ts`, which knows the ends.
 */
export const issuedCredentials = table({
  name: 'parties_credential',
  version: 3,
  columns: {
    person: text,
    party: optionalText,
    capacity: text,
    exercise: flag,
    rests_on: text,
    issuer: optionalText,
    reference: optionalText,
    document_date: optionalText,
    last_day: optionalText,
    office: optionalText,
    substitutes: optionalInteger,
    program: optionalText,
    acts: optionalText,
  },
  indexes: [['party'], ['person']],
  from: [
    when(
      { name: 'parties.issue-credential' } as typeof issueCredential,
      ({ person, party, capacity, from, until, exercise, restsOn, office }, rows, { position }) =>
        rows.add(
          String(position),
          {
            person,
            party: party ?? null,
            capacity,
            exercise: exercise ?? false,
            rests_on: restsOn.kind,
            issuer: restsOn.issuer ?? null,
            reference: restsOn.reference ?? null,
            document_date: restsOn.date ?? null,
            last_day: until ?? null,
            office: office ?? null,
            substitutes: null,
            program: null,
            acts: null,
          },
          { from, to: until === undefined ? null : firstDayAfter(until) },
        ),
    ),
    when(
      { name: 'parties.delegate' } as typeof delegate,
      ({ person, party, capacity, from, until, exercise, substitutes }, rows, { position }) =>
        rows.add(
          String(position),
          {
            person,
            party,
            capacity,
            exercise,
            rests_on: 'delegation',
            issuer: null,
            reference: null,
            document_date: null,
            last_day: until,
            office: null,
            substitutes,
            program: null,
            acts: null,
          },
          { from, to: firstDayAfter(until) },
        ),
    ),
    when(
      { name: 'parties.entrust-program' } as typeof entrustProgram,
      ({ person, name, acts, party, capacity, from, until, exercise, substitutes }, rows, { position }) =>
        rows.add(
          String(position),
          {
            person,
            party,
            capacity,
            exercise,
            rests_on: 'delegation',
            issuer: null,
            reference: null,
            document_date: null,
            last_day: until,
            office: null,
            substitutes,
            program: name,
            acts: acts.join(' '),
          },
          { from, to: firstDayAfter(until) },
        ),
    ),
  ],
});

/** The acts that a program was entrusted with; null for a person, who may do all that their capacity allows. */
export const entrustedWith: Query<[number], readonly string[] | null> = query(
  [issuedCredentials],
  async (reading, position: number) => {
    const row = await issuedCredentials
      .timeline(reading)
      .select('acts')
      .where('key', '=', String(position))
      .executeTakeFirst();
    return row?.acts == null ? null : row.acts.split(' ').filter(Boolean);
  },
);

/** The credentials of programs, each with the program's name: acts under them say so. */
export const programCredentials = query(
  [issuedCredentials],
  async (reading): Promise<readonly { readonly position: number; readonly program: string }[]> => {
    const rows = await issuedCredentials
      .timeline(reading)
      .select(['position', 'program'])
      .where('program', 'is not', null)
      .orderBy('position')
      .execute();
    return rows.map(({ position, program }) => ({ position, program: program ?? '' }));
  },
);

/** Whom an entry gave a right, or undefined where it gave none. */
export const holderOf: Query<[number], string | undefined> = query([issuedCredentials], async (reading, position) => {
  const row = await issuedCredentials
    .timeline(reading)
    .select('person')
    .where('key', '=', String(position))
    .executeTakeFirst();
  return row?.person;
});
