import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, keyOf, localized, partialDate } from '../../../record/fields.ts';
import { findForum } from '../derived/forums.ts';
import {
  city,
  endsBeforeItBegins,
  endsFirst,
  findMissing,
  mode,
  refuseUnknownSource,
  unknownSource,
  venue,
} from '../fields.ts';
import { standing } from '../state.ts';

const figure = z.int().min(0).max(10_000_000);

export const registerForumEvent = act({
  name: 'meetings.register-forum-event',
  version: 1,
  sentence: 'Registers one event of a forum outside the framework, with what is known of it.',
  input: z.object({
    forum: keyOf('forums'),
    key,
    name: localized(300).optional(),
    ordinal: z.int().min(1).max(10_000).optional(),
    starts: partialDate.optional(),
    ends: partialDate.optional(),
    city: city.optional(),
    venue: venue.optional(),
    theme: localized(500).optional(),
    mode: mode.optional(),
    countries: figure.optional(),
    organisations: figure.optional(),
    people: figure.optional(),
    /** What the figures count, and what other figures there are. */
    figuresNote: localized(1000).optional(),
    note: localized(2000).optional(),
    ...ground,
  }),
  subject: ({ forum, key }) => `meetings/forum/${forum}/${key}`,
  state: standing,
  backdatable: true,
  correctable: true,
  load: async ({ forum, sources }, read) => ({
    missing: await findMissing(read, sources),
    forum: await read(findForum, forum),
  }),
  refusals: {
    'forum-event-exists': {
      kind: 'state',
      rule: 'Within a forum, a key stands for one event.',
      source: 'docs/acts/meetings.register-forum-event.md',
    },
    'unknown-forum': {
      kind: 'state',
      rule: 'An event belongs to a forum that is registered.',
      source: 'docs/acts/meetings.register-forum.md',
    },
    'ends-before-it-begins': endsFirst,
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, { facts, refuse }) {
    if (exists) return refuse('forum-event-exists', { field: 'key', params: { forum: input.forum, key: input.key } });
    if (!facts.forum) return refuse('unknown-forum', { field: 'forum', params: { forum: input.forum } });
    if (endsBeforeItBegins(input.starts, input.ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    return refuseUnknownSource(facts.missing, refuse) ?? input;
  },
  example: { forum: 'rivers-week', key: '2026', starts: '2026-03-30', ends: '2026-04-02', city: 'Ruse', countries: 21 },
});
