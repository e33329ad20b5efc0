import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, optionalText, table, text } from '../../../record/table.ts';

interface Told {
  readonly round: string;
  readonly deadline: string;
  readonly parties?: readonly string[];
  readonly reason?: Localized;
}

/** Every deadline that was set, each with its entry; what holds of them follows from their order. */
export const deadlines = table({
  name: 'reporting_deadline',
  version: 1,
  columns: {
    round: text,
    party: optionalText,
    deadline: text,
    set_at: text,
    reason: optionalJson<Localized>(),
    audience: text,
  },
  indexes: [['round'], ['deadline']],
  from: [
    {
      act: 'reporting.open-round',
      handle: ({ body, position }, rows) => {
        const { round, deadline } = body.in as unknown as Told;
        rows.add(`${round}/${position}`, {
          round,
          party: null,
          deadline,
          set_at: body.at,
          reason: null,
          audience: body.audience,
        });
      },
    },
    {
      act: 'reporting.extend-deadline',
      handle: ({ body, position }, rows) => {
        const { round, deadline, parties, reason = null } = body.in as unknown as Told;
        for (const party of parties ?? [null])
          rows.add(`${round}/${position}/${party ?? ''}`, {
            round,
            party,
            deadline,
            set_at: body.at,
            reason,
            audience: body.audience,
          });
      },
    },
  ],
});

export interface Deadline {
  readonly round: string;
  /** Null: for all who have none of their own. */
  readonly party: string | null;
  /** RFC 3339, UTC. */
  readonly deadline: string;
  readonly reason: Localized | null;
  readonly position: number;
}

/** In the order in which they were set. */
export const listDeadlines = query(
  [deadlines],
  async (reading): Promise<Deadline[]> =>
    deadlines.rows(reading).select(['round', 'party', 'deadline', 'reason', 'position']).orderBy('position').execute(),
);

/** The deadline that holds for a party: its own, else the one of all; the latest that was set. */
export function deadlineFor(set: readonly Deadline[], party: string): string | undefined {
  return set
    .filter(one => one.party === null || one.party === party)
    .map(({ deadline }) => deadline)
    .sort()
    .at(-1);
}
