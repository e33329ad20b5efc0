import type { Context } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import type { Read } from '../../../record/reading.ts';
import { isRefusal, type Refusal } from '../../../record/refusal.ts';
import { findMissing, type Missing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { guide, refuseStep, stepRefusals } from '../fields.ts';
import type { AlertState } from '../state.ts';
import { type Composed, type ComposeFacts, capRefusals, compose, composeFacts } from './compose.ts';

/** What acknowledging a message and refusing it have in common. */
export const answerRefusals = {
  ...stepRefusals,
  ...capRefusals,
  'unknown-message': {
    kind: 'state',
    rule: 'An answer is about an alert, an update or a cancellation.',
    source: guide,
  },
  'answered-already': {
    kind: 'state',
    rule: 'A party answers a message once.',
    source: guide,
  },
  'before-it-was-sent': {
    kind: 'input',
    rule: 'Nobody answers a message before it was sent.',
    source: guide,
  },
  'time-is-taken': {
    kind: 'right',
    rule: 'Whoever answers for the own party answers now: the clock takes the time.',
    source: guide,
  },
  'unknown-party': unknownParty,
  'unknown-source': unknownSource,
} as const;

type Code = keyof typeof answerRefusals;

interface Answer {
  readonly alert: string;
  readonly by: string;
  readonly of?: number | undefined;
  readonly note?: string | undefined;
  readonly identifier?: string | undefined;
  readonly sender?: string | undefined;
  readonly sent?: string | undefined;
}

export async function loadAnswer(input: Answer, read: Read) {
  return { ...(await composeFacts(input, read)), missing: await findMissing(read, undefined, { by: [input.by] }) };
}

export function composeAnswer(
  type: 'Ack' | 'Error',
  state: AlertState,
  input: Answer,
  context: Context<ComposeFacts & { readonly missing: Missing }, Code>,
): (Composed & { readonly by: string; readonly of: number; readonly wasTold?: true }) | Refusal {
  const { author, facts, refuse } = context;
  const wrong = refuseStep(state, input, context) ?? refuseMissing(facts.missing, { by: [input.by] }, refuse);
  if (wrong) return wrong;
  const about = input.of === undefined ? state.messages.at(-1) : state.messages.find(({ n }) => n === input.of);
  if (!about) return refuse('unknown-message', { field: 'of', params: { of: input.of ?? 0 } });
  if (state.answered.has(`${input.by} ${about.n}`))
    return refuse('answered-already', { field: 'by', params: { party: input.by, n: about.n } });
  // What another system sent names itself: only then a party's own answer brings its time.
  const own = speaksForParty(author) && input.identifier === undefined;
  if (own && input.sent !== undefined) return refuse('time-is-taken', { field: 'sent' });
  const message = compose({ ...input, type, status: state.status, n: state.count + 1, about: [about] }, context);
  if (isRefusal(message)) return message;
  if (Date.parse(message.sent) < Date.parse(about.sent)) return refuse('before-it-was-sent', { field: 'sent' });
  return { ...message, by: input.by, of: about.n, ...(input.sent === undefined ? {} : { wasTold: true as const }) };
}
