import type { Rule } from '../../../record/authorise.ts';
import type { PartiesActs } from '../slice.ts';

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
    capacities: ['host', 'secretariat-officer'],
    because: 'Credentials are issued by the secretariat on a document, and at the start by the host.',
    source: 'docs/acts/parties.issue-credential.md',
  },
  'parties.end-credential': {
    capacities: ['host', 'secretariat-officer'],
    because: 'Credentials are ended by those who may issue them.',
    source: 'docs/acts/parties.end-credential.md',
  },
};
