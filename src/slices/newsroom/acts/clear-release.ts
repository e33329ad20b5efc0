import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { draftRefusals, refuseUndrafted, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const clearRelease = act({
  name: 'newsroom.clear-release',
  version: 1,
  sentence: 'Clears the text of a release as it was last drafted.',
  input: z.object({ release: releaseKey }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  refusals: {
    ...draftRefusals,
    'cleared-already': {
      kind: 'state',
      rule: 'A text is cleared once; it needs another clearance when it changes.',
      source: 'docs/acts/newsroom.clear-release.md',
    },
  },
  decide(state, input, context) {
    const wrong = refuseUndrafted(state, input, context);
    if (wrong) return wrong;
    return state.cleared ? context.refuse('cleared-already', { field: 'release', params: input }) : input;
  },
  example: { release: 'gauges-every-hour' },
});
