import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { draftToPublish } from '../derived/drafts.ts';
import { notCleared, publishedAlready, publishedToAll, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const releaseScheduled = act({
  name: 'newsroom.release-scheduled',
  version: 1,
  sentence: 'Publishes a scheduled release to everyone when its release instant has come.',
  input: z.object({ release: releaseKey }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  load: ({ release }, read) => read(draftToPublish, release),
  refusals: {
    'not-yet': {
      kind: 'state',
      rule: 'The public sees nothing of a release before its release instant.',
      source: 'docs/guide/news.md',
    },
    'not-cleared': notCleared,
    'published-already': publishedAlready,
    'published-to-all': publishedToAll,
  },
  decide(state, { release }, { at, audience, facts: content, refuse }) {
    const params = { release };
    const field = 'release';
    if (state.publishedAt !== undefined) return refuse('published-already', { field, params });
    if (!content || state.releaseAt === undefined || at < state.releaseAt) return refuse('not-yet', { field, params });
    if (!state.cleared) return refuse('not-cleared', { field, params });
    if (audience !== 'public') return refuse('published-to-all', { field: 'audience' });
    return { release, ...content, releaseAt: state.releaseAt };
  },
  example: { release: 'gauges-every-hour' },
});
