import { query } from '../../../record/reading.ts';
import { flag, optionalText, table, text, when } from '../../../record/table.ts';
import { issueCredential } from '../acts/issue-credential.ts';
import { firstDayAfter } from '../state.ts';

/**
 * Credentials as they were given. Their key is the position of the entry that gave them, which is what every later body
 * names. Whether one still stands is a question to `credentials.ts`, which knows the ends.
 */
export const issuedCredentials = table({
  name: 'parties_credential',
  version: 1,
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
  },
  indexes: [['party']],
  from: [
    when(issueCredential, ({ person, party, capacity, from, until, exercise, restsOn }, rows, { position }) =>
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
        },
        { from, to: until === undefined ? null : firstDayAfter(until) },
      ),
    ),
  ],
});

/** Whom an entry gave a right, or undefined where it gave none. */
export const holderOf = query([issuedCredentials], async (reading, position: number): Promise<string | undefined> => {
  const row = await issuedCredentials
    .timeline(reading)
    .select('person')
    .where('key', '=', String(position))
    .executeTakeFirst();
  return row?.person;
});
