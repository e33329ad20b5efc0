import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { beginsOn } from '../../../record/day.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  activitySubject,
  circumstances,
  endsBeforeItBegins,
  endsFirst,
  notTheHost,
  notYet,
  otherReaders,
  refuseStranger,
  side,
  unknownActivity,
} from '../fields.ts';
import { activity, happenedFrom } from '../state.ts';

export const statePhase = act({
  name: 'activities.state-phase',
  version: 1,
  sentence: 'States a phase of an activity, as it was announced or as it happened.',
  input: z.object({
    activity: key,
    phase: key,
    side,
    order: z.int().min(1).max(99).optional(),
    title: localized(300).optional(),
    ...circumstances,
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
    'not-yet': notYet,
    'ends-before-it-begins': endsFirst,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, on, today, refuse } = context;
    const { side, starts, ends, hosts } = input;
    const wrong = refuseStranger(state, input, context);
    if (wrong) return wrong;
    if (endsBeforeItBegins(starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    if (side === 'actual')
      for (const [field, date] of Object.entries({ starts, ends }))
        if (date !== undefined && beginsOn(date) > today) return refuse('not-yet', { field, params: { date, today } });
    const unknown = refuseMissing(facts, { hosts }, refuse);
    if (unknown) return unknown;
    return side === 'actual' ? { ...input, from: happenedFrom(state, { on, today }, starts ?? state.starts) } : input;
  },
  example: {
    activity: 'flood-drill-2026',
    phase: 'planning',
    side: 'announced',
    order: 1,
    title: { en: 'Planning conference' },
    starts: '2026-06',
  },
});
