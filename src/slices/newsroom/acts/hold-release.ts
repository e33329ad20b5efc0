import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { prose } from '../../../record/fields.ts';
import { draftRefusals, refuseUndrafted, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const holdRelease = act({
  name: 'newsroom.hold-release',
  version: 1,
  sentence:
    'Takes back the release instant of a release; it stays cleared, and nothing of it becomes public by itself.',
  input: z.object({ release: releaseKey, reason: prose(1000).optional() }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  defaultAudience: 'secretariat',
  refusals: {
    ...draftRefusals,
    'not-scheduled': {
      kind: 'state',
      rule: 'What is held back was scheduled.',
      source: 'docs/acts/newsroom.schedule-release.md',
    },
  },
  decide(state, input, context) {
    const wrong = refuseUndrafted(state, input, context);
    if (wrong) return wrong;
    return state.releaseAt === undefined
      ? context.refuse('not-scheduled', { field: 'release', params: { release: input.release } })
      : input;
  },
  example: { release: 'gauges-every-hour', reason: 'The meeting was moved.' },
});
