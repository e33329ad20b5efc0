import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { key, localized } from '../../../record/fields.ts';
import { findCheck } from '../derived/checks.ts';
import { cancelledAlready, checkSubject, guide, otherReaders, unknownCheck } from '../fields.ts';
import { check } from '../state.ts';

export const cancel = act({
  name: 'checks.cancel',
  version: 1,
  sentence: 'Cancels a communication check before it starts.',
  input: z.object({ check: key, reason: localized(500).optional() }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  load: ({ check }, read) => read(findCheck, check),
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'started-already': { kind: 'state', rule: 'A check is carried out once.', source: guide },
    'readers-of-results': otherReaders,
  },
  decide(state, input, { facts, audience, refuse }) {
    const params = { check: input.check };
    const field = 'check';
    if (!state.exists || !facts) return refuse('unknown-check', { field, params });
    if (state.cancelled) return refuse('cancelled-already', { field, params });
    if (state.startedAt !== undefined) return refuse('started-already', { field, params });
    if (!isWithin(audience, facts.audience)) return refuse('readers-of-results', { field: 'audience' });
    return input;
  },
  example: { check: 'floods-spring' },
});
