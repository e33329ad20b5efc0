import { leaders, type Rule, voices } from '../../../record/authorise.ts';
import type { ArchiveActs } from '../slice.ts';

export const rules: Readonly<Record<ArchiveActs[keyof ArchiveActs]['name'], Rule>> = {
  'archive.mark-entered-in-error': {
    // Whose entry it is, is decided by the act: the rule does not see the entry.
    capacities: ['compiler', 'secretariat-officer', 'rapporteur', 'chair', ...leaders],
    because: 'An error is marked by those in whose capacity it was made, and for a party by its head of delegation.',
    source: 'docs/acts/archive.mark-entered-in-error.md',
  },
  'archive.erase': {
    capacities: ['host', 'secretariat-officer'],
    because: 'The duty to erase lies with those who keep the record: the host and the secretariat.',
    source: 'docs/acts/archive.erase.md',
  },
  'archive.widen-audience': {
    // Whose entry it is, is decided by the act: the rule does not see the entry.
    capacities: [
      'compiler',
      'secretariat-officer',
      'spokesperson',
      'clearing-officer',
      'rapporteur',
      'chair',
      ...voices,
    ],
    because: 'Only the originator widens: the party whose word it is, or else those who recorded it.',
    source: 'docs/how-to/audiences.md',
  },
};
