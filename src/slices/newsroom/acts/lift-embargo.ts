import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { draftToPublish } from '../derived/drafts.ts';
import { notCleared, publishedAlready, publishedToAll, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const liftEmbargo = act({
  name: 'newsroom.lift-embargo',
  version: 1,
  sentence: 'Ends an embargo before its instant: the release is published to everyone at once, and may be used.',
  input: z.object({ release: releaseKey, reason: localized(1000) }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  load: ({ release }, read) => read(draftToPublish, release),
  refusals: {
    'not-embargoed': {
      kind: 'state',
      rule: 'An embargo is lifted where somebody was given access under it.',
      source: 'docs/acts/newsroom.give-embargo-access.md',
    },
    'not-cleared': notCleared,
    'published-already': publishedAlready,
    'published-to-all': publishedToAll,
  },
  decide(state, { release, reason }, { audience, facts: content, refuse }) {
    const params = { release };
    const field = 'release';
    if (state.publishedAt !== undefined) return refuse('published-already', { field, params });
    if (!content || state.embargoed !== true) return refuse('not-embargoed', { field, params });
    if (!state.cleared) return refuse('not-cleared', { field, params });
    if (audience !== 'public') return refuse('published-to-all', { field: 'audience' });
    return { release, reason, ...content };
  },
  example: { release: 'gauges-every-hour', reason: { en: 'A newspaper printed it this morning.' } },
});
