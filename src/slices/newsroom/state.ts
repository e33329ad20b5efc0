import type { Fold } from '../../record/act.ts';

/** What later acts on a release must know of it. */
export interface ReleaseState {
  readonly drafted: boolean;
  /** The text as it was last drafted was cleared. */
  readonly cleared: boolean;
  /** RFC 3339, UTC: when the clock shall publish it. */
  readonly releaseAt?: string;
  readonly publishedAt?: string;
  readonly withdrawn: boolean;
  /** Somebody reads it under embargo. */
  readonly embargoed?: boolean;
}

export const release: Fold<ReleaseState> = {
  initial: () => ({ drafted: false, cleared: false, withdrawn: false }),
  evolve(state, { body }) {
    const { releaseAt: _taken, ...rest } = state;
    switch (body.act) {
      case 'newsroom.draft-release':
        return { ...rest, drafted: true, cleared: false };
      case 'newsroom.clear-release':
        return { ...state, cleared: true };
      case 'newsroom.schedule-release':
        return { ...state, releaseAt: (body.in as { releaseAt: string }).releaseAt };
      case 'newsroom.hold-release':
        return rest;
      case 'newsroom.publish-release':
      case 'newsroom.release-scheduled':
      case 'newsroom.lift-embargo':
        return { ...rest, publishedAt: body.at };
      case 'newsroom.give-embargo-access':
        return { ...state, embargoed: true };
      case 'newsroom.withdraw-release':
        return { ...state, withdrawn: true };
      default:
        return state;
    }
  },
};

/** Is a report linked? Its subject is its address. */
export const linked: Fold<{ readonly exists: boolean }> = {
  initial: () => ({ exists: false }),
  evolve: (state, { body }) => (body.act === 'newsroom.link-cutting' ? { exists: true } : state),
};
