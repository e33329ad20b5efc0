import type { AnyAct } from './record/act.ts';
import type { Asks } from './record/ask.ts';
import type { Rule } from './record/authorise.ts';
import type { Localized } from './record/fields.ts';
import type { Letters } from './record/notice.ts';
import type { ActRequest } from './record/perform.ts';
import type { Reading } from './record/reading.ts';
import type { Find, FoundKind } from './record/search.ts';
import type { Table } from './record/table.ts';
import type { DraftPage } from './ui/draft-page.ts';
import type { Page } from './ui/page.ts';
import type { LetterWords, Meaning } from './words/act-words.ts';
import type { Language } from './words/language.ts';

/** One room of the house, in flow order. `slice.ts` of each slice is this and nothing else. */
export interface Slice {
  readonly name: string;
  readonly acts: readonly AnyAct[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly tables: readonly Table[];
  readonly pages: readonly Page[];
  /** Pages on which acts are drafted before they are recorded. */
  readonly draftPages?: readonly DraftPage[];
  readonly words: Readonly<Record<Language, AnySliceWords>>;
  /** May this reader fetch the uploaded file with this SHA-256? Yes where a row that they may see names it. */
  readonly showsFile?: (reading: Reading, digest: string) => Promise<boolean>;
  /** What this room holds that names a subject of another room, for the subject's page to list. */
  readonly relatedTo?: (reading: Reading, subject: string) => Promise<readonly Related[]>;
  /** What stands on the desk of whoever acts so, until it is done. */
  readonly asks?: Asks;
  /** What a search finds of each kind of thing that this slice keeps, among what the reader may see. */
  readonly search?: Readonly<Partial<Record<FoundKind, Find>>>;
  /** What the clock must do by this instant (RFC 3339, UTC). The reading is of its day. Whatever is done already is not due: the record is the queue. */
  readonly due?: (reading: Reading, instant: string) => Promise<readonly ActRequest[]>;
  /** To whom it writes, and of what. */
  readonly letters?: Letters;
}

/** One thing that names a subject: a release on a meeting, a document for it. */
export interface Related {
  readonly kind:
    | 'report'
    | 'release'
    | 'document'
    | 'request'
    | 'offer'
    | 'activity'
    | 'consultation'
    | 'contact'
    | 'thread'
    | 'cutting';
  /** Path below the framework; of what stands elsewhere its whole address. */
  readonly path: string;
  readonly title: Localized;
  /** Its symbol, where it has one. */
  readonly symbol: string | null;
  /** Of the thing: a partial date, or unknown. */
  readonly on: string | null;
  /** What is to be known of it at once: what became of a request. */
  readonly note?: Localized;
  readonly position: number;
}

/** A slice's words as the edges use them, where names are no longer types. */
export interface AnySliceWords {
  readonly acts: Readonly<
    Record<string, { title: string; fields: Readonly<Record<string, any>>; sentence: (...args: any[]) => string }>
  >;
  readonly refusals: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  readonly warnings?: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  readonly page: unknown;
  readonly meanings?: Readonly<Record<string, Meaning>>;
  readonly letters?: Readonly<Record<string, LetterWords>>;
}
