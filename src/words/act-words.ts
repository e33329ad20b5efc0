import type { z } from 'zod';
import type { Act } from '../record/act.ts';
import type { Body } from '../record/body.ts';
import type { Say } from './say.ts';

/** What a reader sees of one act: its title, its form, and its line in the record. */
export interface ActWords<Schema extends z.ZodObject, In> {
  readonly title: string;
  readonly fields: { readonly [Field in keyof z.input<Schema> & string]: FieldWords };
  /** The line in the record: who did what, as one sentence without its full stop. */
  readonly sentence: (content: In, say: Say, body: Body) => string;
}

export interface FieldWords {
  readonly label: string;
  readonly help?: string;
  /** Words for the values of a choice, or for the fields of a nested form. */
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

/** The words of one slice in one language: a missing act, field or refusal does not compile. */
export interface SliceWords<Acts extends Readonly<Record<string, Act<any, any, any, any, string, any>>>, Page> {
  readonly acts: { readonly [Key in keyof Acts as Acts[Key]['name']]: ActWords<SchemaOf<Acts[Key]>, InOf<Acts[Key]>> };
  readonly refusals: { readonly [Code in RefusalsOf<Acts[keyof Acts]>]: RefusalWords };
  /** What an act's author should think about, without being refused. */
  readonly warnings?: Readonly<Record<string, RefusalWords>>;
  readonly page: Page;
  readonly letters?: Readonly<Record<string, LetterWords>>;
}

/** What a letter tells of, as its reader reads it. */
export interface LetterWords {
  readonly subject: (told: ToldInLetter) => string;
  /** One or two sentences; the link follows. */
  readonly text: (told: ToldInLetter) => string;
  /** What it is, before all else in the subject, also where the rest is not public. */
  readonly mark?: string;
  /** Instead of the usual words for what is not public; of `told` only `due` and `desk` are known. */
  readonly closed?: Pick<LetterWords, 'subject' | 'text'>;
}

export interface ToldInLetter {
  readonly title: string;
  /** Empty where there is none. */
  readonly text: string;
  /** Day or instant with the name of its zone; empty where there is none. */
  readonly due: string;
  /** The address of the reader's desk. */
  readonly desk: string;
}

/** What doing an act means, and why those may who may. */
export interface Meaning {
  readonly does: string;
  readonly because: string;
}

/** The same in a language other than English, in which acts and rules say it where they are defined. */
export interface Explained<Acts extends Readonly<Record<string, Act<any, any, any, any, string, any>>>> {
  readonly meanings: { readonly [Key in keyof Acts as Acts[Key]['name']]: Meaning };
}

/** A refusal as the person reads it; the rule itself is cited beside it. */
export type RefusalWords = (params: Readonly<Record<string, string | number>>) => string;

type SchemaOf<A> = A extends Act<infer Schema, any, any, any, string, any> ? Schema : never;
type InOf<A> = A extends Act<any, any, any, infer In, string, any> ? In : never;
type RefusalsOf<A> = A extends Act<any, any, any, any, string, infer Code> ? Code : never;
