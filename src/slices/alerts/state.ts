import type { Fold } from '../../record/act.ts';
import type { MessageType, Status } from './fields.ts';

/** A message as others refer to it. */
export interface Named {
  readonly n: number;
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
}

/** What later acts on an alert must know of it. */
export interface AlertState {
  readonly issued: boolean;
  readonly status: Status;
  readonly audience: string;
  /** The party that issued it. */
  readonly by: string | null;
  /** Alert, updates and cancellation, in order. */
  readonly messages: readonly Named[];
  /** Of all messages, answers too. */
  readonly count: number;
  readonly asked: readonly string[];
  /** Instant (UTC) by which parties are asked to acknowledge. */
  readonly answerBy: string | undefined;
  /** Instant (UTC) from which the last message says nothing more. */
  readonly expiresAt: string | undefined;
  /** `PARTY n`: who answered which message. */
  readonly answered: ReadonlySet<string>;
  readonly answering: ReadonlySet<string>;
  readonly cancelled: boolean;
  readonly passed: boolean;
  readonly summaries: number;
  readonly closed: boolean;
}

interface In extends Named {
  readonly type: MessageType;
  readonly status: Status;
  readonly asked?: readonly string[];
  readonly answerBy?: string;
  readonly expiresAt?: string;
  readonly by?: string;
  readonly of?: number;
}

export const alert: Fold<AlertState> = {
  initial: () => ({
    issued: false,
    status: 'Actual',
    audience: 'public',
    by: null,
    messages: [],
    count: 0,
    asked: [],
    answerBy: undefined,
    expiresAt: undefined,
    answered: new Set(),
    answering: new Set(),
    cancelled: false,
    passed: false,
    summaries: 0,
    closed: false,
  }),
  evolve(state, { body }) {
    const told = body.in as unknown as In;
    const { n, identifier, sender, sent } = told;
    const grown = () => ({ messages: [...state.messages, { n, identifier, sender, sent }], count: n });
    switch (body.act) {
      case 'alerts.issue':
        return {
          ...state,
          ...grown(),
          issued: true,
          status: told.status,
          audience: body.audience,
          by: body.author.party,
          asked: told.asked ?? [],
          answerBy: told.answerBy,
          expiresAt: told.expiresAt,
        };
      case 'alerts.update':
        return { ...state, ...grown(), expiresAt: told.expiresAt };
      case 'alerts.cancel':
        return { ...state, ...grown(), cancelled: true };
      case 'alerts.acknowledge':
      case 'alerts.report-error':
        // A thousand may answer in a minute: the sets grow in place.
        (state.answered as Set<string>).add(`${told.by} ${told.of}`);
        if (body.act === 'alerts.acknowledge') (state.answering as Set<string>).add(told.by ?? '');
        return { ...state, count: n };
      case 'alerts.deadline-passed':
        return { ...state, passed: true };
      case 'alerts.summarise':
        return { ...state, summaries: state.summaries + 1 };
      case 'alerts.close':
        return { ...state, closed: true };
      default:
        return state;
    }
  },
};

/** What ending a webhook must know of it. */
export interface WebhookState {
  readonly registered: boolean;
  readonly ended: boolean;
  readonly party: string | null;
}

export const webhook: Fold<WebhookState> = {
  initial: () => ({ registered: false, ended: false, party: null }),
  evolve(state, { body }) {
    if (body.act === 'alerts.register-webhook') return { registered: true, ended: false, party: body.author.party };
    return body.act === 'alerts.end-webhook' ? { ...state, ended: true } : state;
  },
};
