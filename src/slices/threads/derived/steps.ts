import type { Localized } from '../../../record/fields.ts';
import type { Release } from '../../newsroom/derived/releases.ts';

/** The kinds of step, in the order in which a promise runs through them. */
export const stepKinds = [
  'statement',
  'alert',
  'request',
  'offer',
  'decision',
  'task',
  'activity',
  'return',
  'release',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step of a thread. `id` is unique in it, `path` is where its own page stands. */
export interface ThreadStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: Localized | null;
  /** What it is called where it has no title: a key, a number. */
  readonly name: string;
  /** In a word, what is known of it: a fate, a standing, a status. */
  readonly word: string | null;
  readonly party: string | null;
  readonly on: string | null;
  readonly path: string;
  readonly position: number;
}

export interface Found {
  readonly step: ThreadStep;
  /** What it is tied to, each with the entry that says so. `end`: a step at which a thread ends, told at once. */
  readonly near: readonly { readonly id: string; readonly position: number; readonly end?: ThreadStep }[];
}

/** A release, at which a thread ends. */
export function released({ release, headline, publishedOn, position }: Release) {
  const end: ThreadStep = {
    id: `release/${release}`,
    kind: 'release',
    title: headline,
    name: release,
    word: null,
    party: null,
    on: publishedOn,
    path: `/news/${release}`,
    position,
  };
  return { id: end.id, position, end };
}
