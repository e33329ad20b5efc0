import type { SliceWords } from '../../../words/act-words.ts';
import type { ActivitiesActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const activity = { label: 'Activity', help: 'Its key, such as flood-drill-2026.' };
const date = 'A year, a month or a day. Leave empty where it is unknown.';
const circumstances = {
  starts: { label: 'First day', help: date },
  ends: { label: 'Last day', help: 'Leave empty where it is the first day too, or unknown.' },
  mode: { label: 'How it is held', options: choices.modes },
  places: { label: 'Places', help: 'One a line, as the source names them: a city, a port, a country.' },
  hosts: { label: 'Hosts' },
};
const side = { label: 'Told of', options: choices.sides };
const phase = { label: 'Phase', help: 'Key of one phase, where it is told of that phase alone.' };
const note = { label: 'Note' };

export const en = {
  acts: {
    'activities.register': {
      title: 'Register an activity',
      fields: {
        activity: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        kind: { label: 'Kind', options: choices.kinds },
        form: { label: 'Form of the exercise', options: choices.forms },
        title: { label: 'Title' },
        about: { label: 'What it is about' },
        areas: { label: 'Areas' },
        hosts: { label: 'Hosts', help: 'As far as they are known now.' },
        requests: { label: 'Requests and offers that it answers', help: 'For no more readers than each of them.' },
        ...ground,
      },
      sentence: ({ kind, title }, say) => `registered the ${choices.kinds[kind]} “${say.text(title).text}”`,
    },
    'activities.announce': {
      title: 'Record an announcement of an activity',
      fields: {
        activity,
        schedule: { label: 'What was said', options: choices.schedules },
        ...circumstances,
        note: { label: 'Note', help: 'Why it was postponed or cancelled; by whom and where it was proposed.' },
        ...ground,
      },
      sentence: ({ activity, schedule, starts }, say) =>
        `recorded that the activity ${activity} was ${choices.schedules[schedule]}${starts === undefined ? '' : `, for ${say.day(starts)}`}`,
    },
    'activities.record-facts': {
      title: 'Record how an activity went',
      fields: {
        activity,
        held: { label: 'Was it held?', options: choices.held },
        schedule: { label: 'How far it has come', options: choices.phases },
        ...circumstances,
        topics: { label: 'Topics' },
        reason: { label: 'Reason', help: 'Why it was not held, or was cut short.' },
        note,
        ...ground,
      },
      sentence: ({ activity }) => `recorded how the activity ${activity} went`,
    },
    'activities.state-phase': {
      title: 'State a phase of an activity',
      fields: {
        activity,
        phase: { label: 'Key of the phase', help: 'Letters, digits and hyphens.' },
        side,
        order: { label: 'Its place among the phases', help: 'The first is 1.' },
        title: { label: 'Title' },
        ...circumstances,
        note,
        ...ground,
      },
      sentence: ({ activity, phase, side }) =>
        `stated the phase ${phase} of the activity ${activity}, ${choices.sides[side]}`,
    },
    'activities.record-participation': {
      title: 'Record who takes part in an activity',
      fields: {
        activity,
        side,
        phase,
        parties: {
          label: 'Parties',
          fields: { party: { label: 'Party' }, part: { label: 'Part', options: choices.parts } },
        },
        ...ground,
      },
      sentence: ({ activity, side, parties }, say) =>
        `recorded parties in the activity ${activity}, ${choices.sides[side]}: ${say.parties(parties.map(({ party }) => party))}`,
    },
    'activities.record-figures': {
      title: 'Record figures of an activity',
      fields: {
        activity,
        stage: { label: 'Counted when', options: choices.stages },
        phase,
        figures: {
          label: 'Figures',
          fields: {
            of: { label: 'Of what', options: choices.countable },
            count: { label: 'How many' },
            words: { label: 'In words', help: 'Where the source gives no number: “one ship beside eighteen others”.' },
            definition: { label: 'What exactly was counted', help: 'Such as “countries and organisations”.' },
          },
        },
        note,
        ...ground,
      },
      sentence: ({ activity, stage, figures }, say) =>
        `recorded figures of the activity ${activity}, ${choices.stages[stage]}: ${figures
          .map(
            ({ of, count, words }) =>
              `${choices.countable[of]} ${words ? say.text(words).text : say.count(count ?? 0)}`,
          )
          .join(', ')}`,
    },
    'activities.record-lesson': {
      title: 'Record a lesson of an activity',
      fields: {
        activity,
        kind: { label: 'Kind', options: choices.lessons },
        text: { label: 'Lesson' },
        by: { label: 'Whose', help: 'Leave empty where it is that of all who took part.' },
        ...ground,
      },
      sentence: ({ activity, kind }) => `recorded of the activity ${activity} what was ${choices.lessons[kind]}`,
    },
    'activities.link': {
      title: 'Link an activity',
      fields: {
        activity,
        tasks: { label: 'Tasks that it serves' },
        meeting: {
          label: 'Meeting where it was agreed or told of',
          fields: { series: { label: 'Series' }, edition: { label: 'Edition' } },
        },
        alert: { label: 'Alert from which it follows', help: 'Whose lessons it tries out, or which it rehearses.' },
        requests: { label: 'Requests and offers that it answers', help: 'For no more readers than each of them.' },
        forum: { label: 'Forum that it belongs to', help: 'Its key, such as sdd.' },
        note,
        ...ground,
      },
      sentence: ({ activity }) => `linked the activity ${activity}`,
    },
  },
  refusals: {
    'activity-exists': ({ activity }) => `The key ${activity} stands for an activity already.`,
    'form-of-an-exercise': () => 'Only an exercise has a form.',
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'unknown-activity': ({ activity }) => `There is no activity ${activity}. Register it first.`,
    'other-readers': () => 'The activity itself is for fewer readers: choose no more than those.',
    'not-the-host': () => 'Your party does not host this activity. Ask the secretariat to record it.',
    'ends-before-it-begins': () => 'It would end before it begins.',
    'nothing-named': () => 'Nothing was told: fill in at least one field.',
    'not-yet': ({ date, today }) => `${date} is after today, ${today}. What is to come is announced.`,
    'seen-there': () =>
      'It is recorded that parties took part or that something was counted there. Correct that first.',
    'unknown-phase': ({ phase }) => `There is no phase ${phase}. State it first.`,
    'not-held': ({ activity }) => `It is recorded that ${activity} was not held.`,
    'named-twice': ({ name }) => `${name} stands in the list twice.`,
    'figure-says-nothing': () => 'Give a number, or the words of the source in its place.',
    'definition-missing': () => 'Say what was counted.',
    'nothing-linked': () => 'Name a task, a request, a meeting or a forum.',
    'unknown-task': ({ task }) => `No version of the plan states a task ${task}.`,
    'narrower-item': ({ item }) =>
      `Fewer read ${item}: choose no more readers than those, or name it in an entry of its own.`,
    'unknown-alert': ({ alert }) => `There is no alert ${alert}, or fewer may read it.`,
    'unknown-item': ({ item }) => `There is no request or offer ${item}.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'unknown-forum': ({ forum }) => `There is no forum ${forum}. Register it first.`,
  },
  page: {},
} satisfies SliceWords<ActivitiesActs, unknown>;
