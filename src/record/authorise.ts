import type { Author } from './body.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * Who may do an act. A missing rule means no. `where` narrows it to what the author's own party is about; it sees the
 * parsed input and answers whether the right covers it.
 */
export interface Rule {
  readonly capacities: readonly Capacity[];
  /** Why these and no others, in one sentence. */
  readonly because: string;
  /** Where that is written. */
  readonly source: string;
  readonly where?: (author: Author, input: any) => boolean;
}

/**
 * The capacities of the domain that exist so far, and three that no credential gives: `host`, the shell of the machine;
 * `clock`, by which what was set for an instant happens (`src/clock.ts`); and `point-of-contact`, whoever answers for a
 * party by a link that was sent to an address of its own (`src/letters/answer-link.ts`).
 */
export const capacities = [
  'host',
  'clock',
  'point-of-contact',
  'compiler',
  'secretariat-officer',
  'spokesperson',
  'clearing-officer',
  'rapporteur',
  'chair',
  'party-administrator',
  'head-of-delegation',
  'alternate',
  'focal-point',
  'translator',
  'observer',
  'press',
] as const;
export type Capacity = (typeof capacities)[number];
export const withoutCredential = ['host', 'clock', 'point-of-contact'] as const;

/** Who leads a party's delegation: its head, and the alternate in the head's place. */
export const leaders = ['head-of-delegation', 'alternate'] as const;
/** Who speaks for a party before the others. */
export const voices = [...leaders, 'focal-point'] as const;

export function leads({ capacity }: Pick<Author, 'capacity'>): boolean {
  return (leaders as readonly string[]).includes(capacity);
}

/** Does this person speak for a party, and so for that party alone? */
export function speaksForParty({ capacity }: Pick<Author, 'capacity'>): boolean {
  return (voices as readonly string[]).includes(capacity);
}

/** The rule that allows it, or a refusal. Judged now: a right that ended is no right. */
export function authorise(
  act: string,
  rule: Rule | undefined,
  author: Author | null,
  input: unknown,
  stands: boolean,
): Rule | Refusal {
  if (author === null)
    return refusal('right', 'sign-in-first', 'An act is done by a person in a capacity.', {
      source: 'docs/how-to/sign-in.md',
    });
  if (!stands)
    return refusal('right', 'credential-ended', 'A right ends with the credential that gave it, at that instant.', {
      source: 'docs/acts/parties.end-credential.md',
    });
  if (!rule?.capacities.includes(author.capacity as Capacity) || rule.where?.(author, input) === false)
    return refusal('right', 'not-allowed', rule?.because ?? 'Absent means no.', {
      source: rule?.source ?? 'docs/acts/README.md',
      params: { act, capacity: author.capacity },
    });
  return rule;
}
