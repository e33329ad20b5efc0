import type { ReactNode } from 'react';
import type { CalendarEvent } from '../papers/calendar.ts';
import type { Feed } from '../papers/feed.ts';
import type { Paper } from '../papers/paper.ts';
import type { Sheet } from '../papers/sheet.ts';
import type { Card } from '../papers/vcard.ts';
import type { Localized } from '../record/fields.ts';
import type { Reading } from '../record/reading.ts';
import type { Refusal } from '../record/refusal.ts';
import type { Meaning } from '../words/act-words.ts';
import type { Say } from '../words/say.ts';

/** What every page of a framework knows of it. */
export interface FrameworkInfo {
  readonly name: Localized;
  readonly about: Localized;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly accent: string;
  /** None of its parties exists: every page says so. */
  readonly invented?: boolean | undefined;
}

/** A page below `/f/:framework`: one question to the derived tables, and how the answer looks. Its `.json` is the answer. */
export interface Page<Data = any> {
  /** Path with parameters, such as `/meetings/:series/:edition`; empty for the framework's front page. */
  readonly path: string;
  /** Query parameters that the page takes besides those of every page; `load` gets them among its parameters. */
  readonly query?: readonly string[];
  /** The form of those parameters that can only be meant in one; what has another is refused, naming it. */
  readonly queryForms?: Readonly<Record<string, RegExp>>;
  /** The subject whose acts this page shows, with the same parameters. */
  readonly subject?: string;
  /** What the page cannot be asked, before anything is read. */
  readonly refuse?: (params: Readonly<Record<string, string>>) => Refusal | undefined;
  /** Undefined: there is no such thing, as of this reading. */
  readonly load: (reading: Reading, params: Readonly<Record<string, string>>) => Promise<Data | undefined>;
  readonly title: (data: Data, context: PageContext) => string;
  readonly view: (props: { readonly data: Data; readonly context: PageContext }) => ReactNode;
  /** A small script that makes the page easier to use; the page works without it. */
  readonly island?: 'matrix';
  /** The picture with which programs show a link to this page: its path below the framework. */
  readonly picture?: (data: Data, context: PageContext) => { readonly path: string; readonly alt: string } | undefined;
  /** schema.org JSON-LD of what the page shows. */
  readonly jsonLd?: (data: Data, context: PageContext) => object | undefined;
  /** `.csv` (the first sheet) and `.xlsx`. */
  readonly sheets?: (data: Data, context: PageContext) => readonly Sheet[];
  /** `.pdf` and `.docx`. */
  readonly paper?: (data: Data, context: PageContext) => Paper;
  /** `.ics`. */
  readonly calendar?: (data: Data, context: PageContext) => readonly CalendarEvent[];
  /** `.vcf`. */
  readonly cards?: (data: Data, context: PageContext) => readonly Card[];
  /** `.xml`: a CAP message. */
  readonly cap?: (data: Data, context: PageContext) => string | undefined;
  /** `.atom`, `.rss` and `.feed.json`. */
  readonly feed?: (data: Data, context: PageContext) => Feed;
}

export interface PageContext {
  readonly say: Say;
  readonly framework: FrameworkInfo & { readonly key: string };
  readonly reading: Pick<Reading, 'position' | 'day'> & { readonly asof?: string; readonly at?: string };
  /** The address of a path below this framework, as of the same day and position. */
  readonly link: (path: string) => string;
  /** The form of an act with some fields filled in, or undefined where this reader may not do it. */
  readonly form: (act: string, input?: Readonly<Record<string, string>>) => string | undefined;
  /** Title of an act and its line in the record. */
  readonly actTitle: (act: string) => string;
  /** What doing an act means, and why those may who may. */
  readonly actMeaning: (act: string) => Meaning;
  readonly sentence: (entry: { act: string; in: unknown; body: object }) => string;
  /** The page that shows a subject, where one does. */
  readonly pathOf: (subject: string) => string | undefined;
}

/** For `queryForms`: one of these words. */
export function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`^(${words.join('|')})$`);
}

export function page<Data>(definition: Page<Data>): Page<Data> {
  return definition;
}
