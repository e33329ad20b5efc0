import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized } from '../../../record/fields.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import {
  cancelledAlready,
  channelKinds,
  checkSubject,
  guide,
  noSuchTime,
  notAsked,
  notStarted,
  otherReaders,
  outcomes,
  refuseOutside,
  unknownCheck,
} from '../fields.ts';
import { check } from '../state.ts';

export const recordResult = act({
  name: 'checks.record-result',
  version: 1,
  sentence:
    'Records what came of trying to reach a point of contact by any channel: when it was tried, and when answered.',
  input: z.object({
    check: key,
    contact: key,
    channel: z.enum(channelKinds),
    triedAt: instant,
    outcome: z.enum(outcomes),
    /** When it came; left out: when it was tried. */
    outcomeAt: instant.optional(),
    note: localized(1000).optional(),
  }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: true,
  defaultAudience: 'framework',
  load: (_, read) => read(findTimeZone),
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'check-not-started': notStarted,
    'contact-not-asked': notAsked,
    'readers-of-results': otherReaders,
    'no-such-time': noSuchTime,
    'outside-the-check': {
      kind: 'input',
      rule: 'What is tried in a check is tried after it started, what comes of it comes later, and both before they are recorded.',
      source: guide,
    },
  },
  decide(state, input, context) {
    const { at, facts, refuse } = context;
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const { triedAt: tried, outcomeAt: came, ...told } = input;
    const triedAt = instantOf(tried, facts ?? 'UTC');
    if (triedAt === undefined) return refuse('no-such-time', { field: 'triedAt' });
    const outcomeAt = came === undefined ? triedAt : instantOf(came, facts ?? 'UTC');
    if (outcomeAt === undefined) return refuse('no-such-time', { field: 'outcomeAt' });
    // A time is told to the minute: the minute in which the check started belongs to it.
    if (triedAt.slice(0, 16) < (state.startedAt ?? '').slice(0, 16) || triedAt > at)
      return refuse('outside-the-check', { field: 'triedAt' });
    if (outcomeAt < triedAt || outcomeAt > at) return refuse('outside-the-check', { field: 'outcomeAt' });
    return { ...told, triedAt, outcomeAt };
  },
  example: {
    check: 'floods-spring',
    contact: 'BGR-floods',
    channel: 'phone',
    triedAt: '2026-03-01T02:05',
    outcome: 'answered',
  },
});
