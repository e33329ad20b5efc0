import type { Rule } from '../../../record/authorise.ts';
import type { DocumentsActs } from '../slice.ts';

/** The register is one book. */
const keepers = {
  capacities: ['compiler', 'secretariat-officer'],
  because: 'The secretariat keeps the register of documents; a compiler enters documents that are public already.',
} as const;

export const rules: Readonly<Record<DocumentsActs[keyof DocumentsActs]['name'], Rule>> = {
  'documents.set-grammar': {
    ...keepers,
    capacities: ['host', ...keepers.capacities],
    because: `${keepers.because} The host sets the grammars that stand at the founding.`,
    source: 'docs/acts/documents.set-grammar.md',
  },
  'documents.register': { ...keepers, source: 'docs/acts/documents.register.md' },
  'documents.attach-file': {
    capacities: [...keepers.capacities, 'translator'],
    because: `${keepers.because} A translator adds translations, and nothing that counts as the text itself.`,
    source: 'docs/acts/documents.attach-file.md',
    where: ({ capacity }, { state }: { readonly state: string }) =>
      capacity !== 'translator' || state === 'draft' || state === 'reviewed',
  },
  'documents.issue-text': { ...keepers, source: 'docs/acts/documents.issue-text.md' },
  'documents.add-paragraph': { ...keepers, source: 'docs/acts/documents.add-paragraph.md' },
  'documents.supersede': { ...keepers, source: 'docs/acts/documents.supersede.md' },
};
