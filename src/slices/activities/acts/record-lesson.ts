import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { activitySubject, notTheHost, otherReaders, refuseStranger, unknownActivity } from '../fields.ts';
import { activity } from '../state.ts';

export const recordLesson = act({
  name: 'activities.record-lesson',
  version: 1,
  sentence: 'Records what was learnt in an activity, by whom, and what should follow.',
  input: z.object({
    activity: key,
    kind: z.enum(['observed', 'learnt', 'recommended']),
    text: localized(5000),
    /** Whose lesson it is; left out where it is that of all who took part. */
    by: partyCode.optional(),
    ...ground,
  }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: ({ by, sources }, read) => findMissing(read, sources, { by: by === undefined ? [] : [by] }),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, author, refuse } = context;
    // Whoever took part has learnt something: its own lesson a party may tell, whoever hosted.
    const hosts = speaksForParty(author) && input.by === author.party ? new Set([input.by ?? '']) : state.hosts;
    const wrong = refuseStranger({ ...state, hosts }, input, context);
    if (wrong) return wrong;
    return refuseMissing(facts, { by: input.by === undefined ? [] : [input.by] }, refuse) ?? input;
  },
  example: {
    activity: 'flood-drill-2026',
    kind: 'learnt',
    text: { en: 'Two upstream stations report in another datum.' },
    by: 'BGR',
  },
});
