import type { Fold } from '../../record/act.ts';

/** What later acts on a check must know of it. */
export interface CheckState {
  readonly exists: boolean;
  readonly startsAt?: string;
  readonly startedAt?: string;
  readonly endsAt?: string;
  readonly cancelled: boolean;
  readonly ended: boolean;
  /** The points of contact that it went to, with their parties. */
  readonly asked: ReadonlyMap<string, string>;
  /** Those that answered by themselves. */
  readonly answered: ReadonlySet<string>;
  /** Those that answered in any way. */
  readonly reached: ReadonlySet<string>;
  /** `CONTACT.PLACE`: letters of which it was told what became of them. */
  readonly letters: ReadonlySet<string>;
}

interface Told {
  readonly startsAt?: string;
  readonly startedAt?: string;
  readonly endsAt?: string;
  readonly contact?: string;
  readonly outcome?: string;
  readonly asked?: readonly { readonly contact: string; readonly party: string }[];
  readonly letters?: readonly { readonly contact: string; readonly place: number }[];
}

export const check: Fold<CheckState> = {
  initial: () => ({
    exists: false,
    cancelled: false,
    ended: false,
    asked: new Map(),
    answered: new Set(),
    reached: new Set(),
    letters: new Set(),
  }),
  evolve(state, { body }) {
    const { startsAt, startedAt, endsAt, contact = '', outcome, asked = [], letters = [] } = body.in as Told;
    switch (body.act) {
      case 'checks.schedule':
        return { ...state, exists: true, ...(startsAt && { startsAt }) };
      case 'checks.start':
        return {
          ...state,
          ...(startedAt && { startedAt }),
          ...(endsAt && { endsAt }),
          asked: new Map(asked.map(({ contact, party }) => [contact, party])),
        };
      case 'checks.answer':
        return {
          ...state,
          answered: new Set([...state.answered, contact]),
          reached: new Set([...state.reached, contact]),
        };
      case 'checks.record-result':
        return outcome === 'answered' ? { ...state, reached: new Set([...state.reached, contact]) } : state;
      case 'checks.record-letters':
        return {
          ...state,
          letters: new Set([...state.letters, ...letters.map(({ contact, place }) => `${contact}.${place}`)]),
        };
      case 'checks.end':
        return { ...state, ended: true };
      case 'checks.cancel':
        return { ...state, cancelled: true };
      default:
        return state;
    }
  },
};
