import type { AnyAct } from './record/act.ts';
import type { Rule } from './record/authorise.ts';
import type { Table } from './record/table.ts';
import type { Page } from './ui/page.ts';
import type { Language } from './words/language.ts';

/** One room of the house, in flow order. `slice.ts` of each slice is this and nothing else. */
export interface Slice {
  readonly name: string;
  readonly acts: readonly AnyAct[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly tables: readonly Table[];
  readonly pages: readonly Page[];
  readonly words: Readonly<Record<Language, AnySliceWords>>;
}

/** A slice's words as the edges use them, where names are no longer types. */
export interface AnySliceWords {
  readonly acts: Readonly<
    Record<string, { title: string; fields: Readonly<Record<string, any>>; sentence: (...args: any[]) => string }>
  >;
  readonly refusals: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  readonly page: unknown;
}
