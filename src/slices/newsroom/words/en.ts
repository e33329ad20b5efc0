import type { SliceWords } from '../../../words/act-words.ts';
import type { NewsroomActs } from '../slice.ts';
import { choices, page } from './en-page.ts';

const release = { label: 'Release', help: 'Key of the release, as in its address: /news/KEY.' };
const meeting = {
  label: 'Meeting',
  fields: { series: { label: 'Series', help: 'Such as vmm.' }, edition: { label: 'Edition', help: 'Such as 2022.' } },
};
const text = {
  headline: { label: 'Headline' },
  subHeadlines: { label: 'Sub-headlines' },
  body: { label: 'Text', help: 'Leave an empty line between paragraphs.' },
  byLine: { label: 'By-line', help: 'Who wrote it, such as an office.' },
  dateline: { label: 'Date line', fields: { place: { label: 'Place' }, day: { label: 'Day' } } },
};
const pictures = {
  label: 'Pictures',
  fields: {
    file: {
      label: 'Picture',
      fields: { digest: { label: 'SHA-256' }, name: { label: 'Name of the file' } },
      help: 'JPEG, PNG or WebP, at most 20 MiB; where it was taken and by what is removed.',
    },
    caption: { label: 'Caption' },
    credit: { label: 'Credit', help: 'Who made it and holds the right to it.' },
    alt: { label: 'What is on it', help: 'Read to those who do not see the picture.' },
  },
};
const cleared = { label: 'Cleared by the party', options: choices.cleared };

