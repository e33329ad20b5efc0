import type { Language } from '../words/language.ts';
import type { ColumnUse } from './column-uses.ts';
import type { DateRead } from './dates-read.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import type { Meaning, Status } from './mapping.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

interface Said {
  readonly value: string;
  readonly other: string;
  readonly rows: number;
}

export interface MatrixWords {
  readonly findings: { readonly [Code in ProblemCode | NoticeCode]: (said: Said) => string };
  readonly becomes: { readonly [Use in Exclude<ColumnUse['becomes'], 'milestone' | 'milestone-due'>]: string };
  readonly milestone: (number: number) => string;
  readonly milestoneDue: (number: number) => string;
  readonly how: { readonly [How in DateRead['how']]: string };
  readonly statuses: { readonly [One in Status]: string };
  readonly row: (row: number) => string;
  readonly rows: (rows: number) => string;
  readonly from: { readonly given: string; readonly saved: string; readonly guessed: string };
  readonly goes: (version: number, basedOn: number | null, opens: boolean) => string;
  readonly counts: (counts: {
    readonly directions: number;
    readonly tasks: number;
    readonly milestones: number;
  }) => string;
  readonly already: (statements: number) => string;
  readonly allThere: (version: number) => string;
  readonly notRecorded: string;
  readonly page: {
    readonly title: string;
    readonly lede: string;
    readonly link: string;
    readonly linkHelp: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly upload: string;
    readonly noFile: string;
    readonly waiting: string;
    readonly waitingHelp: string;
    readonly report: (name: string) => string;
    readonly readAs: (format: string, rows: number, more: string) => string;
    readonly check: string;
    readonly record: (acts: number) => string;
    readonly drop: string;
    readonly whatHappens: string;
    readonly problems: (count: number) => string;
    readonly noProblems: string;
    readonly notices: (count: number) => string;
    readonly columns: string;
    readonly column: string;
    readonly holds: string;
    readonly becomes: string;
    readonly dates: (count: number) => string;
    readonly written: string;
    readonly read: string;
    readonly how: string;
    readonly times: string;
    readonly where: string;
    readonly what: string;
    readonly more: (count: number) => string;
    readonly destination: string;
    readonly planName: string;
    readonly planNameHelp: string;
    readonly on: string;
    readonly onHelp: string;
    readonly source: string;
    readonly noSource: string;
    readonly reading: string;
    readonly language: string;
    readonly rowsAre: string;
    readonly rowsAreChoices: { readonly task: string; readonly milestone: string };
    readonly order: string;
    readonly orders: { readonly unknown: string; readonly 'day-month': string; readonly 'month-day': string };
    readonly unread: string;
    readonly unreadChoices: { readonly refuse: string; readonly note: string };
    readonly encoding: string;
    readonly foundOut: string;
    readonly names: string;
    readonly namesHelp: string;
    readonly name: string;
    readonly party: string;
    readonly changed: string;
    readonly version: (number: number) => string;
    readonly intoVersion: string;
    readonly usualVersion: string;
    readonly result: string;
    readonly next: string;
  };
}

export const matrixWords: Readonly<Record<Language, MatrixWords>> = { en, ko };

/** A finding as a sentence, without its place. */
export function findingSentence(language: Language, { code, value = '', other = '', rows = 1 }: Finding): string {
  return matrixWords[language].findings[code]({ value, other, rows });
}

/** `row 7, Deadline`; empty for the file as a whole. */
export function placeOf(language: Language, { row, column }: Finding): string {
  return [...(row === 0 ? [] : [matrixWords[language].row(row)]), ...(column === '' ? [] : [column])].join(', ');
}

export function useSaid(language: Language, { becomes, milestone = 1 }: ColumnUse): string {
  const words = matrixWords[language];
  if (becomes === 'milestone') return words.milestone(milestone);
  return becomes === 'milestone-due' ? words.milestoneDue(milestone) : words.becomes[becomes];
}

/** The meanings that a column may be given, as a form offers them. */
export type Choosable = Meaning | 'note';
