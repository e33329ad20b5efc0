import type { SliceWords } from '../../../words/act-words.ts';
import type { Say } from '../../../words/say.ts';
import type { MeetingsActs } from '../slice.ts';
import { choices, page, speaker, the } from './en-page.ts';
import { speakerOf } from './speaker.ts';
import { warnings } from './warnings.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const edition = {
  series: { label: 'Series', help: 'Its key, such as vmm.' },
  edition: { label: 'Edition', help: 'Its key, such as 2022.' },
};
const date = 'A year, a month or a day. Leave empty where it is unknown.';
const party = { label: 'Party' };
const mode = { label: 'How it is held', options: choices.modes };
const statement = { label: 'Statement', help: 'Its key, as the page of the meeting gives it.' };
const documents = { label: 'Documents', help: 'One symbol a line, such as VMM/2026/1.' };
const tasks = { label: 'Tasks', help: 'One key a line, such as T01.' };
const rests = { documents, tasks, rounds: { label: 'Rounds', help: 'Of reporting: one key a line, such as R3.' } };
const person = { label: 'Name' };
const office = { label: 'Office', help: 'Such as Vice Minister of National Defense.' };
const timeAndPlace = {
  starts: { label: 'First day', help: date },
  ends: { label: 'Last day', help: 'Leave empty where it is the first day too, or unknown.' },
  mode,
  city: { label: 'City' },
  venue: { label: 'Venue', help: 'The building or room.' },
};
const facts = {
  ordinal: { label: 'Number', help: 'The fifth edition is 5.' },
  held: { label: 'Was it held?', options: choices.held },
  schedule: { label: 'Phase', options: choices.phases },
  ...timeAndPlace,
  reason: { label: 'Reason', help: 'Why it was not held, postponed or moved.' },
  hostEvent: {
    label: 'On the sidelines of',
    help: 'A registered event of a forum: a relation, not a place.',
    fields: { forum: { label: 'Forum' }, event: { label: 'Event' } },
  },
  theme: { label: 'Theme' },
  chairs: { label: 'In the chair', fields: { party, name: person, office } },
  level: { label: 'Level', options: choices.levels },
  note: { label: 'Note' },
};

const of = ({ series, edition }: { series: string; edition: string }) => `${series} ${edition}`;
const named = (input: object) =>
  Object.entries(facts)
    .filter(([fact]) => fact in input)
    .map(([, { label }]) => label.replace('?', '').toLowerCase());

function attendance(
  parties: readonly { party: string; attendance: keyof typeof choices.attendance }[],
  say: Say,
): string {
  const groups = Map.groupBy(parties, one => one.attendance);
  return [...groups]
    .map(([kind, members]) => `${say.parties(members.map(one => one.party))} ${choices.attendance[kind]}`)
    .join('; ');
}

