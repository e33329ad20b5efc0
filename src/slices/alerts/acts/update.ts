import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { lastTold } from '../derived/chains.ts';
import { capRefusals, compose, composeFacts } from '../derived/compose.ts';
import {
  alertKey,
  alertSubject,
  amongParties,
  cancelledAlready,
  incidents,
  made,
  note,
  notYours,
  refuseMessage,
  stepRefusals,
  told,
} from '../fields.ts';
import { alert } from '../state.ts';

export const update = act({
  name: 'alerts.update',
  version: 1,
  sentence: 'Updates an alert: a new message that says the whole anew and takes the place of the earlier ones.',
  input: z.object({
    alert: alertKey,
    ...told,
    note: note.optional(),
    incidents: incidents.optional(),
    ...made,
  }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: composeFacts,
  startsFrom: async ({ alert }, read) => (typeof alert === 'string' ? read(lastTold, alert) : undefined),
  refusals: { ...stepRefusals, 'not-yours': notYours, 'cancelled-already': cancelledAlready, ...capRefusals },
  decide(state, input, context) {
    const wrong = refuseMessage(state, input, context);
    if (wrong) return wrong;
    const { alert, note, incidents, identifier, sender, sent, ...told } = input;
    const { status, count, messages } = state;
    return compose(
      { alert, type: 'Update', status, n: count + 1, about: messages, identifier, sender, sent, note, incidents, told },
      context,
    );
  },
  example: {
    alert: 'flood-2026',
    event: { en: 'Flood' },
    headline: { en: 'The flood wave comes earlier' },
    categories: ['Met'],
    urgency: 'Immediate',
    severity: 'Extreme',
    certainty: 'Observed',
    expires: '2999-08-15T06:00:00+02:00',
    areas: [{ name: { en: 'The lower river' }, circles: ['47.5,19.05 60'] }],
  },
});
