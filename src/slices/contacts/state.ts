import type { Fold } from '../../record/act.ts';

/** What later acts on a point of contact must know of it. */
export interface ContactState {
  readonly party?: string;
  readonly named: boolean;
}

export const contact: Fold<ContactState> = {
  initial: () => ({ named: false }),
  evolve(state, { body }) {
    if (body.act === 'contacts.name-point') return { party: (body.in as { party: string }).party, named: true };
    return body.act === 'contacts.withdraw' ? { ...state, named: false } : state;
  },
};
