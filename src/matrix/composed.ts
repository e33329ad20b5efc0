import type { DateRead } from './dates-read.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';

/** What a matrix says, before it is known what the plan says already. */
export interface Composed {
  readonly directions: readonly MatrixDirection[];
  readonly tasks: readonly MatrixTask[];
  readonly dates: readonly DateRead[];
  readonly problems: readonly Finding<ProblemCode>[];
  readonly notices: readonly Finding<NoticeCode>[];
}

export interface MatrixDirection {
  readonly row: number;
  readonly number?: string;
  readonly title?: string;
}

export interface MatrixMilestone {
  readonly row: number;
  /** Which of its task's: in the first row, the place of its column, so that it stays the same where one is empty. */
  readonly nth: number;
  readonly title: string;
  readonly due?: string;
  readonly note?: string;
}

export interface MatrixTask {
  readonly row: number;
  readonly key?: string;
  /** As the matrix writes it; several tasks may bear the same. */
  readonly number?: string;
  readonly direction?: MatrixDirection;
  readonly title?: string;
  readonly text?: string;
  readonly areas: readonly string[];
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly continuing?: boolean;
  readonly reviewOn?: string;
  readonly notes: string[];
  readonly milestones: MatrixMilestone[];
}

export const longest = { title: 300, number: 20, text: 10_000, note: 10_000, milestoneNote: 1000, area: 200 } as const;
