import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { alertKey, alertSubject, amongParties, guide, refuseStep, stepRefusals } from '../fields.ts';
import { alert } from '../state.ts';

export const deadlinePassed = act({
  name: 'alerts.deadline-passed',
  version: 1,
  sentence: 'Says that the time to acknowledge an alert is over, and which parties have not done so.',
  input: z.object({ alert: alertKey }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  refusals: {
    ...stepRefusals,
    'not-passed': { kind: 'state', rule: 'The time to acknowledge is over at its instant, once.', source: guide },
  },
  decide(state, input, context) {
    const { at, refuse } = context;
    const wrong = refuseStep(state, input, context);
    if (wrong) return wrong;
    const { answerBy, asked, answering, passed } = state;
    if (answerBy === undefined || answerBy > at || passed)
      return refuse('not-passed', { field: 'alert', params: { alert: input.alert } });
    return { ...input, answerBy, missing: asked.filter(party => !answering.has(party)) };
  },
  example: { alert: 'flood-2026' },
});
