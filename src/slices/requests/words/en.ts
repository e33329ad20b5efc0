import type { SliceWords } from '../../../words/act-words.ts';
import type { RequestsActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const date = 'A year, a month or a day. Leave empty where it is open.';
const item = { label: 'Request or offer', help: 'Its key.' };
const request = { label: 'Request', help: 'Its key.' };
const newKey = { label: 'Key', help: 'Letters, digits and hyphens. For ever.' };
const by = { label: 'By', help: 'The party that says it.' };
const party = { label: 'Party' };
const described = {
  title: { label: 'Title' },
  text: { label: 'In words' },
  kind: { label: 'Kind', options: choices.kinds },
  areas: { label: 'Areas' },
  quantity: {
    label: 'How much',
    fields: { count: { label: 'Number' }, unit: { label: 'Of what', help: 'Such as boats, places, days.' } },
  },
  starts: { label: 'From', help: date },
  ends: { label: 'Until', help: date },
  place: { label: 'Place' },
  alert: { label: 'Alert', help: 'Key of the alert in which it is made.' },
  resource: { label: 'Kind of resource', help: 'For a disaster.', options: choices.resources },
  conditions: { label: 'Conditions' },
  languages: { label: 'Languages', help: 'In which it can be given or taken up.' },
  to: { label: 'To whom in particular', help: 'Leave empty where it is for all.' },
  ...ground,
};
const reason = { label: 'Reason', help: 'May be left empty.' };
const end = { label: 'How it ended', options: choices.ends };

export const en = {
  acts: {
    'requests.set-procedure': {
      title: 'Set how requests are circulated and published',
      fields: {
        circulateAfter: { label: 'Working days until circulation', help: 'From receipt by the secretariat.' },
        publishAfter: { label: 'Working days until publication', help: 'From circulation. Empty: with consent alone.' },
        followUpAfter: { label: 'Months until it is asked whether it was met' },
        holidays: { label: 'Holidays', help: 'Days, one a line, such as 2026-12-25.' },
      },
      sentence: ({ circulateAfter }, say) =>
        `set that requests are circulated after ${say.count(circulateAfter)} working days`,
    },
    'requests.make-request': {
      title: 'Make a request',
      fields: {
        item: newKey,
        ...described,
        asker: {
          label: 'Who asks',
          help: 'Leave empty where a statement below says it.',
          fields: {
            grain: { label: 'Told as', options: choices.grains },
            party,
            group: { label: 'Group' },
            label: { label: 'As the source says it', help: 'Such as “some ASEAN countries”.' },
          },
        },
        meeting: {
          label: 'Made at the meeting',
          fields: { series: { label: 'Series' }, edition: { label: 'Edition' } },
        },
        need: {
          label: 'Return of whose needs it is made',
          help: 'Then the return says who asks.',
          fields: { round: { label: 'Round' }, task: { label: 'Task' }, party: { label: 'Party' } },
        },
        statement: { label: 'In the statement', help: 'Its key, as the page of the meeting gives it.' },
      },
      sentence: ({ title }, say) => `made the request “${say.text(title).text}”`,
    },
    'requests.make-offer': {
      title: 'Make an offer',
      fields: { item: newKey, by: { label: 'Who offers' }, ...described },
      sentence: ({ title, by }, say) => `made the offer “${say.text(title).text}” of ${say.party(by)}`,
    },
    'requests.acknowledge': {
      title: 'Acknowledge a request or an offer',
      fields: { item, by, note: { label: 'Note' }, ...ground },
      sentence: ({ item, by }, say) => `recorded that ${say.party(by)} received ${item}`,
    },
    'requests.ask': {
      title: 'Ask for a clarification',
      fields: { item, by, text: { label: 'Question' }, ...ground },
      sentence: ({ item, by }, say) => `asked for ${say.party(by)} what ${item} means`,
    },
    'requests.clarify': {
      title: 'Clarify a request or an offer',
      fields: {
        item,
        question: { label: 'Question that it answers', help: 'Its position in the record.' },
        text: { label: 'Clarification' },
        ...ground,
      },
      sentence: ({ item }) => `clarified ${item}`,
    },
    'requests.answer': {
      title: 'Answer a request',
      fields: {
        item: request,
        by,
        answer: { label: 'Answer', options: choices.answers },
        text: { label: 'In words', help: 'A reason may be given, and need not be.' },
        count: { label: 'How many of them' },
        ...ground,
      },
      sentence: ({ item, by, answer }, say) =>
        `recorded the answer of ${say.party(by)} to ${item}: ${choices.answers[answer]}`,
    },
    'requests.match': {
      title: 'Match a request with an offer',
      fields: {
        item: request,
        offer: { label: 'Offer', help: 'Its key.' },
        standing: { label: 'Standing', options: choices.standings },
        count: { label: 'How many' },
        note: { label: 'Note' },
        ...ground,
      },
      sentence: ({ item, offer, standing }) =>
        `recorded the match of ${item} with ${offer} as ${choices.standings[standing]}`,
    },
    'requests.withdraw': {
      title: 'Withdraw a request or an offer',
      fields: { item, reason, ...ground },
      sentence: ({ item }) => `withdrew ${item}`,
    },
    'requests.close': {
      title: 'Close a request or an offer',
      fields: { item, end, text: { label: 'Closing note' }, ...ground },
      sentence: ({ item, end }) => `closed ${item}: ${choices.ends[end]}`,
    },
    'requests.answer-gate': {
      title: 'Consent or object to circulation or publication',
      fields: {
        item: request,
        gate: { label: 'To what', options: choices.gates },
        consents: { label: 'Answer', options: choices.consents },
      },
      sentence: ({ item, gate, consents }) => `${choices.consents[consents]} to the ${choices.gates[gate]} of ${item}`,
    },
    'requests.pass-gate': {
      title: 'Circulate or publish a request',
      fields: { item: request, gate: { label: 'What', options: choices.gates } },
      sentence: ({ item, gate }) => `${choices.gates[gate]}: the request ${item}`,
    },
    'requests.ask-follow-up': {
      title: 'Ask whether a request was met',
      fields: { item },
      sentence: ({ item }) => `asked whether ${item} has been met`,
    },
    'requests.follow-up': {
      title: 'Say later what became of it',
      fields: { item, end, text: { label: 'In words' }, ...ground },
      sentence: ({ item, end }) => `said what became of ${item}: ${choices.ends[end]}`,
    },
  },
  refusals: {
    'item-exists': ({ item }) => `The key ${item} stands for a request or an offer already.`,
    'ends-before-it-begins': () => 'It would end before it begins.',
    'unknown-alert': ({ alert }) => `There is no alert ${alert} for the same readers.`,
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'unknown-statement': ({ statement }) => `There is no statement ${statement} at this meeting.`,
    'not-an-ask': () => 'This statement neither asks nor proposes anything.',
    'no-such-need': ({ task }) => `No return on ${task} that is known here tells of needs.`,
    'asker-told-twice': () => 'The statement or the return says who asked: leave this empty.',
    'asker-not-told': () => 'Say who asks at the grain that you chose, and nothing beyond it.',
    'wider-than-said': () => 'The statement or the return is for fewer readers: choose no more than those.',
    'author-would-tell': () => 'The entry would name your party. Ask the secretariat to make this request.',
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'unknown-item': ({ item }) => `There is no request or offer ${item}.`,
    'withdrawn-already': ({ item }) => `${item} was withdrawn.`,
    'closed-already': ({ item }) => `${item} is closed.`,
    'other-readers': () => 'It is for fewer readers than you chose: choose no more than those.',
    'not-yours': () => 'Your party did not make this. Whoever made it, or the secretariat, speaks for it.',
    'unknown-question': ({ question }) => `No open question stands at ${question}.`,
    'answer-to-oneself': ({ party }) => `${party} cannot answer this: it is its own, or an offer.`,
    'nothing-granted': () => 'Say how many only where you accept.',
    'not-a-pair': ({ item, offer }) => `${item} and ${offer} are not a request and an offer.`,
    'matched-with-itself': ({ party }) => `Both are of ${party}.`,
    'gate-passed': () => 'That has been done already.',
    'not-yet': () => 'It is not time for that.',
    'readers-of-the-gate': () => 'Circulation is for the framework, publication for everyone.',
    'asked-already': ({ item }) => `It was asked already whether ${item} has been met.`,
  },
  letters: {
    circulation: {
      subject: ({ title }) => `before it is circulated: ${title}`,
      text: ({ title }) =>
        `Within seven days your “${title}” is circulated among the parties, as the procedure says, unless your party answers otherwise.`,
    },
    publication: {
      subject: ({ title }) => `before it is published: ${title}`,
      text: ({ title }) =>
        `Within seven days your “${title}” is published, as the procedure says, unless your party answers otherwise.`,
    },
    'follow-up': {
      subject: ({ title }) => `was it met? ${title}`,
      text: ({ title }) => `The time of the procedure is over. Please say what became of “${title}”.`,
    },
  },
  page: {},
} satisfies SliceWords<RequestsActs, unknown>;
