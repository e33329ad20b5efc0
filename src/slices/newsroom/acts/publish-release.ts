import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { draftToPublish } from '../derived/drafts.ts';
import { notCleared, notDrafted, publishedAlready, publishedToAll, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const publishRelease = act({
  name: 'newsroom.publish-release',
  version: 1,
  sentence: 'Publishes a cleared release to everyone, at once and in full.',
  input: z.object({ release: releaseKey }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  load: ({ release }, read) => read(draftToPublish, release),
  refusals: {
    'not-drafted': notDrafted,
    'not-cleared': notCleared,
    'published-already': publishedAlready,
    'published-to-all': publishedToAll,
  },
  decide(state, { release }, { audience, facts: content, refuse }) {
    const params = { release };
    const field = 'release';
    if (state.publishedAt !== undefined) return refuse('published-already', { field, params });
    if (!state.drafted || !content) return refuse('not-drafted', { field, params });
    if (!state.cleared) return refuse('not-cleared', { field, params });
    if (audience !== 'public') return refuse('published-to-all', { field: 'audience' });
    // The draft was for few: what everyone shall read is said again here.
    return { release, ...content };
  },
  example: { release: 'gauges-every-hour' },
});
