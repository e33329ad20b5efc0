import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import {
  activitySubject,
  countable,
  notHeld,
  notTheHost,
  otherReaders,
  phase,
  refuseStranger,
  stages,
  unknownActivity,
  unknownPhase,
} from '../fields.ts';
import { activity, happenedFrom } from '../state.ts';

/** One figure. Where a source counts in words that are no number, the words stand in its place. */
const figure = z.strictObject({
  of: z.enum(countable),
  count: z.int().min(0).max(100_000_000).optional(),
  words: localized(300).optional(),
  /** What was counted: "countries and organisations", "vessels of three navies". */
  definition: localized(300).optional(),
});

export const recordFigures = act({
  name: 'activities.record-figures',
  version: 1,
  sentence: 'Records figures of an activity as one source gives them at one time; they stand beside those of others.',
  input: z.object({
    activity: key,
    stage: z.enum(stages),
    /** Of one phase alone. */
    phase,
    figures: z.array(figure).min(1).max(20),
    note: localized(1000).optional(),
    ...ground,
  }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'unknown-phase': unknownPhase,
    'not-held': notHeld,
    'figure-says-nothing': {
      kind: 'input',
      rule: 'A figure is a number or the words of a source, never both and never neither.',
      source: 'docs/acts/activities.record-figures.md',
    },
    'definition-missing': {
      kind: 'input',
      rule: 'A figure of something else says of what.',
      source: 'docs/acts/activities.record-figures.md',
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, on, today, refuse } = context;
    const { activity, stage, phase, figures } = input;
    const wrong = refuseStranger(state, input, context);
    if (wrong) return wrong;
    if (phase !== undefined && !state.phases.has(phase))
      return refuse('unknown-phase', { field: 'phase', params: { phase } });
    const planned = stage === 'planned' || stage === 'announced';
    if (!planned && state.held === 'no') return refuse('not-held', { field: 'activity', params: { activity } });
    for (const [index, { of, count, words, definition }] of figures.entries()) {
      if ((count === undefined) === (words === undefined))
        return refuse('figure-says-nothing', { field: `figures.${index}.count` });
      if (of === 'other' && definition === undefined)
        return refuse('definition-missing', { field: `figures.${index}.definition` });
    }
    const unknown = refuseMissingSource(facts, refuse);
    if (unknown) return unknown;
    return planned ? input : { ...input, from: happenedFrom(state, { on, today }) };
  },
  example: {
    activity: 'flood-drill-2026',
    stage: 'actual',
    figures: [
      { of: 'people', count: 240 },
      { of: 'countries', count: 5, definition: { en: 'countries and organisations' } },
    ],
  },
});