export const en = {
  acts: {
    'newsroom.draft-release': {
      title: 'Draft a release',
      fields: {
        release: {
          label: 'Key',
          help: 'Letters, digits and hyphens. It stands in the address of the release for ever.',
        },
        ...text,
        originalLanguage: {
          label: 'Written in',
          help: 'BCP 47 code of the language that it was written in, such as en.',
        },
        event: { label: 'Event tag', help: 'Releases with the same tag belong together.' },
        publisher: { label: 'Publisher' },
        copyright: { label: 'Copyright' },
        pressContact: { label: 'Press contact', help: 'An office and its address; the public reads it.' },
        pictures,
        meeting,
        task: { label: 'Task', help: 'Key of a task of the plan, such as T01.' },
        statements: { label: 'Statements', help: 'Record positions of the statements that it reports, one a line.' },
        partiesNamed: {
          label: 'Parties whose view it tells',
          fields: { party: { label: 'Party' }, cleared },
        },
        sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
        basis: { label: 'How it is known', options: choices.basis },
        basisNote: { label: 'Note on how it is known' },
      },
      sentence: ({ headline }, say) => `drafted a release: ${say.text(headline).text}`,
    },
    'newsroom.clear-release': {
      title: 'Clear a release',
      fields: { release },
      sentence: ({ release }) => `cleared the release ${release}`,
    },
    'newsroom.clear-for-party': {
      title: 'Record a party’s clearance',
      fields: { release, party: { label: 'Party' }, cleared: { ...cleared, label: 'Does it clear the text?' } },
      sentence: ({ release, party, cleared }, say) =>
        `recorded that ${say.party(party)} ${cleared === 'yes' ? 'cleared' : 'did not clear'} the release ${release}`,
    },
    'newsroom.schedule-release': {
      title: 'Schedule a release',
      fields: {
        release,
        releaseAt: {
          label: 'Release instant',
          help: 'Date and time in the framework’s time zone: 2026-09-06T10:00. Nobody outside sees anything before it.',
        },
      },
      sentence: ({ release, releaseAt }, say) => `scheduled the release ${release} for ${say.instant(releaseAt)}`,
    },
    'newsroom.hold-release': {
      title: 'Hold a release back',
      fields: { release, reason: { label: 'Reason' } },
      sentence: ({ release }) => `took back the release instant of ${release}`,
    },
    'newsroom.publish-release': {
      title: 'Publish a release now',
      fields: { release },
      sentence: ({ headline }, say) => `published: ${say.text(headline).text}`,
    },
    'newsroom.release-scheduled': {
      title: 'Publish at the release instant',
      fields: { release },
      sentence: ({ headline }, say) => `published, as scheduled: ${say.text(headline).text}`,
    },
    'newsroom.correct-release': {
      title: 'Correct a release',
      fields: {
        release,
        correction: {
          label: 'What was corrected',
          help: 'What was wrong, and what it says now. It stands above the text.',
        },
        ...text,
        pictures: { ...pictures, help: 'These take the place of all that are there.' },
      },
      sentence: ({ headline, correction }, say) =>
        `corrected “${say.text(headline).text}”: ${say.text(correction).text}`,
    },
    'newsroom.withdraw-release': {
      title: 'Withdraw a release',
      fields: { release, reason: { label: 'Reason', help: 'Everyone reads it.' } },
      sentence: ({ release, reason }, say) => `withdrew the release ${release}: ${say.text(reason).text}`,
    },
    'newsroom.give-embargo-access': {
      title: 'Give a journalist access under embargo',
      fields: {
        release,
        credential: {
          label: 'Press credential',
          help: 'The entry that gave it. This journalist alone will read the text.',
        },
      },
      sentence: ({ release, credential, releaseAt }, say) =>
        `let the holder of credential ${say.count(credential)} read the release ${release}, not for use before ${say.instant(releaseAt)}`,
    },
    'newsroom.lift-embargo': {
      title: 'Lift an embargo',
      fields: { release, reason: { label: 'Reason', help: 'Everyone reads it.' } },
      sentence: ({ headline, reason }, say) =>
        `lifted the embargo and published “${say.text(headline).text}”: ${say.text(reason).text}`,
    },
    'newsroom.record-breach': {
      title: 'Record that an embargo was broken',
      fields: {
        release,
        credential: { label: 'Press credential', help: 'It reads nothing under embargo from then on.' },
        how: { label: 'What happened', help: 'What was used, where and when.' },
      },
      sentence: ({ release, credential }, say) =>
        `recorded that the holder of credential ${say.count(credential)} broke the embargo on ${release}`,
    },
    'newsroom.link-cutting': {
      title: 'Link a report by others',
      fields: {
        title: { label: 'Title', help: 'As it stands there.' },
        publisher: { label: 'Publisher' },
        url: { label: 'Address' },
        date: { label: 'Published on', help: 'A year, a month or a day.' },
        language: { label: 'Language', help: 'BCP 47 code, such as ko.' },
        meeting,
      },
      sentence: ({ title, publisher }) => `linked a report of ${publisher}: “${title}”`,
    },
  },
  refusals: {
    'no-instant': ({ release }) => `The release ${release} has no release instant yet: clear and schedule it first.`,
    'not-press': ({ credential }) => `Entry ${credential} gave no press credential that stands.`,
    'embargo-broken': ({ credential }) => `The holder of credential ${credential} broke an embargo before.`,
    'not-embargoed': ({ release }) => `Nobody reads the release ${release} under embargo.`,
    'had-no-access': ({ release, credential }) =>
      `The holder of credential ${credential} was given no access to the release ${release}.`,
    'not-drafted': ({ release }) => `There is no draft of a release ${release}.`,
    'published-already': ({ release }) => `The release ${release} is published. It can be corrected or withdrawn.`,
    'not-for-the-public': () =>
      'Before its release instant the public sees nothing of a release. Choose a narrower audience.',
    'not-cleared': ({ release }) => `The text of ${release} is not cleared as it stands now.`,
    'cleared-already': ({ release }) => `The text of ${release} is cleared as it stands.`,
    'not-published': ({ release }) => `The release ${release} was not published. Draft it again instead.`,
    'published-to-all': () => 'What is published is for everyone: the audience is public.',
    'withdrawn-already': ({ release }) => `The release ${release} was withdrawn, and stays as it is.`,
    'original-missing': ({ language }) => `The text in ${language}, in which it was written, is missing.`,
    'language-incomplete': ({ language }) => `The text in ${language} is not complete: this part is missing.`,
    'unknown-picture': () => 'No picture was uploaded here under this digest.',
    'named-twice': ({ party }) => `${party} is named twice.`,
    'party-not-named': ({ party }) => `The release does not name a view of ${party}.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'unknown-statement': ({ position }) => `No statement that everyone may read stands at position ${position}.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'no-such-time': ({ asked, timeZone }) => `There is no ${asked} in ${timeZone}: the clocks went forward over it.`,
    'release-in-the-past': ({ releaseAt }) => `${releaseAt} (UTC) is not in the future. To release it now, publish it.`,
    'not-scheduled': ({ release }) => `The release ${release} is not scheduled.`,
    'not-yet': ({ release }) => `The release instant of ${release} has not come.`,
    'nothing-corrected': () => 'Give at least one corrected text.',
    'linked-already': () => 'This address is linked already.',
    'not-published-yet': ({ date }) => `${date} is yet to come.`,
  },
  page,
} satisfies SliceWords<NewsroomActs, unknown>;
