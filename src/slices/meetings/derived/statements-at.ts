import { query } from '../../../record/reading.ts';
import { interventions } from './interventions.ts';

/** A statement as other rooms link to it, by the position of its entry. */
export interface StatementAt {
  readonly position: number;
  readonly series: string;
  readonly edition: string;
  readonly kind: string;
  readonly audience: string;
}

export const statementsAt = query(
  [interventions],
  async (reading, positions: readonly number[]): Promise<StatementAt[]> =>
    positions.length === 0
      ? []
      : interventions
          .timeline(reading)
          .select(['position', 'series', 'edition', 'kind', 'audience'])
          .where('position', 'in', [...new Set(positions)])
          .orderBy('position')
          .execute(),
);
