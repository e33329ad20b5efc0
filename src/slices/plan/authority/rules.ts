import { type Rule, voices } from '../../../record/authorise.ts';
import type { PlanActs } from '../slice.ts';

const writers = {
  capacities: ['compiler', 'secretariat-officer'],
  because: 'The secretariat keeps the text of the plan; a compiler enters what public sources say of it.',
} as const;

export const rules: Readonly<Record<PlanActs[keyof PlanActs]['name'], Rule>> = {
  'plan.describe': { ...writers, source: 'docs/acts/plan.describe.md' },
  'plan.open-version': { ...writers, source: 'docs/acts/plan.open-version.md' },
  'plan.record-count': { ...writers, source: 'docs/acts/plan.record-count.md' },
  'plan.state-direction': { ...writers, source: 'docs/acts/plan.state-direction.md' },
  'plan.state-task': { ...writers, source: 'docs/acts/plan.state-task.md' },
  'plan.drop-task': { ...writers, source: 'docs/acts/plan.drop-task.md' },
  'plan.state-milestone': { ...writers, source: 'docs/acts/plan.state-milestone.md' },
  'plan.adopt-version': {
    capacities: ['compiler', 'secretariat-officer', 'chair'],
    because: 'The chair or the secretariat says what became of a version; a compiler records what was made public.',
    source: 'docs/acts/plan.adopt-version.md',
  },
  'plan.attach-concept-note': {
    capacities: ['compiler', 'secretariat-officer', ...voices],
    because: 'A concept note is attached by the secretariat, or by the party that is to lead the task.',
    source: 'docs/acts/plan.attach-concept-note.md',
    where: ({ capacity, party }, { lead }: { lead?: string }) =>
      capacity === 'compiler' || capacity === 'secretariat-officer' || (party !== null && lead === party),
  },
  'plan.record-disposition': {
    capacities: ['compiler', 'secretariat-officer', 'chair'],
    because: 'The chair or the secretariat records what a review decided; a compiler what was made public of it.',
    source: 'docs/acts/plan.record-disposition.md',
  },
};
