import type { Language } from '../words/language.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

/** What letters say around that of which they tell. */
export interface PostWords {
  /** Of what is not public a letter says no more than this. */
  readonly closed: { readonly subject: string; readonly text: string };
  readonly open: string;
  readonly desk: string;
  /** Why somebody gets the letter. */
  readonly because: (what: string, framework: string) => string;
  /** To a point of contact, which has no account here. */
  readonly point: {
    readonly because: (office: string, party: string, framework: string) => string;
    readonly change: string;
    readonly answer: string;
  };
  readonly settings: string;
  readonly stop: string;
  readonly digest: {
    readonly subject: (asked: number) => string;
    readonly asked: string;
    readonly changed: string;
    readonly due: (when: string) => string;
    readonly more: (count: number) => string;
    /** Of what is not public. */
    readonly closed: (count: number) => string;
    readonly because: string;
  };
  readonly inZone: (when: string, zone: string) => string;
}

export const postWords: Readonly<Record<Language, PostWords>> = { en, ko };
