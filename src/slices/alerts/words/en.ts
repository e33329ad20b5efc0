import type { SliceWords } from '../../../words/act-words.ts';
import type { AlertsActs } from '../slice.ts';
import { choices } from './en-choices.ts';
import { letters } from './en-letters.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const alert = { label: 'Alert', help: 'Its key.' };
const time = 'Such as 2026-08-14T05:10 in the framework’s time, or with an offset: 2026-08-14T05:10:00+02:00.';
const pairs = { name: { label: 'Name' }, value: { label: 'Value' } };
const note = { label: 'Note', help: 'Goes into the message. For an exercise or a test: which one it is.' };
const incidents = { label: 'Incidents', help: 'Names of incidents that it belongs to, one a line, without spaces.' };
const by = { label: 'Party', help: 'Who answers.' };
const of = { label: 'Message', help: 'Its number. Empty: the last one.' };
const made = {
  identifier: { label: 'Identifier', help: 'Only where another system made the message.' },
  sender: { label: 'Sender', help: 'Only where another system made the message.' },
  sent: { label: 'Sent', help: `Empty: now. ${time}` },
};
const told = {
  event: {
    label: 'Event',
    help: 'What happens, in a word or two: Flood. In every language in which the message goes out.',
  },
  headline: { label: 'Headline', help: 'Up to 160 characters.' },
  description: { label: 'What is known' },
  instruction: { label: 'What those concerned should do' },
  categories: { label: 'Kind', options: choices.categories },
  urgency: { label: 'When to act', options: choices.urgencies },
  severity: { label: 'Severity', options: choices.severities },
  certainty: { label: 'Certainty', options: choices.certainties },
  responses: { label: 'What to do', options: choices.responses },
  effective: { label: 'In effect from', help: `Empty: at once. ${time}` },
  onset: { label: 'Expected to begin', help: time },
  expires: { label: 'Until when it holds', help: time },
  areas: {
    label: 'Where',
    fields: {
      name: { label: 'Name of the place' },
      polygons: {
        label: 'Polygons',
        help: 'One a line: pairs of latitude,longitude with a space between, the last the same as the first.',
      },
      circles: { label: 'Circles', help: 'One a line: latitude,longitude, a space, the radius in kilometres.' },
      geocodes: { label: 'Codes of the place', fields: pairs },
    },
  },
  web: { label: 'Address of a page with more' },
  contact: { label: 'Contact' },
  senderName: { label: 'Name of the office that sends it' },
  eventCodes: { label: 'Codes of the event', fields: pairs },
  parameters: { label: 'Further values', fields: pairs },
};

