import type { FieldWords } from '../words/act-words.ts';
import type { Language } from '../words/language.ts';
import type { Founding } from './founding.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

export interface FoundingWords {
  readonly title: string;
  readonly lede: string;
  /** On the door, the way here. */
  readonly link: string;
  readonly submit: string;
  readonly again: string;
  readonly whatHappens: string;
  readonly notHere: string;
  /** Chapters of the form. */
  readonly parts: Readonly<
    Record<'what' | 'languages' | 'parties' | 'bodies' | 'more', { readonly label: string; readonly help?: string }>
  >;
  readonly fields: { readonly [Field in keyof Founding]-?: FieldWords };
}

export const foundingWords: Readonly<Record<Language, FoundingWords>> = { en, ko };
