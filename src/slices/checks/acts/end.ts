import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { cancelledAlready, checkSubject, guide, notStarted, unknownCheck } from '../fields.ts';
import { check } from '../state.ts';

export const end = act({
  name: 'checks.end',
  version: 1,
  sentence: 'Ends a communication check: whoever has not answered by then is silent, and what comes after is late.',
  input: z.object({ check: key }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'check-not-started': notStarted,
    'check-ended': { kind: 'state', rule: 'A check ends once.', source: guide },
    'check-runs': {
      kind: 'state',
      rule: 'A check ends when its time to answer is over, or earlier when everybody has answered.',
      source: guide,
    },
  },
  decide(state, { check }, { at, refuse }) {
    const params = { check };
    const field = 'check';
    if (!state.exists) return refuse('unknown-check', { field, params });
    if (state.cancelled) return refuse('cancelled-already', { field, params });
    if (state.endsAt === undefined) return refuse('check-not-started', { field, params });
    if (state.ended) return refuse('check-ended', { field, params });
    if (at < state.endsAt && state.reached.size < state.asked.size) return refuse('check-runs', { field, params });
    return { check, endsAt: state.endsAt };
  },
  example: { check: 'floods-spring' },
});
