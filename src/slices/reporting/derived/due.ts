import type { ActRequest } from '../../../record/perform.ts';
import { query } from '../../../record/reading.ts';
import { deadlineFor, deadlines } from './deadlines.ts';
import { roundSteps } from './round-steps.ts';
import { rounds } from './rounds.ts';

/** Deadlines that have passed by an instant and of which the record does not say so yet. One that was extended is not due. */
export const deadlinesDue = query(
  [deadlines, roundSteps, rounds],
  async (reading, instant: string): Promise<readonly ActRequest[]> => {
    const set = await deadlines
      .timeline(reading)
      .select(['round', 'party', 'deadline', 'reason', 'position', 'audience'])
      .orderBy('position')
      .execute();
    const last = new Map(set.map(one => [`${one.round} ${one.party ?? ''}`, one]));
    // What was extended for all counts for a party whose own deadline was earlier.
    const holds = ({ round, party, deadline }: (typeof set)[number]) =>
      party === null ||
      deadlineFor(
        set.filter(one => one.round === round),
        party,
      ) === deadline;
    const coming = [...last.values()].filter(one => one.deadline <= instant && holds(one));
    if (coming.length === 0) return [];
    const steps = await roundSteps.timeline(reading).select(['round', 'step', 'party', 'deadline']).execute();
    const done = new Set(steps.map(({ round, party, deadline }) => `${round} ${party ?? ''} ${deadline ?? ''}`));
    const closed = new Set(steps.flatMap(({ round, step }) => (step === 'closed' ? [round] : [])));
    return coming
      .filter(({ round, party, deadline }) => !closed.has(round) && !done.has(`${round} ${party ?? ''} ${deadline}`))
      .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))
      .map(({ round, party, audience }) => ({
        act: 'reporting.deadline-passed',
        body: { round, ...(party === null ? {} : { party }) },
        audience,
      }));
  },
);
