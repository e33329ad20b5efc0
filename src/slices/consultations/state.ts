import type { Fold } from '../../record/act.ts';

/** What later acts in a consultation must know of it. */
export interface ConsultationState {
  readonly exists: boolean;
  /** For whom it is that it takes place. */
  readonly audience: string;
  readonly between: readonly string[];
  readonly closed: boolean;
  readonly rounds: ReadonlyMap<string, RoundState>;
}

export interface RoundState {
  readonly deadlineAt: string;
  readonly ended: boolean;
  /** Positions of its comments. */
  readonly comments: readonly number[];
  readonly replied: boolean;
}

interface Told {
  readonly between?: readonly string[];
  readonly round?: string;
  readonly deadlineAt?: string;
}

export const consultation: Fold<ConsultationState> = {
  initial: () => ({ exists: false, audience: 'public', between: [], closed: false, rounds: new Map() }),
  evolve(state, { position, body }) {
    const { between = [], round = '', deadlineAt = '' } = body.in as Told;
    const change = (to: Partial<RoundState>) => {
      const before = state.rounds.get(round) ?? { deadlineAt, ended: false, comments: [], replied: false };
      return { ...state, rounds: new Map(state.rounds).set(round, { ...before, ...to }) };
    };
    switch (body.act) {
      case 'consultations.open':
        return { ...state, exists: true, audience: body.audience, between };
      case 'consultations.open-round':
        return change({ deadlineAt });
      case 'consultations.comment':
        return change({ comments: [...(state.rounds.get(round)?.comments ?? []), position] });
      case 'consultations.end-round':
        return change({ ended: true });
      case 'consultations.reply':
        return change({ replied: true });
      case 'consultations.close':
        return { ...state, closed: true };
      default:
        return state;
    }
  },
};