export const en = {
  acts: {
    'meetings.establish-body': {
      title: 'Establish a body',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        name: { label: 'Name' },
        level: { label: 'Level', options: choices.levels },
        parent: { label: 'Reports to', help: 'Key of the body above it.' },
        area: { label: 'Area' },
        since: { label: 'Since', help: date },
        ...ground,
      },
      sentence: ({ name }, say) => `established the body ${say.text(name).text}`,
    },
    'meetings.appoint-officer': {
      title: 'Appoint an officer',
      fields: {
        body: { label: 'Body', help: 'Its key.' },
        party,
        office: { label: 'Office', options: choices.offices },
        name: person,
        from: { label: 'From', help: date },
        until: { label: 'Until', help: 'The last day, month or year of the term.' },
        ...ground,
      },
      sentence: ({ body, party, office, from, until }, say) =>
        `recorded ${the(say.party(party))} as ${choices.offices[office]} of the body ${body}${
          from === undefined ? '' : `, from ${say.day(from)}`
        }${until === undefined ? '' : ` until ${say.day(until)}`}`,
    },
    'meetings.open-series': {
      title: 'Open a series of meetings',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens. It stands in the address of its pages. For ever.' },
        name: { label: 'Name' },
        body: { label: 'Body', help: 'Key of the body that meets.' },
        about: { label: 'What it is' },
        since: { label: 'Since', help: date },
        ...ground,
      },
      sentence: ({ name }, say) => `opened the series ${say.text(name).text}`,
    },
    'meetings.register-forum': {
      title: 'Register a forum outside the framework',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        name: { label: 'Name' },
        about: { label: 'What it is' },
        ...ground,
      },
      sentence: ({ name }, say) => `registered the forum ${say.text(name).text}`,
    },
    'meetings.register-forum-event': {
      title: 'Register an event of a forum',
      fields: {
        forum: { label: 'Forum', help: 'Its key.' },
        key: { label: 'Key', help: 'Such as 2022.' },
        name: { label: 'Name' },
        ordinal: { label: 'Number' },
        ...timeAndPlace,
        theme: { label: 'Theme' },
        countries: { label: 'Countries' },
        organisations: { label: 'Organisations' },
        people: { label: 'People' },
        figuresNote: { label: 'On the figures', help: 'What they count, and what other figures there are.' },
        note: { label: 'Note' },
        ...ground,
      },
      sentence: ({ forum, key, name }, say) =>
        `registered ${name === undefined ? `the event ${forum} ${key}` : say.text(name).text}`,
    },
    'meetings.register-edition': {
      title: 'Register an edition',
      fields: {
        series: edition.series,
        edition: { label: 'Key', help: 'Its year or its number. For ever.' },
        year: { label: 'Year' },
        ...ground,
      },
      sentence: input => `registered the edition ${of(input)}`,
    },
    'meetings.announce-edition': {
      title: 'Record an announcement',
      fields: {
        ...edition,
        schedule: { label: 'What was announced', options: choices.announced },
        ...timeAndPlace,
        reason: { label: 'Reason', help: 'Why it was postponed, moved or cancelled.' },
        ...ground,
      },
      sentence: ({ schedule, starts, ends, ...input }, say) =>
        `recorded that ${of(input)} was ${choices.announced[schedule]}${
          starts === undefined ? '' : `, for ${say.days(starts, ends ?? null)}`
        }`,
    },
    'meetings.issue-agenda': {
      title: 'Issue an agenda',
      fields: {
        ...edition,
        kind: { label: 'Version', options: choices.agendas },
        symbol: { label: 'Symbol', help: 'Of the paper, such as VMM/2026/1/Rev.1.' },
        items: {
          label: 'Items',
          help: 'In order. The same item keeps its key in every version.',
          fields: {
            key: { label: 'Key', help: 'It stays when the number changes. A new item gets one by itself.' },
            number: { label: 'Number', help: 'As the paper numbers it: 3, or 3 (a).' },
            title: { label: 'Title' },
            annotation: { label: 'Annotation' },
            kind: { label: 'Kind', options: choices.items },
            ...rests,
          },
        },
        ...ground,
      },
      sentence: ({ kind, version, items, ...input }) =>
        `issued the ${choices.agendas[kind]} agenda of ${of(input)}: version ${version}, ${items.length === 1 ? 'one item' : `${items.length} items`}`,
    },
    'meetings.issue-programme': {
      title: 'Issue a programme',
      fields: {
        ...edition,
        timeZone: { label: 'Time zone', help: 'Of the local times, such as Asia/Bangkok. Empty: the framework’s.' },
        days: {
          label: 'Days',
          fields: {
            date: { label: 'Day' },
            slots: {
              label: 'Programme',
              fields: {
                from: { label: 'From', help: 'Local time, such as 09:30.' },
                to: { label: 'To' },
                title: { label: 'Title' },
                item: { label: 'Agenda item', help: 'An item of the agenda that stands.' },
                place: { label: 'Place' },
              },
            },
          },
        },
        ...ground,
      },
      sentence: ({ days, ...input }, say) =>
        `issued the programme of ${of(input)}, for ${say.list(days.map(({ date }) => say.day(date)))}`,
    },
    'meetings.record-facts': {
      title: 'Record facts of an edition',
      fields: {
        ...edition,
        ...facts,
        ordinalBasis: {
          label: 'How the number is known',
          help: 'Where that differs from the rest.',
          options: choices.basis,
        },
        ordinalBasisNote: { label: 'More on how the number is known' },
        ...ground,
      },
      sentence: input => `recorded of ${of(input)}: ${named(input).join(', ')}`,
    },
    'meetings.record-participation': {
      title: 'Record who took part',
      fields: {
        ...edition,
        parties: {
          label: 'Parties',
          help: 'Only what is stated of each party. A party that a list leaves out is “not stated”.',
          fields: {
            party,
            attendance: { label: 'Attendance', options: choices.attendance },
            head: { label: 'Head of delegation', fields: { name: person, office } },
            level: { label: 'Level of the head', options: choices.headLevels },
          },
        },
        ...ground,
      },
      sentence: ({ parties, ...input }, say) => `recorded of ${of(input)}: ${attendance(parties, say)}`,
    },
    'meetings.record-delegation': {
      title: 'Record a delegation',
      fields: {
        ...edition,
        party,
        members: {
          label: 'Members',
          help: 'The whole delegation, in its own order. A later list takes the place of this one.',
          fields: { name: person, office, role: { label: 'Role', options: choices.roles } },
        },
        ...ground,
      },
      sentence: ({ party, members, ...input }, say) =>
        `recorded the delegation of ${the(say.party(party))} to ${of(input)}: ${members.length === 1 ? 'one person' : `${members.length} people`}`,
    },
    'meetings.record-attendance-count': {
      title: 'Record a count without names',
      fields: {
        ...edition,
        label: { label: 'What is counted', help: 'As the source says it: officials from ten countries.' },
        group: { label: 'Of which group' },
        count: { label: 'Count' },
        ...ground,
      },
      sentence: ({ label, count, ...input }, say) =>
        `recorded a count for ${of(input)}: ${say.count(count)}, ${say.text(label).text}`,
    },
    'meetings.record-intervention': {
      title: 'Record a statement',
      fields: {
        ...edition,
        kind: { label: 'Kind', options: choices.kinds },
        text: { label: 'What was said' },
        original: { label: 'Said in', help: 'Code of the language, such as ko.' },
        speaker: {
          label: 'Speaker',
          fields: {
            grain: {
              label: 'Attributed to',
              help: 'The speaker’s party chooses how it may be quoted.',
              options: choices.grains,
            },
            party: { label: 'Party', help: 'For a person, an office or a party.' },
            group: { label: 'Group', help: 'For a group, or some members of one.' },
            name: { label: 'Name', help: 'For a person alone.' },
            office: { label: 'Office', help: 'For a person or an office.' },
            label: { label: 'As the source calls them', help: 'Such as: some ASEAN countries.' },
            trueSpeaker: { label: 'Who it was', help: 'For speakers who are not named.', options: choices.trueSpeaker },
            trueParties: { label: 'Under seal: who it was', help: 'Only where it is held. No page shows it.' },
          },
        },
        onBehalfOf: { label: 'On behalf of' },
        alignedParties: { label: 'Aligned parties' },
        reportedBy: { label: 'Reported by', help: 'Where somebody else reports what was said.' },
        item: { label: 'Agenda item', help: 'An item of the agenda that stands.' },
        itemTitle: { label: 'Agenda item as the source names it', help: 'Where no agenda is recorded.' },
        tasks,
        areas: { label: 'Areas' },
        ...ground,
      },
      sentence: ({ kind, text, speaker: said, ...input }, say) => {
        const article = /^[aeiou]/.test(kind) ? 'an' : 'a';
        const { who } = speakerOf(said, say, speaker);
        return `recorded ${kind === 'support' ? 'support' : `${article} ${choices.kinds[kind]}`} by ${the(who)} at ${of(input)}: “${say.text(text).text}”`;
      },
    },
    'meetings.correct-intervention': {
      title: 'Correct your statement',
      fields: {
        ...edition,
        key: statement,
        text: { label: 'What was said', help: 'The whole text, as it should read.' },
      },
      sentence: ({ text, party, ...input }, say) =>
        `corrected, for ${the(say.party(party))}, a statement at ${of(input)}: “${say.text(text).text}”`,
    },
    'meetings.dispute-intervention': {
      title: 'Dispute a statement',
      fields: {
        ...edition,
        key: statement,
        party: { label: 'Party that disputes it' },
        text: { label: 'What it says', help: 'The statement stays, and this beside it.' },
        ...ground,
      },
      sentence: ({ party, text, ...input }, say) =>
        `recorded that ${the(say.party(party))} disputes a statement at ${of(input)}: “${say.text(text).text}”`,
    },
    'meetings.finalise-interventions': {
      title: 'Make statements final',
      fields: edition,
      sentence: ({ statements, ...input }) =>
        `made ${statements.length === 1 ? 'one statement' : `${statements.length} statements`} at ${of(input)} final`,
    },
    'meetings.record-outcome': {
      title: 'Record an outcome',
      fields: {
        ...edition,
        kind: { label: 'Kind', options: choices.outcomes },
        text: { label: 'What it says', help: 'One party’s assessment of the meeting is a statement, not an outcome.' },
        by: { label: 'Issued by', help: 'Where one party issued it.' },
        documents,
        ...ground,
      },
      sentence: ({ kind, ...input }) => `recorded an outcome of ${of(input)}: ${choices.outcomes[kind]}`,
    },
  },
  warnings: warnings.en,
  refusals: {
    'body-exists': ({ key }) => `There is a body ${key} already. A key stands for one body for ever.`,
    'unknown-body': ({ body }) => `There is no body ${body}. Establish it first.`,
    'series-exists': ({ key }) => `There is a series ${key} already. A key stands for one series for ever.`,
    'unknown-series': ({ series }) => `There is no series ${series}. Open it first.`,
    'forum-exists': ({ key }) => `There is a forum ${key} already. A key stands for one forum for ever.`,
    'unknown-forum': ({ forum }) => `There is no forum ${forum}. Register it first.`,
    'forum-event-exists': ({ forum, key }) => `The forum ${forum} has an event ${key} already.`,
    'unknown-forum-event': ({ forum, event }) => `The forum ${forum} has no event ${event}. Register it first.`,
    'edition-exists': ({ series, edition }) => `The series ${series} has an edition ${edition} already.`,
    'unknown-edition': ({ series, edition }) => `There is no edition ${edition} of a series ${series}: see both keys.`,
    'not-held': ({ series, edition }) => `The edition ${edition} of ${series} is recorded as not held.`,
    'nothing-named': () => 'No fact was named.',
    'not-yet': ({ date }) => `${date} is yet to come. What is to come is recorded as an announcement.`,
    'ends-before-it-begins': () => 'The end lies before the beginning.',
    'statements-stand': () =>
      'Statements are recorded at this edition. A meeting that was not held has none: correct them first.',
    'party-named-twice': ({ party }) => `${party} is named twice.`,
    'before-the-meeting': ({ starts }) => `The meeting began on ${starts}: nothing was said there before.`,
    'speaker-not-told': ({ grain }) => `A speaker told as “${choices.grains[grain as 'person']}” needs this.`,
    'speaker-told-too-much': ({ grain }) =>
      `A speaker told as “${choices.grains[grain as 'person']}” must not have this.`,
    'true-speaker': () =>
      'Who it was belongs under seal: choose “held under seal” and give the parties, or neither, and only for speakers who are not named.',
    'text-missing': () => 'Say what the outcome says, or name its document.',
    'agenda-stands': ({ kind }) =>
      `The agenda is ${choices.agendas[kind as 'adopted']}. What follows is a revised or an adopted version.`,
    'no-agenda': () => 'No agenda has been issued that this one could revise.',
    'item-twice': ({ item }) => `${item} stands in the agenda twice.`,
    'unknown-item': ({ item }) => `No agenda of this meeting has an item ${item}.`,
    'day-twice': ({ date }) => `${date} stands twice, or not in its order.`,
    'two-heads': () => 'The delegation has another head already.',
    'author-would-tell': () =>
      'The entry would name your party as its author, and so tell who spoke. Keep it for your own party, or ask the secretariat to issue it.',
    'unknown-statement': () => 'There is no such statement at this meeting.',
    'other-readers': ({ audience }) =>
      `The statement is for the audience “${audience}”. What is said of it may not have more readers.`,
    'not-the-speaker': () =>
      'The statement does not stand in your party’s name. Where no party is named, ask the secretariat to issue it anew.',
    'is-final': () => 'The statement is not provisional. If it is attributed wrongly, dispute it.',
    'too-late': ({ until }) => `The period of correction ended on ${until}. If the statement is wrong, dispute it.`,
    'not-attributed': ({ party }) => `The statement is not attributed to ${party}.`,
    'none-provisional': () => 'No provisional statement of this meeting has this audience.',
    'still-correctable': ({ until }) => `The period of correction runs until ${until}.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
  },
  page,
} satisfies SliceWords<MeetingsActs, unknown>;
