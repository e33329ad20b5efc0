import type { Fold } from '../../record/act.ts';
import { type Content, digestOf } from './fields.ts';

/** What later acts on a round must know of it. */
export interface RoundState {
  readonly opened: boolean;
  readonly audience: string;
  readonly closed: boolean;
  readonly timeZone: string;
  /** Deadlines as they were last set: for all, and under a party's code for that one. UTC. */
  readonly deadlines: ReadonlyMap<string, string>;
  /** Those of which the clock has said that they passed. */
  readonly passed: ReadonlySet<string>;
  readonly parties: readonly string[];
}

/** The key of a deadline that is for everyone. */
export const everyone = '*';

interface ToldOfRound {
  readonly deadline: string;
  readonly timeZone: string;
  readonly parties?: readonly string[];
  readonly party?: string;
}

export const round: Fold<RoundState> = {
  initial: () => ({
    opened: false,
    audience: 'public',
    closed: false,
    timeZone: 'UTC',
    deadlines: new Map(),
    passed: new Set(),
    parties: [],
  }),
  evolve(state, { body }) {
    const told = body.in as unknown as ToldOfRound;
    switch (body.act) {
      case 'reporting.open-round': {
        const { timeZone, deadline, parties = [] } = told;
        const deadlines = new Map([[everyone, deadline]]);
        return { ...state, opened: true, audience: body.audience, timeZone, deadlines, parties };
      }
      case 'reporting.record-account':
        return { ...state, opened: true, closed: true };
      case 'reporting.extend-deadline': {
        const of = told.parties ?? [everyone];
        // What is extended for all is extended for those who had a deadline of their own, unless theirs is later.
        const kept = [...state.deadlines].filter(([, at]) => told.parties !== undefined || at > told.deadline);
        return { ...state, deadlines: new Map([...kept, ...of.map(party => [party, told.deadline] as const)]) };
      }
      case 'reporting.deadline-passed':
        return { ...state, passed: new Set([...state.passed, `${told.party ?? everyone} ${told.deadline}`]) };
      case 'reporting.close-round':
        return { ...state, closed: true };
      default:
        return state;
    }
  },
};

/** The deadline of one party. */
export function deadlineOf({ deadlines }: Pick<RoundState, 'deadlines'>, party: string): string | undefined {
  return deadlines.get(party) ?? deadlines.get(everyone);
}

/** Who did one step of a return, so that a reader sees when one person held two. */
export interface Hand {
  readonly capacity: string;
  readonly credential: number | null;
}

export interface ReturnState {
  readonly drafted?: Hand & { readonly digest: string };
  readonly cleared?: Hand & { readonly digest: string };
  /** The return that stands. */
  readonly given?: { readonly position: number; readonly audience: string; readonly entered: boolean };
  readonly withdrawn: boolean;
  readonly registered?: number | undefined;
  /** The secretariat asked back, and no newer return has come. */
  readonly askedBack: boolean;
  readonly confirmed: boolean;
  /** The party said that what was entered is not what it sent, and has not confirmed it since. */
  readonly disputed: boolean;
}

export const givenReturn: Fold<ReturnState> = {
  initial: () => ({ withdrawn: false, askedBack: false, confirmed: false, disputed: false }),
  evolve(state, { body, position }) {
    const { capacity, credential } = body.author;
    const hand = { capacity, credential };
    switch (body.act) {
      case 'reporting.draft-return': {
        const { cleared: _, ...rest } = state;
        return { ...rest, drafted: { ...hand, digest: digestOf(body.in as unknown as Content) } };
      }
      case 'reporting.clear-return':
        return { ...state, cleared: { ...hand, digest: state.drafted?.digest ?? '' } };
      case 'reporting.submit-return':
      case 'reporting.enter-return': {
        const entered = body.act === 'reporting.enter-return';
        const given = { position, audience: body.audience, entered };
        return { withdrawn: false, askedBack: false, confirmed: false, disputed: false, given };
      }
      case 'reporting.withdraw-return':
        return { ...state, withdrawn: true };
      case 'reporting.register-return':
        return { ...state, registered: state.given?.position };
      case 'reporting.ask-back':
        return { ...state, askedBack: true };
      case 'reporting.confirm-return':
        return { ...state, confirmed: true, disputed: false };
      case 'reporting.dispute-return':
        return { ...state, disputed: true };
      default:
        return state;
    }
  },
};

/** A scale is defined once. */
export const scaleState: Fold<{ readonly defined: boolean }> = {
  initial: () => ({ defined: false }),
  evolve: (state, { body }) => (body.act === 'reporting.define-scale' ? { defined: true } : state),
};
