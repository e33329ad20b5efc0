import type { SliceWords } from '../../../words/act-words.ts';
import type { ReportingActs } from '../slice.ts';
import { letters } from './en-letters.ts';
import { choices, page } from './en-page.ts';

const round = { label: 'Round', help: 'Its key, as in its address: /reporting/KEY.' };
const task = { label: 'Task', help: 'Its key, such as T01.' };
const party = { label: 'Party' };
const cell = { round, task, party };
const reason = { label: 'Reason' };
const asked = { label: 'Asked', options: choices.askings };
const upload = { digest: { label: 'SHA-256' }, name: { label: 'Name of the file' } };
const returned = {
  kind: { label: 'What is returned', options: choices.kinds },
  status: { label: 'How the task stands', options: choices.statuses, help: 'Not of a nil return.' },
  narrative: { label: 'Narrative' },
  output: { label: 'Output', help: 'What was done.' },
  effect: { label: 'Effect', help: 'What changed because of it. Another thing than what was done.' },
  nextSteps: { label: 'Next steps' },
  needs: { label: 'Needs', help: 'What would help. It can become a request.' },
  answers: {
    label: 'Answers to the questions of the round',
    fields: { question: { label: 'Question', help: 'Its key.' }, text: { label: 'Answer' } },
  },
  evidence: {
    label: 'Evidence',
    fields: {
      title: { label: 'What it is' },
      file: { label: 'File', fields: upload },
      link: { label: 'Address' },
      on: { label: 'Of the day' },
    },
  },
};
const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: {
    label: 'How it is known',
    options: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
  },
  basisNote: { label: 'More on how it is known' },
};
const deadline = 'Date and time in the time zone of the round: 2026-07-31T18:00.';
const of = ({ round, task }: { round: string; task: string }) => `${round} on ${task}`;

