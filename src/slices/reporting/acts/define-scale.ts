import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized } from '../../../record/fields.ts';
import { scaleState } from '../state.ts';

export const defineScale = act({
  name: 'reporting.define-scale',
  version: 1,
  sentence: 'Defines a scale on which tasks are assessed, apart from what parties say of them.',
  input: z.object({
    scale: key,
    name: localized(200),
    /** What it measures: what was done, or what changed because of it. */
    of: z.enum(['output', 'effect', 'both']),
    /** From the lowest to the highest. */
    values: z
      .array(z.strictObject({ value: key, label: localized(100) }))
      .min(2)
      .max(20),
  }),
  subject: ({ scale }) => `reporting/scale/${scale}`,
  state: scaleState,
  backdatable: true,
  correctable: true,
  refusals: {
    'scale-defined': {
      kind: 'state',
      rule: 'A scale is defined once, so that what was assessed on it keeps its meaning.',
      source: 'docs/acts/reporting.define-scale.md',
    },
    'value-twice': {
      kind: 'input',
      rule: 'A scale has each value once.',
      source: 'docs/acts/reporting.define-scale.md',
    },
  },
  decide({ defined }, input, { refuse }) {
    if (defined) return refuse('scale-defined', { field: 'scale', params: { scale: input.scale } });
    const twice = input.values.findIndex(({ value }, at) => input.values.findIndex(one => one.value === value) < at);
    return twice < 0 ? input : refuse('value-twice', { field: `values.${twice}.value` });
  },
  example: {
    scale: 'delivery',
    name: { en: 'Delivery' },
    of: 'output',
    values: [
      { value: 'none', label: { en: 'nothing yet' } },
      { value: 'part', label: { en: 'in part' } },
      { value: 'full', label: { en: 'in full' } },
    ],
  },
});
