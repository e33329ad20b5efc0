import type { Fold } from '../../record/act.ts';
import { countsFrom } from '../../record/day.ts';

/** Does the subject stand? Bodies, series, forums and their events are registered once under a key. */
export interface Standing {
  readonly exists: boolean;
}

export const standing: Fold<Standing> = {
  initial: () => ({ exists: false }),
  evolve: () => ({ exists: true }),
};

/** What later acts on an edition must know of it. */
export interface EditionState {
  readonly exists: boolean;
  readonly year: number;
  readonly held?: 'yes' | 'no' | 'unknown';
  readonly starts?: string;
  readonly ends?: string;
  readonly schedule?: string;
  readonly announced?: string;
  readonly statements: number;
  /** The version of the agenda that stands. */
  readonly agenda?: { readonly version: number; readonly kind: 'provisional' | 'revised' | 'adopted' };
  /** Keys of all items that some version of the agenda has or had. */
  readonly items: readonly string[];
  /** Keys of the statements that were made final. */
  readonly final: readonly string[];
}

type Told = Partial<Pick<EditionState, 'year' | 'held' | 'starts' | 'ends' | 'schedule'>>;

export const edition: Fold<EditionState> = {
  initial: () => ({ exists: false, year: 0, statements: 0, items: [], final: [] }),
  evolve(state, { body }) {
    const told = body.in as Told;
    switch (body.act) {
      case 'meetings.register-edition':
        return { ...state, exists: true, year: told.year ?? state.year };
      case 'meetings.announce-edition':
        return told.schedule === undefined ? state : { ...state, announced: told.schedule };
      case 'meetings.record-facts': {
        const { held, starts, ends, schedule } = told;
        return {
          ...state,
          ...(held && { held }),
          ...(starts && { starts }),
          ...(ends && { ends }),
          ...(schedule && { schedule }),
        };
      }
      case 'meetings.record-intervention':
        return { ...state, statements: state.statements + 1 };
      case 'meetings.issue-agenda': {
        const { version, kind, items } = body.in as unknown as Issued;
        const keys = items.map(({ key }) => key);
        return { ...state, agenda: { version, kind }, items: [...new Set([...state.items, ...keys])] };
      }
      case 'meetings.finalise-interventions':
        return {
          ...state,
          final: [...state.final, ...(body.in as { readonly statements: readonly string[] }).statements],
        };
      default:
        return state;
    }
  },
};

interface Issued extends NonNullable<EditionState['agenda']> {
  readonly items: readonly { readonly key: string }[];
}

export function isKnownNotHeld({ held, announced }: EditionState): boolean {
  return held === 'no' || (held === undefined && announced === 'cancelled');
}

/** When an act tells, and when what it tells of happened. */
export interface Telling {
  readonly on: string | null;
  readonly today: string;
}

/**
 * The day from which what is told of a meeting holds: the meeting's first day where it is known; else the day that the
 * act names, and the end of the edition's year at the latest. So a fact that is entered late still stands on its day,
 * and none on a day that is yet to come.
 */
export function holdsFrom(edition: EditionState, { on, today }: Telling, starts = edition.starts): string {
  if (starts !== undefined) return first(countsFrom(starts), today);
  return first(first(on === null ? today : countsFrom(on), countsFrom(String(edition.year))), today);
}

function first(a: string, b: string): string {
  return a < b ? a : b;
}

/** The day from which a statement holds: its own, and once the meeting is over no later than the meeting's last day. */
export function saidFrom(edition: EditionState, telling: Telling): string {
  const { on, today } = telling;
  if (on === null) return holdsFrom(edition, telling);
  const last =
    edition.ends ?? (edition.schedule === 'under-way' || edition.schedule === 'suspended' ? undefined : edition.starts);
  return first(last === undefined ? today : countsFrom(last), first(countsFrom(on), today));
}