export const en = {
  acts: {
    'reporting.open-round': {
      title: 'Open a round',
      fields: {
        round: { label: 'Key', help: 'Letters, digits and hyphens, such as R3. It stands in the address for ever.' },
        name: { label: 'Name' },
        version: { label: 'Version of the plan', help: 'Its number.' },
        period: { label: 'Period reported on', fields: { from: { label: 'From' }, until: { label: 'Until' } } },
        deadline: { label: 'Deadline', help: deadline },
        timeZone: { label: 'Time zone of the deadline', help: 'Such as Asia/Seoul; else the framework’s.' },
        parties: { label: 'Parties' },
        tasks: { label: 'Tasks', help: 'Their keys, one a line; none: all of the version.' },
        asks: { label: 'Who is asked about what', options: choices.asks },
        exceptions: { label: 'Cells that differ', fields: { task, party, asked, reason } },
        questions: {
          label: 'Questions',
          fields: { question: { label: 'Key' }, text: { label: 'Question' }, maxWords: { label: 'Words at most' } },
        },
        maxWords: { label: 'Words at most in each text' },
        languages: { label: 'Languages of the answers', help: 'BCP 47 codes, one a line.' },
        previous: { label: 'Round to compare with', help: 'Its key.' },
        reminders: {
          label: 'Reminders',
          help: 'Days before the deadline, one a line; with a minus: after it. To those who have not answered yet.',
        },
        registeredFor: { label: 'Who may know that a return came', options: choices.registeredFor },
        note: { label: 'Note' },
      },
      sentence: ({ name, version }, say) =>
        `opened the round “${say.text(name).text}” on version ${version} of the plan`,
    },
    'reporting.extend-deadline': {
      title: 'Extend the deadline',
      fields: {
        round,
        deadline: { label: 'New deadline', help: deadline },
        parties: { label: 'For these parties only' },
        reason,
      },
      sentence: ({ round, deadline, parties }, say) =>
        `extended the deadline of ${round}${parties ? ` for ${say.parties(parties)}` : ''} to ${say.instant(deadline)}`,
    },
    'reporting.set-cells': {
      title: 'Change what is asked',
      fields: { round, cells: { label: 'Cells', fields: { task, party, asked, reason } } },
      sentence: ({ round, cells }, say) => `changed ${say.count(cells.length)} cells of ${round}`,
    },
    'reporting.deadline-passed': {
      title: 'Say that a deadline passed',
      fields: { round, party },
      sentence: ({ round, party, deadline }, say) =>
        `said that the deadline of ${round}${party ? ` for ${say.party(party)}` : ''} passed, ${say.instant(deadline)}`,
    },
    'reporting.close-round': {
      title: 'Close the round',
      fields: { round, reason },
      sentence: ({ round }) => `closed the round ${round}`,
    },
    'reporting.set-chain': {
      title: 'Set how returns are cleared',
      fields: { party, chain: { label: 'How the party’s returns go out', options: choices.chains } },
      sentence: ({ party, chain }, say) => `set how ${say.party(party)} clears its returns: ${choices.chains[chain]}`,
    },
    'reporting.draft-return': {
      title: 'Put a return forward for clearance',
      fields: { ...cell, ...returned, offices: { label: 'Offices that wrote parts of it', help: 'One a line.' } },
      sentence: input => `put forward a return to ${of(input)}`,
    },
    'reporting.clear-return': {
      title: 'Clear a return',
      fields: cell,
      sentence: input => `cleared the return to ${of(input)}`,
    },
    'reporting.submit-return': {
      title: 'Give a return',
      fields: { ...cell, ...returned },
      sentence: (input, say) =>
        input.kind === 'nil'
          ? `returned nil to ${of(input)} for ${say.party(input.party)}`
          : `returned to ${of(input)} for ${say.party(input.party)}: ${choices.statuses[input.status ?? 'not-due']}`,
    },
    'reporting.enter-return': {
      title: 'Enter a return for a party',
      fields: {
        ...cell,
        received: {
          label: 'How it came',
          fields: {
            by: { label: 'By', options: choices.channels },
            on: { label: 'On the day' },
            original: { label: 'The original', fields: upload },
          },
        },
        ...returned,
        ...ground,
      },
      sentence: (input, say) =>
        `entered the return of ${say.party(input.party)} to ${of(input)}, received by ${choices.channels[input.received.by]}`,
    },
    'reporting.confirm-return': {
      title: 'Confirm a return that was entered',
      fields: cell,
      sentence: input => `confirmed the return to ${of(input)} that was entered for it`,
    },
    'reporting.dispute-return': {
      title: 'Say that a return which was entered is not ours',
      fields: { ...cell, reason: { label: 'What is wrong with it' } },
      sentence: input => `said that the return to ${of(input)} which was entered for it is not what it sent`,
    },
    'reporting.register-return': {
      title: 'Register a return',
      fields: cell,
      sentence: (input, say) => `registered that a return of ${say.party(input.party)} to ${of(input)} came`,
    },
    'reporting.ask-back': {
      title: 'Ask back',
      fields: { ...cell, questions: { label: 'Questions' } },
      sentence: (input, say) => `asked ${say.party(input.party)} about its return to ${of(input)}`,
    },
    'reporting.table-report': {
      title: 'Table the report at a meeting',
      fields: {
        round,
        series: { label: 'Series', help: 'Such as vmm.' },
        edition: { label: 'Edition', help: 'Such as 2022.' },
      },
      sentence: ({ round, series, edition }) => `tabled the report of ${round} at ${series} ${edition}`,
    },
    'reporting.record-account': {
      title: 'Record what was told outside a round',
      fields: {
        account: { label: 'Key', help: 'Letters, digits and hyphens. It stands in the address for ever.' },
        name: { label: 'Name' },
        version: { label: 'Version of the plan', help: 'Its number.' },
        party: { label: 'Who told it' },
        at: {
          label: 'At the meeting',
          fields: {
            series: { label: 'Series', help: 'Such as vmm.' },
            edition: { label: 'Edition', help: 'Such as 2022.' },
          },
        },
        tasks: { label: 'Of which tasks', help: 'Their keys, one a line; none: all of the version.' },
        published: { label: 'Is it public?', options: choices.published },
        text: { label: 'What is known of it' },
        ...ground,
      },
      sentence: ({ party, tasks, published }, say) =>
        `recorded that ${say.party(party)} told how ${say.count(tasks.length)} tasks stand; ${choices.published[published]}`,
    },
    'reporting.define-scale': {
      title: 'Define a scale',
      fields: {
        scale: { label: 'Key' },
        name: { label: 'Name' },
        of: { label: 'What it measures', options: choices.measures },
        values: {
          label: 'Values, from the lowest to the highest',
          fields: { value: { label: 'Key' }, label: { label: 'Name' } },
        },
      },
      sentence: ({ name }, say) => `defined the scale “${say.text(name).text}”`,
    },
    'reporting.assess': {
      title: 'Assess a task',
      fields: {
        task,
        party: { label: 'Party', help: 'Where only its part is assessed.' },
        round,
        by: { label: 'By whom', options: choices.assessors },
        assessor: { label: 'Name of the assessor' },
        scale: { label: 'Scale', help: 'Its key.' },
        value: { label: 'Value', help: 'Its key on the scale.' },
        output: returned.output,
        effect: returned.effect,
        ...ground,
      },
      sentence: ({ task, scale, value }) => `assessed ${task} as ${value} on the scale ${scale}`,
    },
    'reporting.withdraw-return': {
      title: 'Withdraw a return',
      fields: { ...cell, reason },
      sentence: (input, say) => `withdrew the return of ${say.party(input.party)} to ${of(input)}`,
    },
  },
  refusals: {
    'round-opened': ({ round }) => `The round ${round} was opened already.`,
    'unknown-version': ({ version }) => `The plan has no version ${version}.`,
    'unknown-task': ({ task, version }) => `Version ${version} does not state a task ${task} for this.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'unknown-round': ({ round }) => `There is no round ${round}.`,
    'unknown-file': () => 'No file was uploaded here under this digest.',
    'not-committed': ({ party }) => `The plan is a promise that ${party} did not make: it is not asked.`,
    'nothing-asked': () => 'By these choices nobody is asked anything.',
    'no-such-time': ({ asked, timeZone }) => `There is no ${asked} in ${timeZone}: the clocks went forward over it.`,
    'deadline-in-the-past': ({ deadline }) => `${deadline} (UTC) has passed.`,
    'period-ends-first': () => 'The period ends before it begins.',
    'party-not-in-round': ({ party, round }) => `The round ${round} does not ask ${party}.`,
    'not-later': ({ deadline, now }) => `${deadline} is not later than ${now} (UTC).`,
    'not-passed': ({ round }) => `The deadline of ${round} has not passed, or that is recorded already.`,
    'round-closed': ({ round }) => `The round ${round} is closed.`,
    'not-asked': ({ round, task, party }) => `In ${round} ${party} is not asked about ${task}.`,
    'status-missing': () => 'Say how the task stands, or return nil.',
    'nil-with-content': () => 'A nil return says nothing else: leave this empty, or give an answer.',
    'too-many-words': ({ words, most }) => `This has ${words} words; ${most} are allowed.`,
    'unknown-question': ({ question }) => `The round has no question ${question}, or it is answered twice here.`,
    'not-cleared': () => 'These words are not cleared as they stand here. Put them forward and have them cleared.',
    'fewer-readers': ({ before }) => `The return that stands is for more readers (${before}). Withdraw it first.`,
    'original-missing': () => 'Add what the party sent, as it came.',
    'received-later': ({ on }) => `${on} is yet to come.`,
    'given-by-the-party': ({ party }) => `${party} has given a return itself.`,
    'own-alone': () => 'This is for the own party alone: choose that audience.',
    'nothing-to-clear': () => 'No text waits to be cleared.',
    'same-hand': () => 'You drafted this text, and your party wants another to clear it.',
    'no-return': ({ round, task, party }) => `No return of ${party} to ${round} on ${task} stands.`,
    'registered-already': () => 'This return is registered.',
    'not-for-these-readers': ({ readers }) => `In this round a registration is for: ${readers}.`,
    'party-cannot-read': ({ party }) => `${party} could not read this. Choose another audience.`,
    'withdrawn-for-the-same': ({ readers }) => `The return was for: ${readers}. Withdraw it for the same.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'scale-defined': ({ scale }) => `The scale ${scale} is defined already.`,
    'value-twice': () => 'This value stands twice.',
    'no-such-task': ({ task }) => `No version of the plan states a task ${task}.`,
    'unknown-scale': ({ scale, value }) => `There is no value ${value} on a scale ${scale}.`,
    'assessor-missing': () => 'Name the independent assessor.',
    'nothing-to-confirm': () => 'Nothing that another entered waits for your confirmation.',
  },
  warnings: {
    'deadline-twice': ({ deadline, meant, again }) =>
      `The clocks go back over ${deadline}, so it comes twice. The first is meant: ${meant}. For the second, write ${again}.`,
    'deadline-on-weekend': ({ parties }) => `It would be a day of weekly rest there: ${parties}.`,
    'deadline-on-holiday': ({ parties }) => `It would be a holiday there: ${parties}.`,
  },
  page,
  letters,
} satisfies SliceWords<ReportingActs, unknown>;
