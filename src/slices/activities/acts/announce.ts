import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  activitySubject,
  circumstances,
  endsBeforeItBegins,
  endsFirst,
  notTheHost,
  otherReaders,
  refuseStranger,
  schedules,
  unknownActivity,
} from '../fields.ts';
import { activity } from '../state.ts';

export const announce = act({
  name: 'activities.announce',
  version: 1,
  sentence: 'Records what was proposed or announced of an activity before it; what then happened is kept apart.',
  input: z.object({
    activity: key,
    schedule: z.enum(schedules),
    ...circumstances,
    /** Why it was postponed, moved or cancelled; or by whom and where it was proposed. */
    note: localized(1000).optional(),
    ...ground,
  }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: ({ hosts, sources }, read) => findMissing(read, sources, { hosts }),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'ends-before-it-begins': endsFirst,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const { starts, ends, hosts } = input;
    const wrong = refuseStranger(state, input, context);
    if (wrong) return wrong;
    if (endsBeforeItBegins(starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    return refuseMissing(facts, { hosts }, refuse) ?? input;
  },
  example: { activity: 'flood-drill-2026', schedule: 'announced', starts: '2026-10', places: ['Ruse'] },
});
