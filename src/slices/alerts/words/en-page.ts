import type { Standing } from '../derived/chains.ts';
import { choices } from './en-choices.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const page = {
  choices,
  title: 'Alerts',
  none: 'No alert that you may see',
  noneText: 'Alerts are for the parties, unless whoever issues one says that it is for everyone.',
  listLede: (running: number, actual: number, drills: number) =>
    `${running === 0 ? 'No alert is running.' : `${counted(running, 'alert is', 'alerts are')} running.`} ${counted(actual, 'actual alert', 'actual alerts')} and ${counted(drills, 'drill', 'drills')} in all.`,
  webhooks: 'Webhooks: where messages are sent to, and whether they arrived',
  actual: 'Actual alerts',
  drillsTitle: 'Exercises and tests: nothing happened',
  drills: {
    Actual: '',
    Exercise: 'This is an exercise. Nothing has happened, and nobody outside the exercise is to act on it.',
    Test: 'This is a test. Nothing has happened, and nobody is to act on it.',
    System: 'This is a message between machines. Nothing has happened, and nobody is to act on it.',
    Draft: 'This is a draft. Nobody is to act on it.',
  },
  standings: { running: 'running', expired: 'expired', cancelled: 'cancelled', closed: 'closed' } as Readonly<
    Record<Standing, string>
  >,
  lede: (standing: Standing, sent: string, by: string | null, expires: string) =>
    `Sent on ${sent}${by === null ? '' : ` by ${by}`}. ${
      standing === 'running'
        ? `It holds until ${expires}.`
        : standing === 'expired'
          ? `It expired on ${expires}.`
          : standing === 'cancelled'
            ? 'It was cancelled.'
            : 'It was cancelled or expired, and is closed.'
    }`,
  headline: 'Headline',
  status: 'Meant as',
  standing: 'Standing',
  by: 'By',
  sent: 'Sent',
  expires: 'Until',
  event: 'Event',
  category: 'Kind',
  urgency: 'To act',
  severity: 'Severity',
  certainty: 'Certainty',
  response: 'What to do',
  effective: 'In effect from',
  onset: 'Expected to begin',
  where: 'Where',
  web: 'More',
  contact: 'Contact',
  instruction: 'Instructions',
  answers: 'Acknowledgements',
  answeredOf: (done: number, all: number) => `${done} of ${all} parties`,
  party: 'Party',
  answer: 'Answer',
  states: {
    acknowledged: 'acknowledged',
    late: 'acknowledged late',
    refused: 'not accepted',
    waiting: 'awaited',
    missing: 'no answer in time',
  },
  when: 'When',
  howLong: 'After',
  took: (minutes: number) =>
    minutes < 60
      ? `${minutes} min`
      : `${Math.floor(minutes / 60)} h ${minutes % 60 === 0 ? '' : `${minutes % 60} min`}`.trim(),
  byHand: '(as told)',
  lastToo: 'Last message too',
  yes: 'yes',
  no: 'no',
  note: 'Note',
  messages: 'Messages',
  number: 'Message',
  says: 'Says',
  identifier: 'Identifier',
  sender: 'Sender',
  refersTo: 'About messages',
  asCap: 'As CAP 1.2',
  capFile: 'The message as a file',
  summary: 'How things stand',
  versionOf: (version: number, day: string) => `Version ${version}, ${day}`,
  figures: 'Figures',
  figureOf: 'Of what',
  count: 'Number',
  earlier: 'Earlier versions',
  closing: 'How it ended',
  lessons: 'Lessons',
  ground: 'Ground',
  sources: 'Sources',
  feedTitle: (framework: string) => `Alerts of ${framework}`,
  feedAbout: 'CAP 1.2 messages, the newest first. Exercises and tests say so in their title.',
};
