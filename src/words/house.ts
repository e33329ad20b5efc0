import type { FoundKind } from '../record/search.ts';
import type { RefusalWords } from './act-words.ts';
import { en } from './house/en.ts';
import { ko } from './house/ko.ts';
import { baseOf, type Language } from './language.ts';
import type { Say } from './say.ts';

/** Audiences that one word names; the others name a group or parties. */
export type NamedAudience =
  | 'public'
  | 'press'
  | 'observers'
  | 'framework'
  | 'edition'
  | 'own'
  | 'chair'
  | 'secretariat';

/** The words of the house itself: doors, forms, and the refusals that belong to no slice. */
export interface HouseWords {
  readonly refusals: Readonly<Record<string, RefusalWords>>;
  readonly nav: {
    readonly overview: string;
    readonly plan: string;
    readonly reporting: string;
    readonly meetings: string;
    readonly cooperation: string;
    readonly requests: string;
    readonly consultations: string;
    readonly contacts: string;
    readonly alerts: string;
    readonly checks: string;
    readonly areas: string;
    readonly activities: string;
    readonly documents: string;
    readonly news: string;
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
    readonly plan: string;
    /** Which version of a plan is in force, and how many tasks it has; or is said to have, where they are not known. */
    readonly version: (plan: {
      readonly version: number | null;
      readonly content: string | null;
      readonly tasks: number;
      readonly tasksCounted: number | null;
    }) => string;
    readonly last: string;
    readonly next: string;
    readonly said: string;
  };
  /** What names the subject of a page. */
  readonly related: {
    readonly title: string;
    readonly kinds: Readonly<
      Record<
        | 'report'
        | 'release'
        | 'document'
        | 'request'
        | 'offer'
        | 'activity'
        | 'consultation'
        | 'contact'
        | 'thread'
        | 'cutting',
        string
      >
    >;
  };
  /** Where labels are in another language than the one that was asked for. */
  readonly fallback: (language: string) => string;
  readonly files: {
    readonly [Ending in
      | 'json'
      | 'csv'
      | 'xlsx'
      | 'docx'
      | 'pdf'
      | 'ics'
      | 'vcf'
      | 'xml'
      | 'atom'
      | 'rss'
      | 'feed.json']: string;
  };
  readonly problem: {
    readonly notFound: string;
    readonly notFoundText: string;
    readonly refused: string;
    readonly fault: string;
    readonly busy: string;
    readonly busyText: string;
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
    /** Headings of the list, by slice: the words of the domain. */
    readonly rooms: Readonly<Record<string, string>>;
    /** In the navigation, for those who may record something. */
    readonly nav: string;
    /** Brings the form again with more empty groups. */
    readonly moreRows: string;
    /** Readers, one circle each. */
    readonly circles: Readonly<Record<'press' | 'observers' | 'framework' | 'rapporteurs' | 'host', string>> & {
      readonly chair: (party: string) => string;
    };
    readonly chosenParties: string;
    readonly lookFirst: string;
    readonly lookWhenComplete: string;
    readonly readBy: (readers: string) => string;
    /** Who will get a letter because of it. */
    readonly letters: {
      readonly look: string;
      readonly lede: string;
      readonly nobody: string;
      readonly office: (capacity: string, count: number) => string;
      readonly written: (offices: string) => string;
      readonly notWritten: string;
      readonly withoutAccess: (offices: string) => string;
      readonly unwilling: (offices: string) => string;
      readonly points: (offices: string) => string;
      readonly withoutMail: (offices: string) => string;
    };
    readonly nobodyReads: (audience: string) => string;
    /** Leaves a form, and nothing is recorded. */
    readonly leave: string;
    /** Over the fields that say where a fact comes from. */
    readonly ground: string;
    readonly audience: Readonly<Record<NamedAudience, string>> & {
      readonly group: (group: string) => string;
      readonly parties: (parties: string) => string;
    };
    /** An audience that its author is not of. */
    readonly notReadBack: (audience: string) => string;
    readonly audienceLabel: string;
    readonly on: string;
    readonly onHelp: string;
    readonly whatHappens: (audience: string) => string;
    readonly yourRight: string;
    readonly api: string;
  };
  readonly search: {
    readonly title: string;
    readonly titleOf: (query: string) => string;
    readonly lede: string;
    readonly found: (query: string) => string;
    readonly none: (query: string) => string;
    readonly noneText: string;
    readonly kinds: Readonly<Record<FoundKind, string>>;
    readonly more: (kind: string) => string;
    readonly tooMany: (count: string) => string;
    readonly all: string;
  };
  /** The page that the link in the letter of a communication check opens. */
  readonly answer: {
    readonly kicker: string;
    readonly drill: string;
    readonly asked: (office: string, party: string, framework: string) => string;
    readonly answer: string;
    readonly answered: (when: string, zone: string) => string;
    readonly nothingMore: string;
  };
  readonly webhooks: {
    readonly title: string;
    readonly lede: string;
    readonly none: string;
    readonly webhook: string;
    readonly address: string;
    readonly sends: string;
    readonly drills: (drills: boolean) => string;
    readonly end: string;
    readonly register: string;
    readonly messages: string;
    readonly noMessages: string;
    readonly message: string;
    readonly state: string;
    readonly states: Readonly<Record<'waiting' | 'delivered' | 'given-up', string>>;
    readonly attempts: string;
    readonly last: string;
    /** How a call ended, where that is no status. */
    readonly ended: Readonly<Record<string, string>>;
    readonly when: string;
    readonly next: (when: string) => string;
  };
  readonly capacities: Readonly<Record<string, string>>;
}

export const houseWords: Readonly<Record<Language, HouseWords>> = { en, ko };

/** What says that labels are not in the language that was asked for; undefined where they are. */
export function fallbackOf({ language, asked, languageName }: Say): string | undefined {
  return baseOf(asked) === language ? undefined : houseWords[language].fallback(languageName(asked));
}
