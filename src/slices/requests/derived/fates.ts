import { type Item } from './item.ts';
import type { Match } from './matches.ts';
import type { Step } from './steps.ts';

/**
 * What became of a request or an offer, in one word. `no-answer-known` says what the record knows, not what happened:
 * an answer may have been given elsewhere.
 */
export type Fate =
  | 'withdrawn'
  | 'met'
  | 'met-in-part'
  | 'not-met'
  | 'overtaken'
  | 'activity'
  | 'matched'
  | 'match-proposed'
  | 'accepted'
  | 'accepted-in-part'
  | 'under-consideration'
  | 'declined'
  | 'acknowledged'
  | 'no-answer-known'
  | 'open';

/** `activities`: how many activities are linked to it. */
export function fateOf(
  { item, side }: Pick<Item, 'item' | 'side'>,
  steps: readonly Step[],
  matches: readonly Match[],
  activities: number,
): Fate {
  const own = steps.filter(step => step.item === item);
  if (own.some(({ kind }) => kind === 'withdrawn')) return 'withdrawn';
  const end = own.findLast(({ kind }) => kind === 'followed-up' || kind === 'closed')?.outcome;
  if (end) return end as Fate;
  if (activities > 0) return 'activity';
  const paired = matches.filter(({ request, offer }) => request === item || offer === item);
  if (paired.some(({ standing }) => standing === 'agreed')) return 'matched';
  if (side === 'offer') return paired.some(({ standing }) => standing === 'proposed') ? 'match-proposed' : 'open';
  // Of each party its last answer counts; of all of them the one that goes furthest.
  const answers = new Map(own.filter(({ kind }) => kind === 'answered').map(({ by, outcome }) => [by, outcome]));
  const given = new Set(answers.values());
  const furthest = (['accepted', 'accepted-in-part'] as const).find(answer => given.has(answer));
  if (furthest) return furthest;
  if (paired.some(({ standing }) => standing === 'proposed')) return 'match-proposed';
  if (given.has('under-consideration')) return 'under-consideration';
  if (given.has('declined')) return 'declined';
  return own.some(({ kind }) => kind === 'acknowledged') ? 'acknowledged' : 'no-answer-known';
}
