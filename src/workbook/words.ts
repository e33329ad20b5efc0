import type { Status, TextPart } from '../slices/reporting/fields.ts';
import type { Language } from '../words/language.ts';
import type { Trouble } from './compare-filled.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

export interface WorkbookWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly nil: string;
  readonly columns: Readonly<Record<'task' | 'number' | 'title' | 'before' | 'status' | TextPart, string>>;
  readonly code: string;
  readonly codeHelp: string;
  readonly lead: string;
  readonly instructionsSheet: string;
  readonly instructions: readonly string[];
  readonly chooseOne: string;
  readonly mostWords: (most: number) => string;
  readonly troubles: Readonly<Record<Trouble, (value: string) => string>>;
  readonly page: {
    readonly title: string;
    readonly lede: string;
    readonly download: string;
    readonly upload: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly look: string;
    readonly report: string;
    readonly noCode: string;
    readonly foreign: string;
    readonly otherRound: (round: string, party: string) => string;
    readonly stale: string;
    readonly closed: string;
    readonly counts: (counts: { readonly changes: number; readonly same: number; readonly problems: number }) => string;
    readonly changes: string;
    readonly nothing: string;
    readonly problems: string;
    readonly where: string;
    readonly what: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
    readonly empty: string;
    readonly missing: (tasks: string) => string;
    readonly formulas: (count: number) => string;
    readonly audience: string;
    readonly receivedOn: string;
    readonly record: (count: number) => string;
    readonly forward: (count: number) => string;
    readonly moved: string;
    readonly refused: (row: number) => string;
  };
}

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { en, ko };
export const allWords: readonly WorkbookWords[] = Object.values(workbookWords);
