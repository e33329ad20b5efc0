import type { Fold } from '../../record/act.ts';
import { beforeAll } from '../../record/day.ts';
import type { VersionKnown } from './derived/versions.ts';

/** Has the plan been described? */
export const plan: Fold<{ readonly described: boolean }> = {
  initial: () => ({ described: false }),
  evolve: (state, { body }) => (body.act === 'plan.describe' ? { described: true } : state),
};

/** What later acts on a version must know of it. */
export interface VersionState {
  readonly opened: boolean;
  readonly directions: Set<string>;
  readonly standings: Set<string>;
  /** Something said here was marked as entered in error, so that the right thing may be said in its place. */
  inPlace: boolean;
}

export const version: Fold<VersionState> = {
  initial: () => ({ opened: false, directions: new Set(), standings: new Set(), inPlace: false }),
  evolve(state, { body }) {
    const told = body.in as { direction?: string; standing?: string };
    switch (body.act) {
      case 'plan.open-version':
        return { ...state, opened: true };
      case 'plan.state-direction':
        state.directions.add(told.direction ?? '');
        state.inPlace = false;
        return state;
      case 'plan.adopt-version':
        state.standings.add(told.standing ?? '');
        return state;
      case 'archive.mark-entered-in-error':
        state.inPlace = true;
        return state;
      default:
        return state;
    }
  },
};

/** What a version says of one task, as far as later acts must know. */
export interface StatedTask {
  readonly direction: string | undefined;
  readonly from: string | undefined;
  readonly milestones: Set<string>;
}

/** One task through all versions. */
export interface TaskState {
  readonly stated: Map<number, StatedTask>;
  readonly dropped: Set<number>;
  readonly notes: Set<number>;
  readonly dispositions: Set<number>;
  inPlace: boolean;
}

interface ToldOfTask {
  readonly version: number;
  readonly direction?: string;
  readonly from?: string;
  readonly milestone?: string;
}

export const task: Fold<TaskState> = {
  initial: () => ({
    stated: new Map(),
    dropped: new Set(),
    notes: new Set(),
    dispositions: new Set(),
    inPlace: false,
  }),
  evolve(state, { body }) {
    const told = body.in as unknown as ToldOfTask;
    const { stated, dropped, notes, dispositions } = state;
    switch (body.act) {
      case 'plan.state-task': {
        const milestones = stated.get(told.version)?.milestones ?? new Set<string>();
        stated.set(told.version, { direction: told.direction, from: told.from, milestones });
        state.inPlace = false;
        return state;
      }
      case 'plan.state-milestone':
        stated.get(told.version)?.milestones.add(told.milestone ?? '');
        state.inPlace = false;
        return state;
      case 'plan.drop-task':
        dropped.add(told.version);
        return state;
      case 'plan.attach-concept-note':
        notes.add(told.version);
        return state;
      case 'plan.record-disposition':
        dispositions.add(told.version);
        return state;
      case 'archive.mark-entered-in-error':
        state.inPlace = true;
        return state;
      default:
        return state;
    }
  },
};

/**
 * The day from which a statement of a version counts. What a version known in full says holds as long as the version
 * does, whenever it was entered: null; of a version known in part, a statement holds from its own day.
 */
export function countsSince(known: VersionKnown | null, from: string): string | null {
  return known?.content === 'in-full' ? null : from;
}

/** The same for a row. Entries of before `null` was written say `-infinity`. */
export function rowsFrom(holdsFrom: string | null): string {
  return holdsFrom ?? beforeAll;
}
