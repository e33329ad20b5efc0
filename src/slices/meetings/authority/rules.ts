import { leaders, type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { MeetingsActs } from '../slice.ts';

const compilers = ['compiler', 'secretariat-officer'] as const;
const recorders = ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] as const;

/** The furniture that meetings stand in. */
const arrangement = {
  capacities: compilers,
  because: 'The secretariat keeps the list of bodies, series and forums; a compiler fills it from public sources.',
};

export const rules: Readonly<Record<MeetingsActs[keyof MeetingsActs]['name'], Rule>> = {
  'meetings.establish-body': {
    capacities: ['host', ...compilers],
    because: `${arrangement.because} The host establishes those that stand at the founding.`,
    source: 'docs/acts/meetings.establish-body.md',
  },
  'meetings.appoint-officer': { ...arrangement, source: 'docs/acts/meetings.appoint-officer.md' },
  'meetings.open-series': { ...arrangement, source: 'docs/acts/meetings.open-series.md' },
  'meetings.register-forum': { ...arrangement, source: 'docs/acts/meetings.register-forum.md' },
  'meetings.register-forum-event': { ...arrangement, source: 'docs/acts/meetings.register-forum-event.md' },
  'meetings.register-edition': { ...arrangement, source: 'docs/acts/meetings.register-edition.md' },
  'meetings.announce-edition': {
    capacities: ['compiler', 'secretariat-officer', 'chair'],
    because: 'A meeting is announced by its chair or the secretariat; a compiler records what was announced in public.',
    source: 'docs/acts/meetings.announce-edition.md',
  },
  'meetings.issue-agenda': {
    capacities: recorders,
    because: 'Those who run the meeting issue its agenda; a compiler records one that was published.',
    source: 'docs/acts/meetings.issue-agenda.md',
  },
  'meetings.issue-programme': {
    capacities: recorders,
    because: 'Those who run the meeting issue its programme; a compiler records one that was published.',
    source: 'docs/acts/meetings.issue-programme.md',
  },
  'meetings.record-facts': {
    capacities: recorders,
    because: 'Those who run the meeting record how it went; a compiler records what public sources say of it.',
    source: 'docs/acts/meetings.record-facts.md',
  },
  'meetings.record-participation': {
    capacities: [...recorders, ...voices],
    because: 'Those who run the meeting record who was there; a party may do so for itself alone.',
    source: 'docs/acts/meetings.record-participation.md',
    where: (author, { parties }: { parties: readonly { party: string }[] }) =>
      !speaksForParty(author) || parties.every(({ party }) => party === author.party),
  },
  'meetings.record-delegation': {
    capacities: [...recorders, ...voices],
    because: 'Those who run the meeting keep the list of participants; a party names its own delegation alone.',
    source: 'docs/acts/meetings.record-delegation.md',
    where: ownPartyAlone,
  },
  'meetings.record-attendance-count': {
    capacities: recorders,
    because: 'Those who run the meeting count who is there; a compiler records what public sources count.',
    source: 'docs/acts/meetings.record-attendance-count.md',
  },
  'meetings.record-intervention': {
    capacities: [...recorders, ...leaders],
    because:
      'A rapporteur records what is said; a head of delegation records what the own party says, named or not, and for nobody else.',
    source: 'docs/acts/meetings.record-intervention.md',
    where: (author, input: Intervention) => !speaksForParty(author) || speaksForOwnParty(author, input),
  },
  'meetings.correct-intervention': {
    capacities: leaders,
    because: 'The party that spoke corrects what it said, through its head of delegation; nobody does so for it.',
    source: 'docs/acts/meetings.correct-intervention.md',
  },
  'meetings.dispute-intervention': {
    capacities: [...leaders, 'secretariat-officer', 'compiler'],
    because:
      'A party disputes for itself alone; the secretariat or a compiler records a dispute that it received or that is public.',
    source: 'docs/acts/meetings.dispute-intervention.md',
    where: ownPartyAlone,
  },
  'meetings.finalise-interventions': {
    capacities: ['secretariat-officer', 'rapporteur', 'chair'],
    because: 'Those who issued the notes make them final when the period of correction is over.',
    source: 'docs/acts/meetings.finalise-interventions.md',
  },
  'meetings.record-outcome': {
    capacities: recorders,
    because: 'An outcome is the meeting’s, and is recorded by those who run it or compiled from public sources.',
    source: 'docs/acts/meetings.record-outcome.md',
  },
};

function ownPartyAlone(author: Author, { party }: { readonly party: string }): boolean {
  return !speaksForParty(author) || party === author.party;
}

interface Intervention {
  readonly speaker: { readonly grain: string; readonly party?: string; readonly trueParties?: readonly string[] };
  readonly onBehalfOf?: string;
  readonly alignedParties?: readonly string[];
}

/** Names the own party, or hides it; never speaks for a group, for the meeting, or in another's name. */
function speaksForOwnParty({ party }: Author, { speaker, onBehalfOf, alignedParties = [] }: Intervention): boolean {
  if (party === null) return false;
  const { grain, party: named = party, trueParties = [] } = speaker;
  if (grain === 'group' || grain === 'meeting') return false;
  return [named, onBehalfOf ?? party, ...trueParties, ...alignedParties].every(code => code === party);
}
