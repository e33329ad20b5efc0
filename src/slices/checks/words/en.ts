import type { SliceWords } from '../../../words/act-words.ts';
import type { ChecksActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const check = { label: 'Check', help: 'Its key.' };
const contact = { label: 'Point of contact', help: 'Its key.' };
const time = 'Such as 2026-09-06T02:00, in the framework’s time zone.';

export const en = {
  acts: {
    'checks.schedule': {
      title: 'Schedule a communication check',
      fields: {
        check: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        title: { label: 'Title' },
        text: {
          label: 'What those who are asked read',
          help: 'Besides that it is a check, which is always said. Title and text go out by e-mail.',
        },
        style: { label: 'Announced or blind', options: choices.styles },
        areas: { label: 'Areas', help: 'Keys, one a line. Leave empty for all.' },
        parties: { label: 'Parties', help: 'Leave empty for all.' },
        startsAt: { label: 'Starts at', help: `${time} Leave empty to start it by hand.` },
        answerWithin: { label: 'Minutes to answer' },
        slowAfter: { label: 'Minutes after which an answer is slow' },
      },
      sentence: ({ title }, say) => `scheduled the communication check “${say.text(title).text}”`,
    },
    'checks.start': {
      title: 'Start a communication check',
      fields: { check },
      sentence: ({ title, asked }, say) =>
        `started the communication check “${say.text(title).text}” of ${say.count(asked.length)} ${asked.length === 1 ? 'point' : 'points'} of contact`,
    },
    'checks.record-result': {
      title: 'Record how a point of contact was reached',
      fields: {
        check,
        contact,
        channel: { label: 'By what channel', options: choices.channels },
        triedAt: { label: 'Called or sent at', help: time },
        outcome: { label: 'What came of it', options: choices.outcomes },
        outcomeAt: { label: 'When that was', help: `${time} Leave empty where it was at once.` },
        note: { label: 'Note', help: 'May be left empty.' },
      },
      sentence: ({ check, contact, outcome }) =>
        `recorded of the point of contact ${contact} in the check ${check}: ${choices.outcomes[outcome]}`,
    },
    'checks.record-letters': {
      title: 'Record what became of letters of a check',
      fields: {
        check,
        letters: {
          label: 'Letters',
          fields: {
            contact,
            place: { label: 'Which of its addresses' },
            sentAt: { label: 'First sent at', help: time },
            fate: {
              label: 'What became of it',
              options: {
                taken: 'a mail server took it',
                refused: 'refused for good',
                'not-taken': 'no mail server took it in time',
              },
            },
            at: { label: 'When that was', help: time },
          },
        },
      },
      sentence: ({ check, letters }, say) =>
        `recorded of ${say.count(letters.length)} ${letters.length === 1 ? 'letter' : 'letters'} of the check ${check} what became of ${letters.length === 1 ? 'it' : 'them'}`,
    },
    'checks.answer': {
      title: 'Answer a communication check',
      fields: { check, contact },
      sentence: ({ check, contact }) => `answered the check ${check} for the point of contact ${contact}`,
    },
    'checks.end': {
      title: 'End a communication check',
      fields: { check },
      sentence: ({ check }) => `recorded that the time to answer the check ${check} is over`,
    },
    'checks.cancel': {
      title: 'Cancel a communication check',
      fields: { check, reason: { label: 'Reason', help: 'May be left empty.' } },
      sentence: ({ check }) => `cancelled the check ${check}`,
    },
  },
  refusals: {
    'check-exists': ({ check }) => `The key ${check} stands for a check already.`,
    'blind-told': () => 'A blind check is for the secretariat alone until it starts: choose those readers.',
    'readers-of-a-check': () => 'A check that is announced or has started is for the framework: choose those readers.',
    'slow-after-the-end': () => 'An answer would be slow only after the check has ended.',
    'start-in-the-past': () => 'That time has passed already.',
    'nobody-to-ask': () => 'No party has named a point of contact that this check would go to.',
    'no-such-time': () => 'The clocks of the time zone do not show this time.',
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-check': ({ check }) => `There is no check ${check}. Schedule it first.`,
    'cancelled-already': ({ check }) => `The check ${check} was cancelled.`,
    'started-already': ({ check }) => `The check ${check} was started already.`,
    'check-not-due': ({ check }) => `The time of the check ${check} is yet to come.`,
    'check-not-started': ({ check }) => `The check ${check} was not started.`,
    'contact-not-asked': ({ contact }) => `The check did not go to a point of contact ${contact}.`,
    'readers-of-results': () => 'Choose the framework, or fewer readers.',
    'outside-the-check': () =>
      'Tell a time after the check started that is not in the future, the result after the try.',
    'other-party': () => 'This is not a point of contact of your party.',
    'answered-already': ({ contact }) => `The point of contact ${contact} has answered.`,
    'over-long-ago': () => 'This check ended more than thirty days ago.',
    'letters-told': () => 'What became of these letters is recorded already.',
    'check-ended': ({ check }) => `The check ${check} has ended.`,
    'check-runs': ({ check }) => `The check ${check} still waits for answers.`,
  },
  warnings: {
    'check-at-night': ({ points }) =>
      `It would be night there, and they have not agreed to checks at night: ${points}.`,
    'check-on-holiday': ({ points }) => `It would be a holiday there: ${points}.`,
    'check-at-unknown-hour': ({ points }) => `Their time zone is not known, so it may be night there: ${points}.`,
    'check-of-stale': ({ points }) => `Nobody has confirmed in time that these still stand: ${points}.`,
  },
  letters: {
    announced: {
      mark: 'Communication check',
      subject: ({ title }) => `announced: ${title}`,
      text: ({ title, text, due }) =>
        [
          'A drill, not an alert: nothing has happened.',
          `A communication check is announced: “${title}”. It tries whether points of contact can be reached. ${due === '' ? 'A letter to answer will come when it starts.' : `A letter to answer will come at ${due}.`} Nothing is to be done now.`,
          ...(text === '' ? [] : [text]),
        ].join('\n\n'),
    },
    asked: {
      mark: 'Communication check',
      subject: ({ title }) => `please answer: ${title}`,
      text: ({ title, text, due }) =>
        [
          'A drill, not an alert: nothing has happened. It only tries whether this address can be reached, and how soon somebody answers.',
          `“${title}”. Please answer by ${due}.`,
          ...(text === '' ? [] : [text]),
        ].join('\n\n'),
    },
    cancelled: {
      mark: 'Communication check',
      subject: ({ title }) => `cancelled: ${title}`,
      text: ({ title }) => `The communication check “${title}” was cancelled. Nothing is to be done.`,
    },
  },
  page: {},
} satisfies SliceWords<ChecksActs, unknown>;
