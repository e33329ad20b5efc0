import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { pointsFor } from '../../contacts/derived/reach.ts';
import { type Check, findCheck } from '../derived/checks.ts';
import { hoursOf, warnOfHours } from '../derived/hours.ts';
import { cancelledAlready, checkSubject, guide, lateAfterSeconds, readersOfACheck, unknownCheck } from '../fields.ts';
import { check } from '../state.ts';

export const start = act({
  name: 'checks.start',
  version: 1,
  sentence: 'Starts a communication check: the points of contact that there are now are asked, and the time runs.',
  input: z.object({ check: key }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  warns: async ({ check }, { read }) => {
    const found = await read(findCheck, check);
    return found ? warnOfHours(await read(pointsFor, placesOf(found)), new Date().toISOString(), 'check') : [];
  },
  load: async ({ check }, read) => {
    const found = await read(findCheck, check);
    return { found, points: found ? await read(pointsFor, placesOf(found)) : [] };
  },
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'started-already': { kind: 'state', rule: 'A check is carried out once.', source: guide },
    'check-not-due': { kind: 'state', rule: 'The clock starts a check at its time and not before.', source: guide },
    'readers-of-a-check': readersOfACheck,
  },
  decide(state, { check }, { facts, at, author, audience, refuse }) {
    const params = { check };
    const field = 'check';
    const { found, points } = facts;
    if (!state.exists || !found) return refuse('unknown-check', { field, params });
    if (state.cancelled) return refuse('cancelled-already', { field, params });
    if (state.startedAt !== undefined) return refuse('started-already', { field, params });
    if (author.capacity === 'clock' && (state.startsAt === undefined || at < state.startsAt))
      return refuse('check-not-due', { field, params });
    if (audience !== 'framework') return refuse('readers-of-a-check', { field: 'audience' });
    const { title, text, style, areas, parties, answerWithin, slowAfter } = found;
    const late = state.startsAt === undefined ? 0 : secondsBetween(state.startsAt, at);
    return {
      check,
      title,
      ...(text === null ? {} : { text }),
      style,
      ...(areas.length === 0 ? {} : { areas }),
      ...(parties.length === 0 ? {} : { parties }),
      answerWithin,
      slowAfter,
      ...(state.startsAt === undefined ? {} : { startsAt: state.startsAt }),
      startedAt: at,
      endsAt: new Date(Date.parse(at) + answerWithin * 60_000).toISOString(),
      ...(late >= lateAfterSeconds ? { lateBy: late } : {}),
      asked: points.map(point => ({
        contact: point.contact,
        party: point.party,
        ...hoursOf(point, at),
        stale: point.stale,
      })),
      // Chosen, and without anybody to ask.
      without: parties.filter(party => !points.some(point => point.party === party)),
    };
  },
  example: { check: 'floods-spring' },
});

/** Whom it goes to does not hang on who knew of it before. */
function placesOf({ areas, parties }: Check) {
  return { areas, parties };
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}
