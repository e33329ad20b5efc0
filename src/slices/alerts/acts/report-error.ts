import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { answerRefusals, composeAnswer, loadAnswer } from '../derived/answer.ts';
import { alertKey, alertSubject, amongParties, made, note } from '../fields.ts';
import { alert } from '../state.ts';

export const reportError = act({
  name: 'alerts.report-error',
  version: 1,
  sentence: 'Says for a party that a message of an alert cannot be accepted, and why; the clock of that party runs on.',
  input: z.object({
    alert: alertKey,
    by: partyCode,
    of: z.int().min(1).max(1_000_000).optional(),
    note,
    ...made,
  }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: loadAnswer,
  refusals: answerRefusals,
  decide: (state, input, context) => composeAnswer('Error', state, input, context),
  example: { alert: 'flood-2026', by: 'BGR', note: 'The polygon lies in another basin.' },
});
