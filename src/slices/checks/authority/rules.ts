import { type Rule, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { ChecksActs } from '../slice.ts';

const keepers = {
  capacities: ['secretariat-officer'],
  because: 'The secretariat checks whom the parties have named; no party checks another.',
} as const;

const clockToo = {
  capacities: ['clock', 'secretariat-officer'],
  because: 'The clock starts and ends a check at its time; the secretariat may start one by hand.',
  where: ({ capacity, party, credential }: Author) => capacity !== 'clock' || (party === null && credential === null),
} as const;

export const rules: Readonly<Record<ChecksActs[keyof ChecksActs]['name'], Rule>> = {
  'checks.schedule': { ...keepers, source: 'docs/acts/checks.schedule.md' },
  'checks.start': { ...clockToo, source: 'docs/acts/checks.start.md' },
  'checks.record-result': { ...keepers, source: 'docs/acts/checks.record-result.md' },
  'checks.record-letters': {
    capacities: ['clock'],
    because: 'Whoever sends the letters knows what became of them: nobody tells it by hand.',
    source: 'docs/acts/checks.record-letters.md',
    where: ({ party, credential }: Author) => party === null && credential === null,
  },
  'checks.answer': {
    capacities: [...voices, 'point-of-contact'],
    because:
      'A point of contact answers for itself: its party’s people when they have signed in, or whoever opens the link in its letter.',
    source: 'docs/acts/checks.answer.md',
    where: ({ capacity, party, credential }: Author) =>
      capacity !== 'point-of-contact' || (party !== null && credential === null),
  },
  'checks.end': { ...clockToo, source: 'docs/acts/checks.end.md' },
  'checks.cancel': { ...keepers, source: 'docs/acts/checks.cancel.md' },
};
