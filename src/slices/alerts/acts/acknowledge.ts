import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { answerRefusals, composeAnswer, loadAnswer } from '../derived/answer.ts';
import { alertKey, alertSubject, amongParties, capTime, made, note } from '../fields.ts';
import { alert } from '../state.ts';

export const acknowledge = act({
  name: 'alerts.acknowledge',
  version: 1,
  sentence: 'Acknowledges for a party that it received an alert and takes it up; the clock of that party stops.',
  input: z.object({
    alert: alertKey,
    by: partyCode,
    /** Number of the message; left out: the last one. */
    of: z.int().min(1).max(1_000_000).optional(),
    note: note.optional(),
    ...made,
    /** When the party answered, where that was before it is recorded. */
    sent: capTime.optional(),
  }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: loadAnswer,
  refusals: answerRefusals,
  decide: (state, input, context) => composeAnswer('Ack', state, input, context),
  example: { alert: 'flood-2026', by: 'BGR' },
});
