import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { partiesForAll, partiesToAlert } from '../derived/asked.ts';
import { capRefusals, compose, composeFacts } from '../derived/compose.ts';
import { alertKey, alertSubject, amongParties, guide, incidents, made, note, statuses, told } from '../fields.ts';
import { alert } from '../state.ts';

export const issue = act({
  name: 'alerts.issue',
  version: 2,
  upcast: { 1: old => old },
  sentence: 'Issues an alert as a CAP 1.2 message, which is from then on only updated or cancelled.',
  input: z.object({
    alert: alertKey,
    status: z.enum(statuses),
    ...told,
    note: note.optional(),
    /** Minutes within which parties are asked to acknowledge. */
    answerWithin: z.int().min(1).max(10_080).default(60),
    /** Parties asked to acknowledge; left out: all for whom it is, but the one that issues it. */
    asked: z.array(partyCode).max(250).optional(),
    /** Areas whose points of contact get a letter; left out: those of every area. */
    contactAreas: z.array(alertKey).min(1).max(20).optional(),
    incidents: incidents.optional(),
    ...made,
  }),
  subject: alertSubject,
  state: alert,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: async (input, read, author) => ({
    ...(await composeFacts(input, read)),
    missing: await findMissing(read, undefined, { asked: input.asked }),
    all: await read(partiesToAlert, author.party),
    missingAreas: input.contactAreas === undefined ? [] : await read(missingAreas, input.contactAreas),
  }),
  refusals: {
    'alert-exists': { kind: 'state', rule: 'A key stands for one alert for ever.', source: guide },
    'draft-not-issued': {
      kind: 'input',
      rule: 'A draft is not issued: what is not yet to be acted on is kept as a draft of one’s own.',
      source: guide,
    },
    'exercise-not-named': {
      kind: 'input',
      rule: 'An exercise and a test say in their note what they are, so that nobody takes them for more.',
      source: guide,
    },
    ...capRefusals,
    'unknown-area': {
      kind: 'state',
      rule: 'What belongs to an area names one that is defined.',
      source: 'docs/acts/areas.define.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, audience, author, refuse } = context;
    const { alert, status, note, answerWithin, asked, contactAreas, incidents, identifier, sender, sent, ...told } =
      input;
    if (state.issued) return refuse('alert-exists', { field: 'alert', params: { alert } });
    if (status === 'Draft') return refuse('draft-not-issued', { field: 'status' });
    if (status !== 'Actual' && note === undefined) return refuse('exercise-not-named', { field: 'note' });
    const unknown = refuseMissing(facts.missing, { asked }, refuse);
    if (unknown) return unknown;
    const [area] = facts.missingAreas;
    if (area !== undefined) return refuse('unknown-area', { field: 'contactAreas', params: { area } });
    const message = compose(
      { alert, type: 'Alert', status, n: 1, about: [], identifier, sender, sent, note, incidents, told },
      context,
    );
    if (isRefusal(message)) return message;
    const addressed = audience.startsWith('parties:')
      ? audience.slice('parties:'.length).split(',')
      : partiesForAll(audience)
        ? facts.all
        : [];
    // A message between machines asks nobody.
    const answering = status === 'System' ? [] : (asked ?? addressed).filter(party => party !== author.party);
    return {
      ...message,
      ...(contactAreas === undefined ? {} : { contactAreas }),
      asked: answering,
      ...(answering.length === 0
        ? {}
        : { answerBy: new Date(Date.parse(message.sentAt) + answerWithin * 60_000).toISOString() }),
    };
  },
  example: {
    alert: 'flood-2026',
    status: 'Actual',
    event: { en: 'Flood' },
    headline: { en: 'Flood wave on the lower river' },
    categories: ['Met'],
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    expires: '2999-08-15T06:00:00+02:00',
    areas: [{ name: { en: 'The lower river' }, circles: ['47.5,19.05 60'] }],
  },
});
