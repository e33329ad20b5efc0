import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { notPublished, publishedToAll, releaseKey, releaseSubject, withdrawnAlready } from '../fields.ts';
import { release } from '../state.ts';

export const withdrawRelease = act({
  name: 'newsroom.withdraw-release',
  version: 1,
  sentence: 'Withdraws a published release; it is kept, and its page says that it was withdrawn and why.',
  input: z.object({ release: releaseKey, reason: localized(2000) }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  refusals: {
    'not-published': notPublished,
    'withdrawn-already': withdrawnAlready,
    'published-to-all': publishedToAll,
  },
  decide(state, input, { audience, refuse }) {
    const params = { release: input.release };
    const field = 'release';
    if (state.publishedAt === undefined) return refuse('not-published', { field, params });
    if (state.withdrawn) return refuse('withdrawn-already', { field, params });
    return audience === 'public' ? input : refuse('published-to-all', { field: 'audience' });
  },
  example: { release: 'gauges-every-hour', reason: { en: 'The parties did not agree on this text.' } },
});