export const en = {
  acts: {
    'alerts.issue': {
      title: 'Issue an alert',
      fields: {
        alert: { label: 'Key', help: 'Letters, digits and hyphens. For ever, such as flood-2026.' },
        status: { label: 'Meant as', options: choices.statuses },
        ...told,
        note,
        answerWithin: { label: 'Minutes within which parties acknowledge' },
        asked: { label: 'Parties asked to acknowledge', help: 'None chosen: all for whom it is.' },
        contactAreas: {
          label: 'Areas of points of contact',
          help: 'Keys, one a line: their points of contact get a letter. Leave empty for those of every area.',
        },
        incidents,
        ...made,
      },
      sentence: ({ alert, status }) =>
        status === 'Actual'
          ? `issued the alert ${alert}`
          : `issued ${status === 'Exercise' ? 'for an exercise' : status === 'Test' ? 'as a test' : 'as a system message'} the alert ${alert}`,
    },
    'alerts.update': {
      title: 'Update an alert',
      fields: { alert, ...told, note, incidents, ...made },
      sentence: ({ alert }) => `updated the alert ${alert}`,
    },
    'alerts.cancel': {
      title: 'Cancel an alert',
      fields: { alert, note: { label: 'Why' }, incidents, ...made },
      sentence: ({ alert }) => `cancelled the alert ${alert}`,
    },
    'alerts.summarise': {
      title: 'Say how things stand',
      fields: {
        alert,
        text: { label: 'How things stand' },
        figures: { label: 'Figures', fields: { of: { label: 'Of what' }, count: { label: 'Number' } } },
        ...ground,
      },
      sentence: ({ alert, version }) => `said how things stand in the alert ${alert}, version ${version}`,
    },
    'alerts.close': {
      title: 'Close an alert with its lessons',
      fields: { alert, text: { label: 'How it ended' }, lessons: { label: 'Lessons' }, ...ground },
      sentence: ({ alert }) => `closed the alert ${alert} with its lessons`,
    },
    'alerts.deadline-passed': {
      title: 'Time to acknowledge is over',
      fields: { alert },
      sentence: ({ alert, missing }, say) =>
        missing.length === 0
          ? `the time to acknowledge the alert ${alert} is over, and all had done so`
          : `the time to acknowledge the alert ${alert} is over, without ${say.parties(missing)}`,
    },
    'alerts.register-webhook': {
      title: 'Register a webhook',
      fields: {
        webhook: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        url: {
          label: 'Address',
          help: 'https://…, where it can be reached from anywhere. Over http only what is for everyone is sent.',
        },
        drills: { label: 'Exercises and tests too' },
      },
      sentence: ({ webhook }) => `registered the webhook ${webhook}`,
    },
    'alerts.end-webhook': {
      title: 'End a webhook',
      fields: { webhook: { label: 'Webhook' } },
      sentence: ({ webhook }) => `ended the webhook ${webhook}`,
    },
    'alerts.acknowledge': {
      title: 'Acknowledge an alert',
      fields: { alert, by, of, note: { label: 'Note' }, ...made },
      sentence: ({ alert, by, of }, say) => `acknowledged message ${of} of the alert ${alert} for ${say.party(by)}`,
    },
    'alerts.report-error': {
      title: 'Say that a message cannot be accepted',
      fields: { alert, by, of, note: { label: 'What is wrong' }, ...made },
      sentence: ({ alert, by, of }, say) => `did not accept message ${of} of the alert ${alert} for ${say.party(by)}`,
    },
  },
  refusals: {
    'alert-exists': ({ alert }) => `The key ${alert} stands for another alert.`,
    'unknown-alert': ({ alert }) => `There is no alert ${alert}.`,
    'closed-already': ({ alert }) => `The alert ${alert} is closed.`,
    'cancelled-already': ({ alert }) => `The alert ${alert} was cancelled.`,
    'other-readers': () => 'It must be for the readers of the alert.',
    'not-yours': () => 'Your party did not issue this alert.',
    'still-running': ({ alert }) => `The alert ${alert} still holds: cancel it first.`,
    'not-passed': ({ alert }) => `The time to acknowledge ${alert} is not over, or this was said already.`,
    'webhook-exists': ({ webhook }) => `The key ${webhook} stands for another webhook.`,
    'unknown-webhook': ({ webhook }) => `There is no webhook ${webhook}.`,
    'webhook-of-others': () => 'This is not a webhook of your party.',
    'webhook-for-few': () => 'Its address is for your party and the secretariat: leave the audience as it is.',
    'no-web-address': () => 'The address must begin with https:// or http://.',
    'user-in-address': () => 'The address may not hold a name or a password.',
    'private-address': () => 'Nothing is sent to this machine or to private networks.',
    'draft-not-issued': () => 'A draft is not issued.',
    'exercise-not-named': () => 'Say in the note which exercise or test this is.',
    'no-such-time': ({ timeZone }) => `The clocks of ${timeZone} never show this time.`,
    'sent-in-the-future': () => 'It cannot have been sent later than now.',
    'wrong-order-of-times': () => 'It must expire after it is sent, takes effect and begins.',
    'out-of-range': () => 'There is no such latitude or longitude.',
    'polygon-not-closed': () => 'The last pair of the polygon must be the first again.',
    'polygon-too-small': () => 'The polygon needs at least four pairs, and must enclose something.',
    'polygon-crosses-itself': () => 'The sides of the polygon cross.',
    'circle-radius': () => 'The radius must be more than 0 and at most 20,038 kilometres.',
    'language-label': ({ language }) => `This text is not written in the script of ${language}.`,
    'languages-differ': ({ language }) => `Give this text in the same languages as the event: ${language}.`,
    'same-in-two-languages': () => 'The same text stands under two languages: translate it, or leave one out.',
    'identifier-used': ({ identifier }) => `This sender used the identifier ${identifier} before.`,
    'unknown-message': ({ of }) => `There is no message ${of} to answer.`,
    'answered-already': ({ party, n }) => `${party} answered message ${n} already.`,
    'before-it-was-sent': () => 'The message was not sent yet at that time.',
    'time-is-taken': () => 'Leave the time empty: your answer counts from now.',
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
  },
  letters,
  page: {},
} satisfies SliceWords<AlertsActs, unknown>;
