import { query } from '../../../record/reading.ts';
import { roundSteps } from './round-steps.ts';
import { rounds } from './rounds.ts';

/** What acts on returns must know of a round. */
export const findRoundCall = query([rounds, roundSteps], async (reading, round: string) => {
  const row = await rounds
    .rows(reading)
    .select(['version', 'questions', 'max_words', 'previous', 'registered_for'])
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return undefined;
  const closed = await roundSteps
    .rows(reading)
    .select('key')
    .where('round', '=', round)
    .where('step', '=', 'closed')
    .executeTakeFirst();
  const { version, questions, max_words: maxWords, previous, registered_for: registeredFor } = row;
  return { version, questions, maxWords, previous, registeredFor, closed: closed !== undefined };
});

export const roundExists = query(
  [rounds],
  async (reading, round: string): Promise<boolean> =>
    (await rounds.rows(reading).select('key').where('round', '=', round).executeTakeFirst()) !== undefined,
);

export const versionOfRound = query([rounds], async (reading, round: string): Promise<number | undefined> => {
  const row = await rounds.rows(reading).select('version').where('round', '=', round).executeTakeFirst();
  return row?.version;
});
