import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { draftRefusals, notCleared, refuseUndrafted, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const scheduleRelease = act({
  name: 'newsroom.schedule-release',
  version: 1,
  sentence: 'Sets the release instant of a cleared release: the clock publishes it then, and not before.',
  input: z.object({ release: releaseKey, releaseAt: instant }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  load: (_, read) => read(findTimeZone),
  refusals: {
    ...draftRefusals,
    'not-cleared': notCleared,
    'no-such-time': {
      kind: 'input',
      rule: 'A local time is one that the clocks of its zone show.',
      source: 'docs/acts/newsroom.schedule-release.md',
    },
    'release-in-the-past': {
      kind: 'input',
      rule: 'A release instant is yet to come; what shall be public now is published.',
      source: 'docs/acts/newsroom.publish-release.md',
    },
  },
  decide(state, input, context) {
    const wrong = refuseUndrafted(state, input, context);
    if (wrong) return wrong;
    const { at, facts: timeZone = 'UTC', refuse } = context;
    const { release, releaseAt: asked } = input;
    if (!state.cleared) return refuse('not-cleared', { field: 'release', params: { release } });
    const field = 'releaseAt';
    const releaseAt = instantOf(asked, timeZone);
    if (releaseAt === undefined) return refuse('no-such-time', { field, params: { asked, timeZone } });
    if (releaseAt <= at) return refuse('release-in-the-past', { field, params: { releaseAt, at } });
    return { release, releaseAt };
  },
  example: { release: 'gauges-every-hour', releaseAt: '2999-04-01T10:00' },
});
