import type { SliceWords } from '../../../words/act-words.ts';
import type { PlanActs } from '../slice.ts';
import { choices, page } from './en-page.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const date = 'A year, a month or a day. Leave empty where it is unknown.';
const version = { label: 'Version', help: 'Its number.' };
const task = { label: 'Task', help: 'Its key, such as T01. For ever.' };
const number = { label: 'Number', help: 'As the plan numbers it.' };
const note = { label: 'Note' };
const reason = { label: 'Reason' };
const tasks = (keys: readonly string[] | undefined) => (keys ?? []).join(', ');

export const en = {
  acts: {
    'plan.describe': {
      title: 'Describe the plan',
      fields: {
        names: { label: 'Name' },
        vision: { label: 'Vision' },
        kind: { label: 'Kind', options: choices.kinds },
        by: { label: 'Who commits itself', help: 'Needed where the plan is one-sided.' },
        to: { label: 'To whom', help: 'Needed where the plan is one-sided.' },
        since: { label: 'Since', help: `When the plan began. ${date}` },
        horizon: { label: 'For how long', help: 'In the words of the plan.' },
        ...ground,
      },
      sentence: ({ names }, say) =>
        names === undefined ? 'told more of the plan' : `described the plan “${say.text(names).text}”`,
    },
    'plan.open-version': {
      title: 'Open a version of the plan',
      fields: {
        version: { label: 'Version', help: 'A whole number, one higher than that of the version before.' },
        names: { label: 'Name', help: 'Where it has one of its own.' },
        basedOn: { label: 'Based on version', help: 'The version that it changes.' },
        content: { label: 'What is known of it', options: choices.contents },
        note,
        ...ground,
      },
      sentence: ({ version, content }) => `opened version ${version} of the plan, ${choices.contents[content]}`,
    },
    'plan.record-count': {
      title: 'Record how many there are',
      fields: {
        version,
        of: { label: 'Of what', options: choices.of },
        count: { label: 'How many', help: 'No name follows from it.' },
        ...ground,
      },
      sentence: ({ version, of, count }, say) =>
        `recorded that version ${version} of the plan has ${say.count(count)} ${choices.of[of]}`,
    },
    'plan.state-direction': {
      title: 'State a direction',
      fields: {
        version,
        direction: { label: 'Key', help: 'Such as D1. For ever.' },
        number,
        title: { label: 'Title' },
        text: { label: 'Text' },
        note: { label: 'Note', help: 'Such as: the source calls it a task.' },
        ...ground,
      },
      sentence: ({ version, direction }) => `stated direction ${direction} of version ${version} of the plan`,
    },
    'plan.state-task': {
      title: 'State a task',
      fields: {
        version,
        task,
        number,
        direction: { label: 'Direction', help: 'Key of the direction under which it stands.' },
        title: { label: 'Title', help: 'The plan’s own. Leave empty where no source gives it.' },
        text: { label: 'Text' },
        areas: {
          label: 'Areas',
          fields: {
            label: { label: 'Area' },
            whose: { label: 'Whose label', options: choices.whose },
            note,
          },
        },
        leads: { label: 'In the lead' },
        partners: { label: 'Partners' },
        to: { label: 'For whom', help: 'Where that is not everyone whom the plan is for.' },
        from: { label: 'From', help: date },
        until: { label: 'Until', help: date },
        continuing: { label: 'A standing activity, without an end' },
        reviewOn: { label: 'Review due', help: date },
        lineage: {
          label: 'What it was in the version before',
          fields: {
            kind: { label: 'Kind', options: choices.lineage },
            from: { label: 'From', help: 'Keys of tasks of the version before.' },
          },
        },
        note,
        ...ground,
      },
      sentence: ({ version, task, title }, say) =>
        `stated task ${task}${title === undefined ? '' : ` “${say.text(title).text}”`} of version ${version} of the plan`,
    },
    'plan.drop-task': {
      title: 'Drop a task',
      fields: {
        version: { label: 'Version', help: 'The version that no longer has it.' },
        task,
        replacedBy: { label: 'Replaced by', help: 'Keys of tasks of the same version.' },
        reason,
        ...ground,
      },
      sentence: ({ version, task, replacedBy }) =>
        `dropped task ${task} in version ${version} of the plan${
          replacedBy === undefined ? '' : `, replaced by ${tasks(replacedBy)}`
        }`,
    },
    'plan.state-milestone': {
      title: 'State a milestone',
      fields: {
        version,
        task,
        milestone: { label: 'Key', help: 'Such as M1. Within the task, for ever.' },
        title: { label: 'What is to be reached' },
        due: { label: 'Due', help: date },
        note,
        ...ground,
      },
      sentence: ({ version, task, milestone, due }, say) =>
        `stated milestone ${milestone} of task ${task} in version ${version} of the plan${
          due === undefined ? '' : `, due ${say.day(due)}`
        }`,
    },
    'plan.adopt-version': {
      title: 'Record what became of a version',
      fields: {
        version,
        standing: { label: 'Standing', options: choices.standings },
        by: { label: 'By whom' },
        at: {
          label: 'At the meeting',
          fields: {
            series: { label: 'Series', help: 'Its key, such as vmm.' },
            edition: { label: 'Edition', help: 'Its key, such as 2022.' },
          },
        },
        inForceFrom: { label: 'In force from', help: 'Where it is not the day of the act.' },
        note,
        ...ground,
      },
      sentence: ({ version, standing, by }, say) =>
        `recorded version ${version} of the plan as ${choices.standings[standing]}${
          by === undefined ? '' : ` by ${say.parties(by)}`
        }`,
    },
    'plan.attach-concept-note': {
      title: 'Attach a concept note',
      fields: {
        version,
        task,
        context: { label: 'Context' },
        rationale: { label: 'Why it is needed' },
        cost: { label: 'Cost' },
        lead: { label: 'In the lead' },
        ...ground,
      },
      sentence: ({ version, task }) => `attached a concept note to task ${task} in version ${version} of the plan`,
    },
    'plan.record-disposition': {
      title: 'Record the disposition of a task',
      fields: {
        version: { label: 'Version', help: 'The version that states the task under review.' },
        task,
        disposition: { label: 'Disposition', options: choices.dispositions },
        into: { label: 'Into, or by', help: 'Keys of tasks of the same version.' },
        reason,
        ...ground,
      },
      sentence: ({ version, task, disposition, into }) =>
        `recorded for task ${task} of version ${version} of the plan: ${choices.dispositions[disposition]}${
          into === undefined ? '' : ` (${tasks(into)})`
        }`,
    },
  },
  refusals: {
    'plan-without-name': () => 'Say first what the plan is called, and whether it is joint or one-sided.',
    'one-sided-by-whom': () =>
      'A one-sided plan says who promises and to whom, and those are not the same; a joint plan is to nobody.',
    'version-exists': ({ version }) =>
      `There is a version ${version} already. A number stands for one version for ever.`,
    'no-plan': () => 'No plan was described yet. Describe it first.',
    'base-is-later': ({ version, basedOn }) =>
      `Version ${version} cannot be based on version ${basedOn}: it is not earlier.`,
    'unknown-version': ({ version }) => `There is no version ${version}. Open it first.`,
    'version-closed': ({ version }) =>
      `Version ${version} is closed: its text is known in full, and it was issued. Mark what is wrong as entered in error first, or open a new version.`,
    'direction-stated': ({ direction, version }) => `Version ${version} states the direction ${direction} already.`,
    'unknown-direction': ({ direction, version }) =>
      `Version ${version} states no direction ${direction}. State it first.`,
    'task-stated': ({ task, version }) => `Version ${version} states or drops the task ${task} already.`,
    'two-directions': ({ task, version, before, direction }) =>
      `In version ${version} the task ${task} stands under ${before}; it cannot stand under ${direction} too.`,
    'lineage-does-not-fit': ({ task, kind }) =>
      `“${choices.lineage[kind as 'split']}” does not fit what ${task} is said to come from.`,
    'lineage-unknown': ({ from, version }) => `Version ${version} states no task ${from} to come from.`,
    'lineage-in-a-circle': ({ task, from }) =>
      `${task} cannot come from ${from}: lineage goes back to the version before, never within one version.`,
    'key-reused': ({ task }) => `${task} stood in another version. A new task has a key of its own.`,
    'nothing-to-drop': ({ task, version }) =>
      `Version ${version} cannot drop ${task}: the version before does not state it, or this one states or drops it already.`,
    'milestone-stated': ({ milestone, task, version }) =>
      `In version ${version} the task ${task} has a milestone ${milestone} already.`,
    'standing-recorded': ({ version, standing }) =>
      `Version ${version} is recorded as ${choices.standings[standing as 'noted']} already.`,
    'number-twice': ({ number, version }) => `Two tasks of version ${version} bear the number ${number}.`,
    'note-attached': ({ task, version }) => `In version ${version} the task ${task} has a concept note already.`,
    'disposition-recorded': ({ task, version }) =>
      `For ${task} in version ${version} a disposition is recorded already.`,
    'into-does-not-fit': ({ disposition }) =>
      `“${choices.dispositions[disposition as 'merge']}” does not fit the tasks that are named for it.`,
    'unknown-task': ({ task, version }) => `Version ${version} states no task ${task}.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'named-twice': ({ name }) => `${name} is named twice.`,
    'before-founding': ({ date, since }) => `The plan began on ${since}: ${date} lies before.`,
    'ends-before-it-begins': () => 'The end lies before the beginning.',
    'ends-and-continues': () => 'A standing activity has no end: leave one of them out.',
  },
  page,
} satisfies SliceWords<PlanActs, unknown>;
