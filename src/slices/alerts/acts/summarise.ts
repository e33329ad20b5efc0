import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, line, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import { alertKey, alertSubject, amongParties, refuseStep, stepRefusals } from '../fields.ts';
import { alert } from '../state.ts';

export const summarise = act({
  name: 'alerts.summarise',
  version: 1,
  sentence:
    'Says how things stand in an alert, as its moderator sees it; each time a new version beside the earlier ones.',
  input: z.object({
    alert: alertKey,
    text: localized(10_000),
    figures: z
      .array(z.strictObject({ of: line(200), count: z.int().min(0).max(1_000_000_000) }))
      .max(50)
      .optional(),
    ...ground,
  }),
  subject: alertSubject,
  state: alert,
  backdatable: true,
  correctable: false,
  defaultAudience: amongParties,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: { ...stepRefusals, 'unknown-source': unknownSource },
  decide(state, input, context) {
    const { facts, at, refuse } = context;
    const wrong = refuseStep(state, input, context) ?? refuseMissingSource(facts, refuse);
    return wrong ?? { ...input, version: state.summaries + 1, toldAt: at };
  },
  example: { alert: 'flood-2026', text: { en: 'The wave passed Karest. Two bridges are closed.' } },
});
