import { isPartialDate } from '../record/day.ts';
import type { ColumnUse } from './column-uses.ts';
import type { Report } from './import-matrix.ts';
import { type Mapping, type Meaning, mapping, meanings } from './mapping.ts';
import type { Destination } from './plan-acts.ts';

/** Milestones side by side that a page offers, beyond those that the header tells of. */
const mostMilestones = 6;

/** What a select says of a column: `note`, a meaning, or `milestone-2` and `milestone-due-2`. */
export function valueOf({ becomes, milestone }: ColumnUse): string {
  return milestone === undefined ? becomes : `${becomes}-${milestone}`;
}

export function milestonesOffered({ columns }: Report): number {
  const last = Math.max(0, ...columns.map(({ milestone = 0 }) => milestone));
  return Math.min(Math.max(last + 1, 2), mostMilestones);
}

/** The choices of a page as a mapping. Of two columns that are given one meaning, the first has it. */
export function chosenMapping(before: Mapping, report: Report, posted: URLSearchParams): Mapping | undefined {
  const columns: Partial<Record<Meaning, string>> = {};
  const milestones: { title?: string; due?: string }[] = [];
  for (const [index, { name }] of report.columns.entries()) {
    const value = posted.get(`column.${index}`) ?? 'note';
    const milestone = /^milestone(-due)?-([1-9])$/.exec(value);
    if (milestone) {
      const one = (milestones[Number(milestone[2]) - 1] ??= {});
      one[milestone[1] ? 'due' : 'title'] ??= name;
    } else if (meanings.includes(value as Meaning)) columns[value as Meaning] ??= name;
  }
  const parties = { ...before.parties };
  for (let index = 0; posted.has(`name.${index}`); index++) {
    const code = posted.get(`party.${index}`);
    if (code) parties[posted.get(`name.${index}`) as string] = code;
  }
  const { dates: _, encoding: __, ...rest } = before;
  const said = (name: string) => posted.get(name) || undefined;
  const parsed = mapping.safeParse({
    ...rest,
    columns,
    milestones: Object.values(milestones),
    parties,
    language: said('language') ?? before.language,
    rows: said('rows') ?? before.rows,
    dates: said('dates'),
    encoding: said('encoding'),
    unreadDates: said('unreadDates') ?? before.unreadDates,
  });
  return parsed.success ? parsed.data : undefined;
}

export function chosenDestination(before: Destination, posted: URLSearchParams): Destination {
  const said = (name: string) => posted.get(name)?.trim() || undefined;
  const on = said('on');
  const version = Number(said('version'));
  return {
    ...before,
    planName: said('planName')?.slice(0, 300),
    on: on !== undefined && isPartialDate(on) ? on : undefined,
    source: said('source'),
    version: Number.isInteger(version) && version > 0 && version < 1000 ? version : undefined,
  };
}
