import { fateWords } from '../../../words/fates.ts';
import { choices } from './en-choices.ts';

interface ProcedureTold {
  readonly circulateAfter: number;
  readonly publishAfter?: number;
  readonly followUpAfter: number;
}

const days = (count: number) => (count === 1 ? 'one working day' : `${count} working days`);

export const page = {
  choices,
  title: 'Requests and offers',
  lede: (requests: number, offers: number, unanswered: number) =>
    `${requests} ${requests === 1 ? 'request' : 'requests'} and ${offers} ${offers === 1 ? 'offer' : 'offers'}.${
      unanswered === 0
        ? ''
        : ` To ${unanswered} of the requests no answer is known: one may have been given where no source that was read tells of it.`
    }`,
  procedure: ({ circulateAfter, publishAfter, followUpAfter }: ProcedureTold) =>
    `A request that reaches the secretariat is circulated after ${days(circulateAfter)}, ${
      publishAfter === undefined
        ? 'unless whoever made it objects; it is published with their consent alone.'
        : `and published after ${days(publishAfter)} more, unless whoever made it objects.`
    } After ${followUpAfter === 1 ? 'a month' : `${followUpAfter} months`} it is asked whether it was met.`,
  none: 'No request and no offer is recorded, as of this reading',
  noneChosen: 'None is of this choice',
  choose: 'Choose',
  all: 'all',
  side: 'Which',
  kind: 'Kind',
  area: 'Area',
  areas: 'Areas',
  requests: 'Requests',
  offers: 'Offers',
  what: 'What',
  who: 'By whom',
  to: 'To whom',
  toAll: 'to all',
  made: 'When',
  fate: 'What became of it',
  ground: 'Ground',
  quantity: 'How much',
  quantityOf: (count: string, unit: string) => `${count} ${unit}`,
  when: 'For when',
  place: 'Place',
  readers: 'Who may read it',
  alert: 'Alert',
  resource: 'Kind of resource',
  conditions: 'Conditions',
  languages: 'Languages',
  meeting: 'Made at',
  edition: (series: string, edition: string) => `${series}, ${edition}`,
  fates: fateWords.en,
  someOf: (group: string) => `some members of ${group}`,
  some: 'some members',
  theMeeting: 'the meeting',
  notAttributed: 'not attributed',
  steps: 'What was done about it',
  stepsNone: 'Nothing is recorded that was done about it. Whether something was, no source that was read says.',
  on: 'On',
  step: 'What',
  by: 'By',
  said: 'In words',
  stepKinds: {
    acknowledged: 'received',
    asked: 'asked for a clarification',
    clarified: 'clarified',
    answered: 'answered',
    withdrawn: 'withdrawn',
    closed: 'closed',
    'gate-answered': 'consent',
    'gate-passed': 'gate passed',
    'follow-up-asked': 'asked whether it was met',
    'followed-up': 'followed up',
  },
  withOutcome: (step: string, outcome: string) => `${step}: ${outcome}`,
  granted: (count: string) => `for ${count}`,
  noReason: 'no reason given',
  matches: 'Matches',
  matched: 'With',
  standing: 'Standing',
  suggestions: 'What may fit',
  suggestionsNote: 'Worked out from what both sides say; nobody has proposed it.',
  why: 'Why',
  reasons: {
    area: 'same area',
    kind: 'same kind',
    addressed: 'addressed to whoever made it',
    place: 'same place',
    time: 'times overlap',
    language: 'a language in common',
  },
  proposeMatch: 'Propose a match',
  agreeMatch: 'Agree the match',
  endMatch: 'End the match',
  clarify: 'Clarify this',
  gateOn: (gate: string, day: string) => `${gate}: on ${day}, unless whoever made it objects`,
  sources: 'Sources',
  item: 'Key',
  need: 'Out of the needs of',
  needOf: (task: string, party: string) => `the return of ${party} on ${task}`,
  newest: 'Newest',
  newestLabel: 'from the beginning',
  older: 'Older',
  olderLabel: (count: number) => `the next ${count}`,
};
