import type { RefusalWords } from './act-words.ts';
import { en } from './house/en.ts';
import { ko } from './house/ko.ts';
import type { Language } from './language.ts';

/** The words of the house itself: doors, forms, and the refusals that belong to no slice. */
export interface HouseWords {
  readonly refusals: Readonly<Record<string, RefusalWords>>;
  readonly nav: {
    readonly overview: string;
    readonly plan: string;
    readonly meetings: string;
    readonly parties: string;
    readonly sources: string;
    readonly record: string;
  };
  readonly site: {
    readonly name: string;
    readonly frameworks: string;
    readonly lede: string;
    readonly none: string;
    readonly noneNext: string;
  };
  readonly files: { readonly json: string };
  readonly problem: {
    readonly notFound: string;
    readonly notFoundText: string;
    readonly refused: string;
    readonly fault: string;
    readonly faultText: string;
  };
  readonly signIn: {
    readonly title: string;
    readonly lede: string;
    readonly persona: (label: string) => string;
    readonly confirm: string;
    readonly confirmLede: string;
    readonly stale: string;
    readonly notHere: string;
  };
  readonly acts: {
    readonly title: string;
    readonly lede: (who: string) => string;
    readonly record: string;
    readonly audience: Readonly<Record<'public' | 'framework' | 'own' | 'secretariat', string>>;
    readonly audienceLabel: string;
    readonly on: string;
    readonly onHelp: string;
    readonly whatHappens: (audience: string) => string;
    readonly yourRight: string;
    readonly api: string;
  };
  readonly capacities: Readonly<Record<string, string>>;
}

export const houseWords: Readonly<Record<Language, HouseWords>> = { en, ko };
