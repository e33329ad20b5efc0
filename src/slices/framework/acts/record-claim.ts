import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { basis, key, localized, sourceKeys } from '../../../record/fields.ts';
import { missingSources } from '../derived/sources.ts';
import { standing } from '../state.ts';

/** A subject of the record, as acts name them: `meetings/edition/vmm/2022`. */
const subject = z
  .string()
  .max(300)
  .regex(/^[a-z]+(\/[A-Za-z0-9-]+)*$/, 'a subject is slice/kind/key');

export const recordClaim = act({
  name: 'framework.record-claim',
  version: 1,
  sentence: 'Records what sources state on one question; where they differ, all readings stand side by side.',
  input: z.object({
    key,
    topic: localized(500),
    /** What the claim is about: its pages show it. */
    about: z.array(subject).max(20).optional(),
    readings: z
      .array(z.strictObject({ text: localized(2000), sources: sourceKeys.min(1) }))
      .min(1)
      .max(20),
    basis: basis.optional(),
    /** How whoever entered it reads the difference; absent means open. */
    view: localized(2000).optional(),
  }),
  subject: ({ key }) => `framework/claim/${key}`,
  state: standing,
  backdatable: true,
  correctable: true,
  load: ({ readings }, read) =>
    read(
      missingSources,
      readings.flatMap(({ sources }) => sources),
    ),
  refusals: {
    'claim-exists': {
      kind: 'state',
      rule: 'A key stands for one claim for ever.',
      source: 'docs/acts/framework.record-claim.md',
    },
    'unknown-source': {
      kind: 'state',
      rule: 'A fact names sources that are registered.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide({ exists }, input, { facts: missing, refuse }) {
    if (exists) return refuse('claim-exists', { field: 'key', params: { key: input.key } });
    if (missing[0] !== undefined)
      return refuse('unknown-source', { field: 'readings', params: { source: missing[0] } });
    return input;
  },
  example: {
    key: 'C01',
    topic: { en: 'When the gauges were agreed' },
    readings: [
      { text: { en: 'in March' }, sources: ['S01'] },
      { text: { en: 'in April' }, sources: ['S02'] },
    ],
  },
});
