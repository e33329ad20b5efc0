import { type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { RequestsActs } from '../slice.ts';

const speakers = ['compiler', 'secretariat-officer', ...voices] as const;

interface Named {
  readonly party?: string;
}

/** Whoever represents a party says it in that party's name alone. */
function inOwnName(author: Author, { by }: { readonly by?: string }): boolean {
  return !speaksForParty(author) || by === author.party;
}

const inName = {
  capacities: speakers,
  because: 'A party speaks for itself alone; the secretariat records what it received, a compiler what is public.',
  where: inOwnName,
};

/** That a party speaks for what it made alone, the acts decide: they know who made it. */
const ofMaker = {
  capacities: speakers,
  because:
    'Whoever made a request or an offer speaks for it; the secretariat records what it received, a compiler what is public.',
};

export const rules: Readonly<Record<RequestsActs[keyof RequestsActs]['name'], Rule>> = {
  'requests.set-procedure': {
    capacities: ['host', 'secretariat-officer'],
    because: 'The procedure is the framework’s, and its secretariat keeps it.',
    source: 'docs/acts/requests.set-procedure.md',
  },
  'requests.make-request': {
    capacities: ['compiler', 'secretariat-officer', 'rapporteur', ...voices],
    because:
      'A party asks in its own name; the secretariat and the rapporteur make requests out of what was said, a compiler out of what is public.',
    source: 'docs/acts/requests.make-request.md',
    where: (author: Author, { asker, need }: { readonly asker?: Named; readonly need?: Named }) => {
      const by = asker?.party ?? need?.party;
      return inOwnName(author, by === undefined ? {} : { by });
    },
  },
  'requests.make-offer': { ...inName, source: 'docs/acts/requests.make-offer.md' },
  'requests.acknowledge': { ...inName, source: 'docs/acts/requests.acknowledge.md' },
  'requests.ask': { ...inName, source: 'docs/acts/requests.ask.md' },
  'requests.answer': { ...inName, source: 'docs/acts/requests.answer.md' },
  'requests.clarify': { ...ofMaker, source: 'docs/acts/requests.clarify.md' },
  'requests.match': { ...ofMaker, source: 'docs/acts/requests.match.md' },
  'requests.withdraw': { ...ofMaker, source: 'docs/acts/requests.withdraw.md' },
  'requests.close': { ...ofMaker, source: 'docs/acts/requests.close.md' },
  'requests.follow-up': { ...ofMaker, source: 'docs/acts/requests.follow-up.md' },
  'requests.answer-gate': { ...ofMaker, source: 'docs/acts/requests.answer-gate.md' },
  'requests.pass-gate': {
    capacities: ['clock', 'secretariat-officer'],
    because:
      'The clock passes a gate when its working days are over; the secretariat may where the requester consents.',
    source: 'docs/acts/requests.pass-gate.md',
    where: ({ capacity, party, credential }: Author) => capacity !== 'clock' || (party === null && credential === null),
  },
  'requests.ask-follow-up': {
    capacities: ['clock'],
    because: 'The clock alone asks when the time is over.',
    source: 'docs/acts/requests.ask-follow-up.md',
    where: ({ party, credential }: Author) => party === null && credential === null,
  },
};
