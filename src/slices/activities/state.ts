import type { Fold } from '../../record/act.ts';
import { countsFrom } from '../../record/day.ts';

/** What later acts on an activity must know of it. */
export interface ActivityState {
  readonly exists: boolean;
  readonly audience: string;
  readonly kind: string;
  /** Everyone who was ever said to host it: they may tell of it. */
  readonly hosts: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
  readonly held?: 'yes' | 'no' | 'unknown';
  readonly starts?: string;
  readonly ends?: string;
  /** Parties that took part, or figures of what was there: what an activity that was not held cannot have. */
  readonly seen: number;
}

interface Told {
  readonly kind?: string;
  readonly hosts?: readonly string[];
  readonly phase?: string;
  readonly held?: 'yes' | 'no' | 'unknown';
  readonly starts?: string;
  readonly ends?: string;
  readonly side?: string;
  readonly stage?: string;
}

export const activity: Fold<ActivityState> = {
  initial: () => ({ exists: false, audience: 'public', kind: '', hosts: new Set(), phases: new Set(), seen: 0 }),
  evolve(state, { body }) {
    const { kind = '', hosts = [], phase, held, starts, ends, side, stage } = body.in as Told;
    const told = { ...state, hosts: new Set([...state.hosts, ...hosts]) };
    switch (body.act) {
      case 'activities.register':
        return { ...told, exists: true, audience: body.audience, kind };
      case 'activities.record-facts':
        return { ...told, ...(held && { held }), ...(starts && { starts }), ...(ends && { ends }) };
      case 'activities.state-phase':
        return { ...told, phases: new Set([...state.phases, ...(phase === undefined ? [] : [phase])]) };
      case 'activities.record-participation':
        return side === 'actual' ? { ...state, seen: state.seen + 1 } : state;
      case 'activities.record-figures':
        return stage === 'planned' || stage === 'announced' ? state : { ...state, seen: state.seen + 1 };
      default:
        return told;
    }
  },
};

/** The day from which something that happened holds: the activity's first day, else the day that the act names. */
export function happenedFrom(
  { starts }: Pick<ActivityState, 'starts'>,
  { on, today }: { readonly on: string | null; readonly today: string },
  told = starts,
): string {
  const day = told !== undefined ? countsFrom(told) : on === null ? today : countsFrom(on);
  return day < today ? day : today;
}
