import { sql } from 'kysely';
import { query } from '../../../record/reading.ts';
import { issuedCredentials, programCredentials } from '../../parties/derived/issued-credentials.ts';
import { entries } from './entries.ts';

/** Of these entries those that a program did, each with the program's name. */
export const doneByPrograms = query(
  [entries, issuedCredentials],
  async (reading, positions: readonly number[]): Promise<ReadonlyMap<number, string>> => {
    const programs = new Map((await programCredentials(reading)).map(({ position, program }) => [position, program]));
    if (programs.size === 0 || positions.length === 0) return new Map();
    const done = await entries
      .timeline(reading)
      .select(['position', 'credential'])
      .where(sql<boolean>`t.key = any(${positions.map(String)}::text[])`)
      .where(sql<boolean>`t.credential = any(${[...programs.keys()]}::bigint[])`)
      .orderBy('position')
      .execute();
    return new Map(done.map(({ position, credential }) => [position, programs.get(credential ?? -1) ?? '']));
  },
);

/** Has any program ever been entrusted? Most frameworks have none, and need not look further. */
export const hasPrograms = query(
  [issuedCredentials],
  async (reading): Promise<boolean> => (await programCredentials(reading)).length > 0,
);
