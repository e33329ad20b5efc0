import { z } from 'zod';
import { act } from '../../../record/act.ts';
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
} from '../fields.ts';
import { alert } from '../state.ts';

export const cancel = act({
  name: 'alerts.cancel',
  version: 1,
  sentence: 'Cancels an alert with all its messages, and says why; they stay to be read.',
  input: z.object({ alert: alertKey, note, incidents: incidents.optional(), ...made }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: composeFacts,
  refusals: { ...stepRefusals, 'not-yours': notYours, 'cancelled-already': cancelledAlready, ...capRefusals },
  decide(state, input, context) {
    const wrong = refuseMessage(state, input, context);
    if (wrong) return wrong;
    const { status, count, messages } = state;
    return compose({ ...input, type: 'Cancel', status, n: count + 1, about: messages }, context);
  },
  example: { alert: 'flood-2026', note: 'The water fell below the mark.' },
});
