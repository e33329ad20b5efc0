import { type Rule, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { ReportingActs } from '../slice.ts';

const secretariat = ['secretariat-officer', 'compiler'] as const;
const own = voices;

const calling = {
  capacities: secretariat,
  because: 'The secretariat calls the rounds; a compiler does so in a framework of examples.',
};

const answering = {
  capacities: own,
  because: 'A party reports for itself, through its focal point or its head of delegation; nobody reports for it.',
  where: ownPartyAlone,
};

export const rules: Readonly<Record<ReportingActs[keyof ReportingActs]['name'], Rule>> = {
  'reporting.open-round': { ...calling, source: 'docs/acts/reporting.open-round.md' },
  'reporting.extend-deadline': { ...calling, source: 'docs/acts/reporting.extend-deadline.md' },
  'reporting.set-cells': { ...calling, source: 'docs/acts/reporting.set-cells.md' },
  'reporting.deadline-passed': {
    capacities: ['clock'],
    because: 'The clock alone says that a deadline passed; a person extends it or closes the round.',
    source: 'docs/acts/reporting.deadline-passed.md',
    where: ({ party, credential }) => party === null && credential === null,
  },
  'reporting.close-round': { ...calling, source: 'docs/acts/reporting.close-round.md' },
  'reporting.draft-return': { ...answering, source: 'docs/acts/reporting.draft-return.md' },
  'reporting.clear-return': {
    capacities: [...own, 'clearing-officer'],
    because: 'A party clears its own returns, through whoever it has for that.',
    source: 'docs/acts/reporting.clear-return.md',
    where: ownPartyAlone,
  },
  'reporting.set-chain': { ...answering, source: 'docs/acts/reporting.set-chain.md' },
  'reporting.submit-return': { ...answering, source: 'docs/acts/reporting.submit-return.md' },
  'reporting.enter-return': {
    capacities: secretariat,
    because: 'The secretariat enters what a party sent it; a compiler enters what public sources say.',
    source: 'docs/acts/reporting.enter-return.md',
  },
  'reporting.confirm-return': { ...answering, source: 'docs/acts/reporting.confirm-return.md' },
  'reporting.dispute-return': { ...answering, source: 'docs/acts/reporting.dispute-return.md' },
  'reporting.register-return': {
    capacities: secretariat,
    because: 'The secretariat keeps the register of what came.',
    source: 'docs/acts/reporting.register-return.md',
  },
  'reporting.ask-back': {
    capacities: secretariat,
    because: 'The secretariat asks where a return is not clear; it does not change it.',
    source: 'docs/acts/reporting.ask-back.md',
  },
  'reporting.table-report': {
    capacities: [...secretariat, 'chair'],
    because: 'Those who prepare the meeting table its papers.',
    source: 'docs/acts/reporting.table-report.md',
  },
  'reporting.record-account': {
    capacities: secretariat,
    because: 'What was told outside a round is entered by the secretariat, or compiled from public sources.',
    source: 'docs/acts/reporting.record-account.md',
  },
  'reporting.define-scale': {
    capacities: secretariat,
    because: 'The secretariat keeps the scales of the framework; a compiler enters those that are public.',
    source: 'docs/acts/reporting.define-scale.md',
  },
  'reporting.assess': {
    capacities: secretariat,
    because: 'The secretariat assesses in its own name, and enters what an independent assessor found.',
    source: 'docs/acts/reporting.assess.md',
  },
  'reporting.withdraw-return': {
    capacities: [...own, ...secretariat],
    because: 'A party withdraws its own return; the secretariat records a withdrawal that it received.',
    source: 'docs/acts/reporting.withdraw-return.md',
    where: (author, input: { readonly party: string }) =>
      author.capacity === 'secretariat-officer' || author.capacity === 'compiler' || ownPartyAlone(author, input),
  },
};

function ownPartyAlone(author: Author, { party }: { readonly party: string }): boolean {
  return party === author.party;
}
