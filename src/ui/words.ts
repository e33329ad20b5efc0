/**
 * Every word that the interface itself says. Slices bring their own; what is here knows none of them.
 * Days arrive as ISO 8601 (a year, a month or a day) and leave as people of that language write them.
 */
export interface UiWords {
  readonly layout: LayoutWords;
  readonly pieces: PieceWords;
  readonly tags: Readonly<Record<TagKind, string>>;
  readonly timeline: Readonly<Record<TimelineState, string>>;
  readonly form: FormWords;
}

export type TagKind =
  | 'exercise'
  | 'by-program'
  | 'provisional'
  | 'final'
  | 'draft'
  | 'compiled'
  | 'confirmed'
  | 'disputed'
  | 'corrected'
  | 'withdrawn'
  | 'entered-in-error'
  | 'restricted'
  | 'erased'
  | 'authentic'
  | 'translation';

export type TimelineState = 'held' | 'video' | 'hybrid' | 'not-held' | 'unknown' | 'announced' | 'postponed';

export interface LayoutWords {
  readonly skip: string;
  readonly frameworkNav: string;
  readonly languages: string;
  readonly search: string;
  readonly signIn: string;
  readonly signOut: string;
  /** Before the name of whoever is signed in, for those who hear it. */
  readonly signedIn: string;
  readonly exercise: string;
  readonly when: {
    /** Names the control for those who hear it. */
    readonly label: string;
    readonly now: string;
    readonly on: (day: string) => string;
    readonly atPosition: (position: number) => string;
    readonly asofLabel: string;
    readonly asofHelp: string;
    readonly atLabel: string;
    readonly atHelp: string;
    readonly show: string;
  };
  readonly invented: { readonly label: string; readonly sentence: string };
  readonly recorded: {
    readonly label: string;
    readonly sentence: (position: number) => string;
    /** Leads to the entry. */
    readonly entry: string;
  };
  readonly past: {
    readonly label: string;
    /** One sentence for each way to read the past; `at` is a position or an instant as the address gave it. */
    readonly asof: (day: string) => string;
    readonly at: (at: string) => string;
    readonly both: (day: string, at: string) => string;
    readonly now: string;
    readonly changes: string;
  };
  readonly position: (position: number) => string;
  readonly filesLabel: string;
  readonly recordLabel: string;
  /** Who signed this record and what that lets a reader do, in one sentence. */
  readonly signature: (site: string) => string;
  readonly siteNote: string;
  readonly siteLabel: string;
  readonly siteApi: string;
}

export interface PieceWords {
  /** At the end of a paper; `more`: entries beyond those that are named. */
  readonly byPrograms: (name: string, entries: string, more: number) => string;
  /** Over the links to the forms of what a reader may do. */
  readonly actsHere: string;
  readonly unknown: string;
  readonly howDoWeKnow: string;
  readonly howDoWeKnowOf: (subject: string) => string;
  readonly sourceSays: string;
  readonly sourcesDiffer: string;
  readonly ourReading: string;
  readonly open: string;
  readonly source: (number: number | string) => string;
  readonly untitled: string;
  readonly undated: string;
  readonly dayRead: (day: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly breadcrumb: string;
  readonly position: (position: number) => string;
  readonly scrollable: (caption: string) => string;
  readonly rule: string;
  readonly whatToDo: string;
  readonly whatHappened: string;
  readonly asTable: string;
  /** Under a picture: who made it. */
  readonly credit: (credit: string) => string;
}

export interface FormWords {
  readonly errorsTitle: (count: number) => string;
  readonly errorPrefix: string;
  readonly optional: string;
  readonly choose: string;
  readonly notStated: string;
  readonly yes: string;
  readonly no: string;
  readonly partialDate: string;
  /** A list to choose from that holds nothing. */
  readonly noneYet: string;
  /** Over what a row may hold besides. */
  readonly more: string;
  readonly onePerLine: string;
  readonly commas: string;
  readonly upTo: (characters: number) => string;
  readonly audience: string;
  readonly audienceHelp: string;
  readonly audienceParties: string;
  readonly row: (number: number) => string;
  readonly rowsHelp: string;
  /** Label of a key that the person chooses. */
  readonly key: string;
  readonly json: string;
  /** A file that was sent before. */
  readonly keptFile: (name: string) => string;
  readonly leaveFile: string;
}
