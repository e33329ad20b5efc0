import type { Context, RefusalRule } from '../../record/act.ts';
import { isWithin } from '../../record/audience.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { CheckState } from './state.ts';

/** Told beforehand, or not. */
export const styles = ['announced', 'blind'] as const;
/** What came of trying to reach somebody by any channel. */
export const outcomes = ['answered', 'no-answer', 'unreachable', 'sent', 'delivered', 'read'] as const;
/** What is known of a letter of ours: a mail server took it, or refused it for good, or none took it in time. */
export const letterFates = ['taken', 'refused', 'not-taken'] as const;
export const channelKinds = ['phone', 'mobile', 'fax', 'e-mail', 'web', 'other'] as const;

export const guide = 'docs/guide/checks.md';

/** So many seconds after its time a check is late, and is marked so: a clock that is on time needs one or two. */
export const lateAfterSeconds = 15;
/** How long after its end a check still takes answers, marked late. */
export const answersFor = 30 * 86_400_000;

export function checkSubject({ check }: { readonly check: string }): string {
  return `checks/${check}`;
}

export const unknownCheck: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a check is told of one that was scheduled.',
  source: 'docs/acts/checks.schedule.md',
};

export const cancelledAlready: RefusalRule = {
  kind: 'state',
  rule: 'A check that was cancelled is not carried out.',
  source: 'docs/acts/checks.cancel.md',
};

export const notStarted: RefusalRule = {
  kind: 'state',
  rule: 'Answers belong to a check that was started.',
  source: 'docs/acts/checks.start.md',
};

export const notAsked: RefusalRule = {
  kind: 'state',
  rule: 'A check is answered by the points of contact that it went to.',
  source: guide,
};

export const otherReaders: RefusalRule = {
  kind: 'input',
  rule: 'Who answered a check is for the parties of the framework, or for fewer.',
  source: guide,
};

export const readersOfACheck: RefusalRule = {
  kind: 'input',
  rule: 'A check that is announced or has started is known to the framework.',
  source: guide,
};

export const noSuchTime: RefusalRule = {
  kind: 'input',
  rule: 'A local time is one that the clocks of its zone show.',
  source: 'docs/how-to/dates.md',
};

type Code = 'unknown-check' | 'cancelled-already' | 'check-not-started' | 'contact-not-asked' | 'readers-of-results';

/** What every word on how a point of contact was reached is refused for. */
export function refuseOutside(
  state: CheckState,
  { check, contact }: { readonly check: string; readonly contact: string },
  { audience, refuse }: Pick<Context<unknown, Code>, 'audience' | 'refuse'>,
): Refusal | undefined {
  if (!state.exists) return refuse('unknown-check', { field: 'check', params: { check } });
  if (state.cancelled) return refuse('cancelled-already', { field: 'check', params: { check } });
  if (state.startedAt === undefined) return refuse('check-not-started', { field: 'check', params: { check } });
  if (!state.asked.has(contact)) return refuse('contact-not-asked', { field: 'contact', params: { contact } });
  if (!isWithin(audience, 'framework')) return refuse('readers-of-results', { field: 'audience' });
  return undefined;
}
