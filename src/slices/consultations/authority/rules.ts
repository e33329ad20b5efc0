import { type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { ConsultationsActs } from '../slice.ts';

const speakers = ['compiler', 'secretariat-officer', 'chair', ...voices] as const;

/** That a party speaks in its own consultations alone, the acts decide: they know between whom one is. */
const inIt = {
  capacities: speakers,
  because:
    'A party speaks in a consultation of which it is one; the secretariat and the chair in each, a compiler of what is public.',
};

function ownParty(author: Author, named: readonly (string | undefined)[]): boolean {
  return !speaksForParty(author) || named.includes(author.party ?? '');
}

export const rules: Readonly<Record<ConsultationsActs[keyof ConsultationsActs]['name'], Rule>> = {
  'consultations.open': {
    ...inIt,
    source: 'docs/acts/consultations.open.md',
    where: (author: Author, { between }: { readonly between: readonly string[] }) => ownParty(author, between),
  },
  'consultations.record-exchange': { ...inIt, source: 'docs/acts/consultations.record-exchange.md' },
  'consultations.open-round': { ...inIt, source: 'docs/acts/consultations.open-round.md' },
  'consultations.comment': {
    ...inIt,
    source: 'docs/acts/consultations.comment.md',
    where: (author: Author, { by }: { readonly by?: string }) => ownParty(author, [by]),
  },
  'consultations.end-round': {
    capacities: ['clock'],
    because: 'The clock alone keeps a deadline.',
    source: 'docs/acts/consultations.end-round.md',
    where: ({ party, credential }: Author) => party === null && credential === null,
  },
  'consultations.reply': { ...inIt, source: 'docs/acts/consultations.reply.md' },
  'consultations.close': { ...inIt, source: 'docs/acts/consultations.close.md' },
};
