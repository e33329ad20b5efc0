import type { Fold } from '../../record/act.ts';

/** Does the subject stand? Sources and claims are registered once under a key that is never reused. */
export interface Standing {
  readonly exists: boolean;
}

export const standing: Fold<Standing> = {
  initial: () => ({ exists: false }),
  evolve: () => ({ exists: true }),
};
