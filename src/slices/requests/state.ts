import type { Fold } from '../../record/act.ts';

/** What later acts on a request or an offer must know of it. */
export interface ItemState {
  readonly side?: 'request' | 'offer';
  /** The widest for whom it was said so far. */
  readonly audience: string;
  /** The party that made it, where it is named. */
  readonly by?: string;
  readonly withdrawn: boolean;
  readonly closed: boolean;
  /** Days from which the clock may pass a gate. */
  readonly circulateOn?: string;
  readonly publishOn?: string;
  readonly passed: ReadonlySet<string>;
  /** What the maker answered of each gate. */
  readonly answered: Readonly<Record<string, 'yes' | 'no'>>;
  readonly followUpOn?: string;
  readonly followUpAsked: boolean;
  /** Positions of questions that were asked and not answered. */
  readonly questions: ReadonlySet<number>;
}

interface Told {
  readonly asker?: { readonly party?: string };
  readonly by?: string;
  readonly circulateOn?: string;
  readonly publishOn?: string;
  readonly followUpOn?: string;
  readonly gate?: string;
  readonly consents?: 'yes' | 'no';
  readonly question?: number;
}

export const item: Fold<ItemState> = {
  initial: () => ({
    audience: 'public',
    withdrawn: false,
    closed: false,
    passed: new Set(),
    answered: {},
    followUpAsked: false,
    questions: new Set(),
  }),
  evolve(state, { position, body }) {
    const told = body.in as Told;
    const { circulateOn, publishOn, followUpOn, gate = '', consents, question } = told;
    switch (body.act) {
      case 'requests.make-request':
      case 'requests.make-offer': {
        const by = body.act === 'requests.make-offer' ? told.by : told.asker?.party;
        return {
          ...state,
          side: body.act === 'requests.make-offer' ? 'offer' : 'request',
          audience: body.audience,
          ...(by === undefined ? {} : { by }),
          ...(circulateOn && { circulateOn }),
          ...(followUpOn && { followUpOn }),
        };
      }
      case 'requests.answer-gate':
        return { ...state, answered: { ...state.answered, ...(consents && { [gate]: consents }) } };
      case 'requests.pass-gate':
        return {
          ...state,
          audience: body.audience,
          passed: new Set([...state.passed, gate]),
          ...(publishOn && { publishOn }),
        };
      case 'requests.ask':
        return { ...state, questions: new Set([...state.questions, position]) };
      case 'requests.clarify':
        return { ...state, questions: new Set([...state.questions].filter(one => one !== question)) };
      case 'requests.withdraw':
        return { ...state, withdrawn: true };
      case 'requests.close':
        return { ...state, closed: true };
      case 'requests.ask-follow-up':
        return { ...state, followUpAsked: true };
      default:
        return state;
    }
  },
};

/** The first day after so many working days: Saturdays, Sundays and the named holidays do not count. */
export function afterWorkingDays(day: string, count: number, holidays: readonly string[]): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(date.toISOString().slice(0, 10))) left--;
  }
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
