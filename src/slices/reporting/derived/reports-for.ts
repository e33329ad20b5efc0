import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { knownCells } from './matrix-cells.ts';
import { findRound, listRounds } from './rounds.ts';
import { type Sums, sumOf } from './sums.ts';
import { tabledAt, tablings } from './tablings.ts';

/** A round as a meeting had it before it: as tabled, else as it stood on the meeting's day, else, before that day, as it stands. */
export interface ReportFor {
  readonly round: string;
  readonly name: Localized;
  readonly as: 'tabled' | 'on-the-day' | 'now';
  readonly path: string;
  readonly sums: Sums;
}

/** Of rounds that an agenda names. `day`: on which the meeting began or is to begin; undefined where nobody knows. */
export const reportsFor = query(
  [...listRounds.tables, ...knownCells.tables, tablings],
  async (
    reading,
    { series, edition }: { readonly series: string; readonly edition: string },
    day: string | undefined,
    rounds: readonly string[],
  ): Promise<ReportFor[]> => {
    if (rounds.length === 0) return [];
    const papers = await tabledAt(reading, series, edition);
    const found = await Promise.all(
      [...new Set(rounds)].map(async (round): Promise<ReportFor[]> => {
        const paper = papers.findLast(one => one.round === round);
        const past = !paper && day !== undefined && day < reading.day;
        const as = paper ? 'tabled' : past ? 'on-the-day' : 'now';
        const then = { ...reading, ...(paper ? { position: paper.position } : {}), ...(past ? { day } : {}) };
        const known = await findRound(then, round);
        if (!known) return [];
        const asked = paper ? `?at=${paper.position}` : past ? `?asof=${day}` : '';
        const sums = sumOf((await knownCells(then, known)).all());
        return [{ round, name: known.name, as, path: `/reporting/${round}/report${asked}`, sums }];
      }),
    );
    return found.flat();
  },
);
