/** What stands in the way of an import, and where. Each has its sentence in `words/`. */
export const problemCodes = [
  'not-a-spreadsheet',
  'macros',
  'external-links',
  'encrypted',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-merged',
  'no-rows',
  'no-such-sheet',
  'no-header',
  'unknown-encoding',
  'broken-quotes',
  'not-objects',
  'merged-across',
  'formula-without-value',
  'error-value',
  'unreadable-date',
  'ambiguous-date',
  'ends-before-it-begins',
  'before-founding',
  'no-title',
  'no-title-column',
  'no-such-column',
  'two-directions',
  'duplicate-key',
  'bad-key',
  'too-long',
  'hostile-text',
  'lost-characters',
  'no-such-party',
  'no-such-source',
  'in-the-future',
  'plan-without-name',
  'version-closed',
  'stated-otherwise',
  'too-many-acts',
  'refused',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What was read in one of several ways, or kept elsewhere than one might look for it. */
export const noticeCodes = [
  'encoding-guessed',
  'other-sheets',
  'hidden-sheet',
  'formulas',
  'comments',
  'left-out',
  'merged-down',
  'heading-row',
  'number-repeated',
  'number-too-long',
  'title-shortened',
  'direction-repeated',
  'key-of-another',
  'not-a-party',
  'date-as-note',
  'no-date',
  'inexact-date',
  'milestone-without-text',
  'status-kept',
  'unknown-status',
  'tasks-missing',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** One thing to say of a matrix. `row` 0: of the file as a whole; `column` empty: of the whole row. */
export interface Finding<Code extends string = ProblemCode | NoticeCode> {
  readonly row: number;
  /** Its name in the header; its letter where it has none. */
  readonly column: string;
  readonly code: Code;
  /** What stands there, or what it is about. */
  readonly value?: string | undefined;
  /** What it became, or what it is compared with. */
  readonly other?: string | undefined;
  /** How many rows say the same, where it is said once for all. */
  readonly rows?: number | undefined;
}
