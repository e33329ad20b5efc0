import { type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { ContactsActs } from '../slice.ts';

const keepers = {
  capacities: ['compiler', 'secretariat-officer', ...voices],
  because:
    'A party keeps its own points of contact; the secretariat enters what it was told, a compiler what is public.',
} as const;

export const rules: Readonly<Record<ContactsActs[keyof ContactsActs]['name'], Rule>> = {
  'contacts.name-point': {
    ...keepers,
    source: 'docs/acts/contacts.name-point.md',
    where: (author: Author, input: { readonly party: string }) =>
      !speaksForParty(author) || input.party === author.party,
  },
  // Whose point it is, the acts decide: they see who named it.
  'contacts.confirm': { ...keepers, source: 'docs/acts/contacts.confirm.md' },
  'contacts.withdraw': { ...keepers, source: 'docs/acts/contacts.withdraw.md' },
};
