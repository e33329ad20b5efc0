import type { SliceWords } from '../../../words/act-words.ts';
import type { FrameworkActs } from '../slice.ts';

/** The plan, as the front page tells it. */
interface PlanNow {
  readonly version: number | null;
  readonly content: string | null;
  readonly tasks: number;
  readonly tasksCounted: number | null;
}

/** The last round, as the front page tells it: what never came is counted by itself. */
interface Returned {
  readonly asked: number;
  readonly gaps: number;
  readonly withdrawn: number;
  readonly statuses: Readonly<Partial<Record<'completed' | 'delayed', number>>>;
}

const settings = {
  name: { label: 'Name', help: 'As the parties call it.' },
  about: { label: 'What it is', help: 'Two or three sentences for the public.' },
  languages: { label: 'Languages of content', help: 'One BCP 47 code a line: en, ko, th.' },
  timeZone: { label: 'Time zone', help: 'A name of the IANA list, such as Asia/Seoul. Days are counted in it.' },
  nameForm: { label: 'Form of names', help: 'Which of a party’s names is used here: un, common.' },
  order: {
    label: 'Order of parties',
    options: { alphabet: 'by name', precedence: 'by precedence' },
    fields: {
      by: { label: 'By', options: { alphabet: 'name', precedence: 'precedence' } },
      language: { label: 'Alphabet of language' },
      parties: { label: 'Order of precedence', help: 'One code a line.' },
    },
  },
  correctionDays: {
    label: 'Days for corrections',
    help: 'For how long the party that spoke may correct a provisional statement. Empty: until it is final.',
  },
  accent: {
    label: 'Colour',
    options: { indigo: 'indigo', teal: 'teal', plum: 'plum', rust: 'rust', moss: 'moss', slate: 'slate' },
  },
  host: { label: 'Host', help: 'Who runs this instance.' },
};

const settingNames = (input: object) =>
  Object.keys(input)
    .map(setting => settings[setting as keyof typeof settings].label.toLowerCase())
    .join(', ');

/** Names that English writes with an article. */
const articled =
  /^(Republic|Philippines|Netherlands|Union|Kingdom|State|Gambia|Bahamas|Maldives|United|Democratic|Russian)\b/;
const the = (name: string) => (articled.test(name) ? `the ${name}` : name);

