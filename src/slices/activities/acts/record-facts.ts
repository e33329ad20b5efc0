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
  topics,
  unknownActivity,
} from '../fields.ts';
import { activity, happenedFrom } from '../state.ts';

/** What can be told of an activity as it happened. Each becomes a fact of its own, with its own ground. */
export const factFields = {
  held: z.enum(['yes', 'no', 'unknown']).optional(),
  schedule: z.enum(['under-way', 'suspended', 'closed']).optional(),
  ...circumstances,
  topics,
  /** Why it was not held, or was cut short. */
  reason: localized(500).optional(),
  note: localized(2000).optional(),
};

export const recordFacts = act({
  name: 'activities.record-facts',
  version: 1,
  sentence: 'Records facts of an activity as it happened; facts that it does not name stay as they were.',
  input: z.object({ activity: key, ...factFields, ...ground }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: ({ hosts, sources }, read) => findMissing(read, sources, { hosts }),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'nothing-named': { kind: 'input', rule: 'An act tells something.', source: 'docs/acts/activities.record-facts.md' },
    'not-yet': notYet,
    'ends-before-it-begins': endsFirst,
    'seen-there': {
      kind: 'state',
      rule: 'An activity in which parties took part, or at which something was counted, was held; correct these first.',
      source: 'docs/acts/activities.record-participation.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, on, today, refuse } = context;
    const { starts, ends, hosts, held } = input;
    const wrong = refuseStranger(state, input, context);
    if (wrong) return wrong;
    if (!Object.keys(factFields).some(fact => fact in input)) return refuse('nothing-named');
    for (const [field, date] of Object.entries({ starts, ends }))
      if (date !== undefined && beginsOn(date) > today) return refuse('not-yet', { field, params: { date, today } });
    if (endsBeforeItBegins(starts ?? state.starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    if (held === 'no' && state.seen > 0) return refuse('seen-there', { field: 'held' });
    return (
      refuseMissing(facts, { hosts }, refuse) ?? {
        ...input,
        from: happenedFrom(state, { on, today }, starts ?? state.starts),
      }
    );
  },
  example: { activity: 'flood-drill-2026', held: 'yes', starts: '2026-10-12', ends: '2026-10-14', places: ['Ruse'] },
});
