import type { Context, RefusalRule } from '../../record/act.ts';
import { isWithin } from '../../record/audience.ts';
import { speaksForParty } from '../../record/authorise.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { ConsultationState } from './state.ts';

/** How parties consult: each with a place of its own. */
export const forms = ['in-writing', 'bilateral', 'in-forum'] as const;
/** What a reasoned reply does with a comment. */
export const treatments = ['taken-up', 'taken-up-in-part', 'not-taken-up', 'noted'] as const;

export const guide = 'docs/guide/consultations.md';

export function consultationSubject({ consultation }: { readonly consultation: string }): string {
  return `consultations/${consultation}`;
}

/** Whoever speaks for a party or keeps the record speaks to the parties, where nothing else is said. */
export const amongParties = {
  'secretariat-officer': 'framework',
  'head-of-delegation': 'framework',
  alternate: 'framework',
  'focal-point': 'framework',
};

export const unknownConsultation: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a consultation is told of one that was opened.',
  source: 'docs/acts/consultations.open.md',
};

export const closedAlready: RefusalRule = {
  kind: 'state',
  rule: 'What was closed goes on in another consultation.',
  source: 'docs/acts/consultations.close.md',
};

export const otherReaders: RefusalRule = {
  kind: 'input',
  rule: 'What was said in a consultation is for no more readers than that it takes place.',
  source: guide,
};

export const notOfIt: RefusalRule = {
  kind: 'right',
  rule: 'A party speaks in a consultation of which it is one; of others the secretariat tells.',
  source: guide,
};

export const unknownRound: RefusalRule = {
  kind: 'state',
  rule: 'Comments and replies belong to a round that was opened.',
  source: 'docs/acts/consultations.open-round.md',
};

type Code = 'unknown-consultation' | 'closed-already' | 'other-readers' | 'not-of-it';

/** What every act in a consultation is refused for: that it is not there or over, that more would read it, that it is others'. */
export function refuseOutside(
  state: ConsultationState,
  { consultation }: { readonly consultation: string },
  { author, audience, refuse }: Pick<Context<unknown, Code>, 'author' | 'audience' | 'refuse'>,
): Refusal | undefined {
  if (!state.exists) return refuse('unknown-consultation', { field: 'consultation', params: { consultation } });
  if (state.closed) return refuse('closed-already', { field: 'consultation', params: { consultation } });
  if (!isWithin(audience, state.audience)) return refuse('other-readers', { field: 'audience' });
  if (speaksForParty(author) && !state.between.includes(author.party ?? ''))
    return refuse('not-of-it', { field: 'consultation' });
  return undefined;
}
