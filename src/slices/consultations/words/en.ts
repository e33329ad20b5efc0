import type { SliceWords } from '../../../words/act-words.ts';
import type { ConsultationsActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const consultation = { label: 'Consultation', help: 'Its key.' };
const round = { label: 'Round', help: 'Its key.' };
const date = 'A year, a month or a day. Leave empty where it is unknown.';

export const en = {
  acts: {
    'consultations.open': {
      title: 'Open a consultation',
      fields: {
        consultation: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        title: { label: 'About what', help: 'For whoever may know that it takes place.' },
        form: { label: 'How', options: choices.forms },
        between: { label: 'Between' },
        forum: { label: 'Forum', help: 'Its key, where it takes place in one.' },
        starts: { label: 'First day', help: date },
        ends: { label: 'Last day', help: date },
        tasks: { label: 'Tasks' },
        requests: { label: 'Requests and offers', help: 'For no more readers than each of them.' },
        ...ground,
      },
      sentence: ({ title }, say) => `opened the consultation “${say.text(title).text}”`,
    },
    'consultations.record-exchange': {
      title: 'Record what was said in a consultation',
      fields: {
        consultation,
        text: { label: 'What was said' },
        by: { label: 'By', help: 'Leave empty where it is what all came to.' },
        ...ground,
      },
      sentence: ({ consultation }) => `recorded what was said in the consultation ${consultation}`,
    },
    'consultations.open-round': {
      title: 'Open a round of comments',
      fields: {
        consultation,
        round: { label: 'Key of the round', help: 'Letters, digits and hyphens.' },
        text: { label: 'What is commented on' },
        deadline: { label: 'Deadline', help: 'Such as 2026-09-06T18:00, in the framework’s time zone.' },
      },
      sentence: ({ consultation, round, deadlineAt }, say) =>
        `opened the round ${round} of comments in the consultation ${consultation}, until ${say.instant(deadlineAt)}`,
    },
    'consultations.comment': {
      title: 'Comment in a round',
      fields: { consultation, round, by: { label: 'By' }, text: { label: 'Comment' }, ...ground },
      sentence: ({ consultation, round, by, late }, say) =>
        `recorded a ${late ? 'late ' : ''}comment of ${say.party(by)} in the round ${round} of ${consultation}`,
    },
    'consultations.end-round': {
      title: 'End a round at its deadline',
      fields: { consultation, round },
      sentence: ({ consultation, round }) =>
        `recorded that the deadline of the round ${round} of ${consultation} has passed`,
    },
    'consultations.reply': {
      title: 'Reply to a round with reasons',
      fields: {
        consultation,
        round,
        text: { label: 'Reply' },
        points: {
          label: 'What was done with each comment',
          fields: {
            comment: { label: 'Comment', help: 'Its position in the record.' },
            treatment: { label: 'What was done', options: choices.treatments },
            reason: { label: 'Why' },
          },
        },
      },
      sentence: ({ consultation, round }) => `replied to the round ${round} of ${consultation}`,
    },
    'consultations.close': {
      title: 'Close a consultation',
      fields: { consultation, result: { label: 'What it came to', help: 'May be left empty.' }, ...ground },
      sentence: ({ consultation }) => `closed the consultation ${consultation}`,
    },
  },
  refusals: {
    'consultation-exists': ({ consultation }) => `The key ${consultation} stands for a consultation already.`,
    'ends-before-it-begins': () => 'It would end before it begins.',
    'forum-of-the-form': () => 'Name the forum where it takes place in one, and only there.',
    'unknown-forum': ({ forum }) => `There is no forum ${forum}. Register it first.`,
    'unknown-task': ({ task }) => `No version of the plan states a task ${task}.`,
    'narrower-item': ({ item }) => `Fewer read ${item}: choose no more readers than those.`,
    'unknown-item': ({ item }) => `There is no request or offer ${item}.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'unknown-consultation': ({ consultation }) => `There is no consultation ${consultation}. Open it first.`,
    'closed-already': ({ consultation }) => `The consultation ${consultation} is closed.`,
    'other-readers': () => 'Fewer may know of this consultation: choose no more than those.',
    'not-of-it': () => 'That party is none of those who consult.',
    'round-exists': ({ round }) => `The key ${round} stands for a round already.`,
    'no-such-time': () => 'The clocks of the time zone do not show this time.',
    'deadline-in-the-past': () => 'The deadline has passed already.',
    'unknown-round': ({ round }) => `There is no round ${round}. Open it first.`,
    'replied-already': ({ round }) => `The round ${round} was replied to.`,
    'ended-already': ({ round }) => `The round ${round} has ended.`,
    'not-yet': ({ round }) => `The deadline of the round ${round} is yet to come.`,
    'round-runs': () => 'The deadline of the round is yet to come.',
    'unknown-comment': ({ comment }) => `${comment} is no comment of this round, or is answered twice.`,
    'comment-unanswered': ({ comment }) => `The comment ${comment} is not answered.`,
    'round-open': ({ round }) => `The round ${round} was not replied to.`,
  },
  letters: {
    opened: {
      subject: ({ title }) => `comments are asked: ${title}`,
      text: ({ title, due }) => `A round of written comments was opened in the consultation “${title}”, until ${due}.`,
    },
    reminder: {
      subject: ({ title }) => `comments, soon: ${title}`,
      text: ({ title, due }) => `The round of written comments in the consultation “${title}” ends on ${due}.`,
    },
  },
  page: {},
} satisfies SliceWords<ConsultationsActs, unknown>;
