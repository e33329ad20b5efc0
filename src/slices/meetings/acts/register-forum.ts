import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseUnknownSource, unknownSource } from '../fields.ts';
import { standing } from '../state.ts';

export const registerForum = act({
  name: 'meetings.register-forum',
  version: 1,
  sentence: 'Registers a forum outside the framework, to which its meetings are related but which it does not own.',
  input: z.object({ key, name: localized(300), about: localized(2000).optional(), ...ground }),
  subject: ({ key }) => `meetings/forum/${key}`,
  state: standing,
  backdatable: true,
  correctable: false,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    'forum-exists': {
      kind: 'state',
      rule: 'A key stands for one forum for ever.',
      source: 'docs/acts/meetings.register-forum.md',
    },
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, { facts, refuse }) {
    if (exists) return refuse('forum-exists', { field: 'key', params: { key: input.key } });
    return refuseUnknownSource(facts, refuse) ?? input;
  },
  example: { key: 'rivers-week', name: { en: 'European Rivers Week' } },
});
