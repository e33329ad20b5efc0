import { capacities, type Rule, voices, withoutCredential } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import { ownCapacities } from '../fields.ts';
import type { PartiesActs } from '../slice.ts';

/** Everybody who acts under a credential, but for the press: what it reads by name is for nobody else. */
const signedIn = capacities.filter(capacity => !([...withoutCredential, 'press'] as string[]).includes(capacity));

export const rules: Readonly<Record<PartiesActs[keyof PartiesActs]['name'], Rule>> = {
  'parties.add-party': {
    capacities: ['host', 'compiler', 'secretariat-officer'],
    because: 'Parties are added by those who keep the framework; the host adds the first, for whom nobody can act yet.',
    source: 'docs/acts/parties.add-party.md',
  },
  'parties.change-names': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'Names are kept by the secretariat, or entered by a compiler from public sources.',
    source: 'docs/acts/parties.change-names.md',
  },
  'parties.record-membership': {
    capacities: ['host', 'compiler', 'secretariat-officer'],
    because: 'Memberships are facts that the secretariat or a compiler enters; the host enters those of the founding.',
    source: 'docs/acts/parties.record-membership.md',
  },
  'parties.end-membership': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'Memberships are facts that the secretariat or a compiler enters.',
    source: 'docs/acts/parties.end-membership.md',
  },
  'parties.record-role': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'Roles are facts that the secretariat or a compiler enters.',
    source: 'docs/acts/parties.record-role.md',
  },
  'parties.end-role': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'Roles are facts that the secretariat or a compiler enters.',
    source: 'docs/acts/parties.end-role.md',
  },
  'parties.issue-credential': {
    capacities: ['host', 'secretariat-officer', 'party-administrator'],
    because:
      'A party’s administrator gives the rights of its own people, on a document; the secretariat those of parties that have no administrator yet, and all others; the host does at the start.',
    source: 'docs/acts/parties.issue-credential.md',
    where: ({ capacity, party }, input: { readonly party?: string; readonly capacity: string }) =>
      capacity !== 'party-administrator' || (input.party === party && ownCapacities.includes(input.capacity)),
  },
  // Whose right it is, the act itself decides: it sees the entry.
  'parties.end-credential': {
    capacities: ['host', 'secretariat-officer', 'party-administrator'],
    because: 'Credentials are ended by those who may issue them.',
    source: 'docs/acts/parties.end-credential.md',
  },
  'parties.hand-over': {
    capacities: ['party-administrator'],
    because: 'A party hands over among its own people.',
    source: 'docs/acts/parties.hand-over.md',
  },
  'parties.delegate': {
    capacities: voices,
    because: 'Whoever acts for a party may let somebody stand in for them, in their own capacity and no other.',
    source: 'docs/acts/parties.delegate.md',
  },
  'parties.entrust-program': {
    capacities: signedIn,
    because: 'Whoever has a right may let a program use it, in part, in its own name and for a while.',
    source: 'docs/acts/parties.entrust-program.md',
  },
  // Whose program it is, the act itself decides: it sees the entry.
  'parties.dismiss-program': {
    capacities: signedIn,
    because: 'Whoever entrusted a program dismisses it.',
    source: 'docs/acts/parties.dismiss-program.md',
  },
  'parties.contest-representation': {
    capacities: ['secretariat-officer', 'chair'],
    because: 'That two speak for one party is recorded by those who keep the framework, and never by either of them.',
    source: 'docs/acts/parties.contest-representation.md',
    where: ofAnotherParty,
  },
  'parties.decide-representation': {
    capacities: ['secretariat-officer', 'chair'],
    because: 'The framework decides, and its secretariat or chair records it; nobody in a matter of their own party.',
    source: 'docs/acts/parties.decide-representation.md',
    where: ofAnotherParty,
  },
};

function ofAnotherParty(author: Author, { party }: { readonly party: string }): boolean {
  return author.party !== party;
}
