import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import { alertKey, alertSubject, amongParties, guide, refuseStep, stepRefusals } from '../fields.ts';
import { alert } from '../state.ts';

export const close = act({
  name: 'alerts.close',
  version: 1,
  sentence: 'Closes an alert that is over, with what was learnt from it.',
  input: z.object({
    alert: alertKey,
    text: localized(5000),
    lessons: z.array(localized(1000)).min(1).max(30),
    ...ground,
  }),
  subject: alertSubject,
  state: alert,
  backdatable: true,
  correctable: false,
  defaultAudience: amongParties,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    ...stepRefusals,
    'still-running': {
      kind: 'state',
      rule: 'An alert is closed when it was cancelled or has expired.',
      source: guide,
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, at, refuse } = context;
    const wrong = refuseStep(state, input, context) ?? refuseMissingSource(facts, refuse);
    if (wrong) return wrong;
    if (!state.cancelled && (state.expiresAt ?? at) > at)
      return refuse('still-running', { field: 'alert', params: { alert: input.alert } });
    return input;
  },
  example: {
    alert: 'flood-2026',
    text: { en: 'The water is back in its bed.' },
    lessons: [{ en: 'Telephone numbers are tried before the season.' }],
  },
});
