import type { ActRequest } from '../../../record/perform.ts';
import { query } from '../../../record/reading.ts';
import { checks, checksAround } from './checks.ts';
import { checksOver, results } from './results.ts';

/** What the clock must do about checks by an instant: start what waits for its time, also long after it, and end what is over. */
export const checksDue = query([checks, results], async (reading, instant: string): Promise<ActRequest[]> => {
  const found = await checksAround(reading, instant);
  const over = await checksOver(
    reading,
    found.map(({ check }) => check),
  );
  return found
    .filter(({ check }) => !over.has(check))
    .flatMap(({ check, startedAt, startsAt, endsAt }) => {
      const act =
        startedAt === null
          ? startsAt !== null && startsAt <= instant && 'checks.start'
          : endsAt !== null && endsAt <= instant && 'checks.end';
      return act ? [{ act, body: { check }, audience: 'framework' }] : [];
    });
});