export const en = {
  acts: {
    'framework.found': {
      title: 'Found a framework',
      fields: settings,
      sentence: ({ name }, say) => `founded ${say.text(name).text}`,
    },
    'framework.change-settings': {
      title: 'Change the settings',
      fields: settings,
      sentence: input => `changed the settings: ${settingNames(input)}`,
    },
    'framework.register-source': {
      title: 'Register a source',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens, such as S01. For ever.' },
        title: { label: 'Title', help: 'As it stands there. Leave empty where it has none.' },
        publisher: { label: 'Publisher' },
        date: { label: 'Date' },
        language: { label: 'Language', help: 'BCP 47 code, such as ko.' },
        url: { label: 'Address' },
        readOn: { label: 'Day read' },
        note: { label: 'Note' },
      },
      sentence: ({ key, title, publisher }) =>
        `registered source ${key}: ${title === undefined ? '' : `“${title}”, `}${publisher}`,
    },
    'framework.record-claim': {
      title: 'Record what sources state',
      fields: {
        key: { label: 'Key', help: 'Such as C01. For ever.' },
        topic: { label: 'Question' },
        about: { label: 'About', help: 'Subjects, one a line, such as meetings/edition/vmm/2022.' },
        readings: { label: 'Readings', fields: { text: { label: 'What it says' }, sources: { label: 'Sources' } } },
        basis: {
          label: 'How it is known',
          options: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
        },
        view: { label: 'How we read it', help: 'Leave empty where it is open.' },
      },
      sentence: ({ topic, readings }, say) =>
        readings.length === 1
          ? `recorded a claim: ${say.text(topic).text}`
          : `recorded ${say.count(readings.length)} readings: ${say.text(topic).text}`,
    },
  },
  refusals: {
    'nothing-changed': () => 'Nothing was named to change.',
    'source-exists': ({ key }) => `There is a source ${key} already. A key stands for one source for ever.`,
    'claim-exists': ({ key }) => `There is a claim ${key} already. A key stands for one claim for ever.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
  },
  page: {
    front: {
      plan: 'Plan',
      planNow: ({ version, content, tasks, tasksCounted }: PlanNow) =>
        [
          version === null ? 'no version is in force' : `version ${version} is in force`,
          content === 'not-published' ? 'its content is not published' : undefined,
          content === 'in-part' ? 'it is known only in part' : undefined,
          tasksCounted === null ? undefined : `it is said to have ${tasksCounted} tasks`,
          content === 'in-full' ? `${tasks} tasks` : undefined,
        ]
          .filter(part => part !== undefined)
          .join('; '),
      returned: ({ asked, gaps, withdrawn, statuses }: Returned) =>
        [
          `${asked - gaps - withdrawn} of ${asked} returns came`,
          ...(statuses.completed ? [`${statuses.completed} completed`] : []),
          ...(statuses.delayed ? [`${statuses.delayed} delayed`] : []),
          ...(gaps === 0 ? [] : [`${gaps} never came`]),
        ].join('; '),
      toldOnly: (party: string, isPublic: boolean) =>
        isPublic ? `told by ${party} outside a round` : `explained by ${party}; not published, so no status is known`,
      kicker: 'Framework of cooperation',
      news: 'News',
      alert: 'Alert:',
      alertUntil: (when: string) => `until ${when}`,
      empty:
        'It was founded, and its parties are named. Nothing of a plan, of meetings or of news has been recorded yet.',
      nextSteps: 'What comes next',
      stepDone: 'begun',
      steps: {
        parties: { does: 'Name the parties', help: 'Who takes part, and under which code.' },
        plan: {
          does: 'Import the plan',
          help: 'From the spreadsheet that you have: you see what would be recorded before anything is.',
        },
        series: { does: 'Open a series of meetings', help: 'A body meets again and again: its meetings are a series.' },
        edition: { does: 'Register the next meeting', help: 'By its year or number.' },
        announcement: { does: 'Announce the meeting', help: 'When and where it is to be, as far as it is known.' },
        agenda: { does: 'Issue its agenda', help: 'Then print it, or save it as PDF or Word.' },
        document: { does: 'Register a document', help: 'Under its symbol, with a file for each language.' },
        release: { does: 'Draft a release', help: 'Then clear it and publish it, at once or at an hour that you set.' },
      },
      last: 'Last meeting',
      next: 'Next meeting',
      noLast: 'None is known to have been held.',
      noNext: 'None is announced.',
      differ: 'Sources differ',
      differOn: (count: number, open: number) =>
        `on ${count === 1 ? 'one question' : `${count} questions`}${open === 0 ? '' : `, ${open === count ? 'all' : open} of them open`}`,
      agree: 'On no question that was recorded.',
      said: 'Last said',
      nothingSaid: 'No statement is recorded as of this day.',
      series: 'Meetings',
      editions: (count: number) => (count === 1 ? 'one edition' : `${count} editions`),
      noSeries: 'No series of meetings has been opened.',
      lastly: (said: string) => `last: ${said}`,
      nextly: (said: string) => `next: ${said}`,
      edition: (series: string, year: string) => `${series}, ${year}`,
      numbered: (ordinal: string, said: string) => `the ${ordinal}, ${said}`,
      modes: { 'in-person': 'in person', video: 'by video link', hybrid: 'in person and by video link' } as Readonly<
        Record<string, string>
      >,
      states: {
        held: 'held',
        'under-way': 'under way',
        'not-held': 'not held',
        announced: 'announced',
        postponed: 'postponed',
        cancelled: 'cancelled',
        unknown: 'nothing known',
      },
      parties: 'Parties',
      membersOf: (group: string, count: number) => `${group} (${count === 1 ? 'one member' : `${count} members`})`,
      noParties: 'No party was added as of this day.',
      record: 'The record',
      entries: (count: number) => (count === 1 ? 'One entry' : `${count} entries`),
      recordNote: 'signed by the host, for anyone to check',
      recorded: 'Last recorded',
      host: 'Run by',
      sources: 'Sources',
      sourceCount: (count: number) => (count === 1 ? 'one public source' : `${count} public sources`),
      notConfirmed: (party: string) => `not confirmed by ${the(party)}`,
      theMeeting: 'the meeting',
      someMembersOf: (group: string) => `some members of ${group}`,
      notNamed: 'a speaker who is not named',
      kinds: {
        assessment: 'assessment',
        proposal: 'proposal',
        request: 'request',
        concern: 'concern',
        support: 'support',
        report: 'report',
        question: 'question',
        reservation: 'reservation',
      } as Readonly<Record<string, string>>,
    },
    sources: {
      title: 'Sources',
      lede: (count: number) =>
        `${count === 1 ? 'One public source' : `${count} public sources`}. Every fact on these pages names those it rests on.`,
      claims: 'Where they differ',
      empty: 'No source is registered',
      registered: 'Entries that registered them',
    },
    claims: {
      title: 'Where sources differ',
      lede: (count: number, open: number) =>
        `${count === 1 ? 'One question' : `${count} questions`} on which public sources do not agree, ${
          open === 0 ? 'none' : open
        } of them open. All readings stand side by side; none was thrown away.`,
      empty: 'No claim is recorded',
      questions: 'Questions',
      stated: 'What sources state alone',
      about: 'About',
      sources: 'Sources cited here',
      edition: (series: string, edition: string) => `${series}, ${edition}`,
      plan: (version: string | undefined, task: string | undefined) =>
        version === undefined ? (task === undefined ? 'the plan' : `task ${task}`) : `version ${version} of the plan`,
    },
  },
} satisfies SliceWords<FrameworkActs, unknown>;
