import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { instant } from '../../../record/instant.ts';
import { cancelledAlready, checkSubject, guide, letterFates, notStarted, unknownCheck } from '../fields.ts';
import { check } from '../state.ts';

export const recordLetters = act({
  name: 'checks.record-letters',
  version: 1,
  sentence: 'Records what became of letters of a check: when each was first sent, and whether a mail server took it.',
  input: z.object({
    check: key,
    letters: z
      .array(
        z.strictObject({
          contact: key,
          /** Which of its addresses, from 1. */
          place: z.int().min(1).max(10),
          /** Of the first attempt; left out: there was none. */
          sentAt: instant.optional(),
          fate: z.enum(letterFates),
          at: instant,
        }),
      )
      .min(1)
      .max(500),
  }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'check-not-started': notStarted,
    'letters-told': { kind: 'state', rule: 'What became of a letter is recorded once.', source: guide },
  },
  decide(state, { check, letters }, { refuse }) {
    const params = { check };
    const field = 'check';
    if (!state.exists) return refuse('unknown-check', { field, params });
    if (state.cancelled) return refuse('cancelled-already', { field, params });
    if (state.startedAt === undefined) return refuse('check-not-started', { field, params });
    // Another process may have told of some meanwhile.
    const fresh = letters.filter(
      ({ contact, place }) => state.asked.has(contact) && !state.letters.has(`${contact}.${place}`),
    );
    return fresh.length === 0 ? refuse('letters-told', { field: 'letters' }) : { check, letters: fresh };
  },
  example: {
    check: 'floods-spring',
    letters: [
      {
        contact: 'BGR-floods',
        place: 1,
        sentAt: '2999-03-01T02:00:01Z',
        fate: 'taken',
        at: '2999-03-01T02:00:02Z',
      },
    ],
  },
});
