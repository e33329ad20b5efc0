import type { ReactNode } from 'react';
import type { Ask } from '../record/ask.ts';
import type { Reading } from '../record/reading.ts';
import type { PageContext } from './page.ts';
import type { Choice } from './pick-one.ts';

/** A form's fields as they were typed; those left empty are not there. */
export type DraftContent = Readonly<Record<string, string>>;

/** What a draft page shows of one draft. */
export interface ShownDraft {
  readonly id: string;
  readonly content: DraftContent;
  readonly version: number;
  /** The draft beside which it is kept: both were written on the same version of that one. */
  readonly beside: string | null;
  /** Present while it is being issued: until then it is not changed. */
  readonly batch: string | null;
  readonly keptAt: string;
}

/**
 * A page below `/f/:framework` on which a person writes drafts of one act and issues them together. It is for those
 * whose capacity allows the act, and each sees their own drafts. It works as plain forms; the island in
 * `src/islands/drafting.ts` keeps what is typed when the network is gone.
 */
export interface DraftPage<Data = any> {
  readonly path: string;
  /** The act that the drafts are of. */
  readonly act: string;
  readonly load: (reading: Reading, params: Readonly<Record<string, string>>) => Promise<Data | undefined>;
  readonly subject: (data: Data) => string;
  /** Names of the form's fields; nothing else that is posted is kept. */
  readonly fields: readonly string[];
  /** Those of which one at least must be written: without them there is nothing to keep. */
  readonly own: readonly string[];
  /** Those that the next draft takes over from the last one kept. */
  readonly carried: readonly string[];
  /** For whom the acts may be; the first one where nothing else is said. */
  readonly audiences: readonly string[];
  /** File inputs of the form. What is sent in one is stored, and stands in the draft as `NAME.digest` and `NAME.name`. */
  readonly uploads?: readonly string[];
  /** What was typed, as it is kept: an abbreviation written out. */
  readonly tidy: (content: DraftContent, data: Data) => DraftContent;
  /** What a draft lacks before it can be issued, each in a sentence. */
  readonly gaps: (content: DraftContent, data: Data, context: PageContext) => readonly string[];
  /** The act's input, and when it happened. The same draft always answers the same. */
  readonly request: (
    draft: Pick<ShownDraft, 'content' | 'keptAt'>,
    data: Data,
    timeZone: string,
    audience: string,
  ) => { readonly body: Record<string, unknown>; readonly on?: string };
  readonly title: (data: Data, context: PageContext) => string;
  readonly view: (props: DraftViewProps<Data>) => ReactNode;
  /** One draft on which several people write, instead of one's own notes. */
  readonly pool?: (data: Data) => DraftPool;
  /** What of a draft of several people is handed to an office of theirs, for its desk until it is written. */
  readonly handed?: (
    draft: Pick<ShownDraft, 'content'> & { readonly subject: string },
    office: string,
  ) => { readonly params: Readonly<Record<string, string>>; readonly ask: (data: Data) => Ask } | undefined;
  /** Another act than `act` for some audience, such as one that puts a text to the own party first. */
  readonly actFor?: (audience: string) => string;
  /** The script that keeps what is typed; the one for notes where nothing else is said. */
  readonly island?: 'drafting' | 'autosave';
}

/** Whose the draft is, who may write on it, and with what it begins. */
export interface DraftPool {
  /** Never a person's id: those have neither colon nor capitals. */
  readonly owner: string;
  /** What the act's rule looks at: who may not give it does not write on it. */
  readonly about: object;
  /** The same for everyone who begins at the same place, so that two who begin at once are heard of as a clash. */
  readonly seed: string;
  readonly content: DraftContent;
}

export interface DraftViewProps<Data> {
  readonly data: Data;
  readonly context: PageContext;
  /** The reader's own, the latest first. */
  readonly drafts: readonly ShownDraft[];
  readonly desk: Desk;
}

/** What the door gives to the forms of a draft page. */
export interface Desk {
  /** Where the forms go, which is also the page's own path. */
  readonly action: string;
  readonly csrf: string;
  /** Where a draft of several people begins: sent back with it, so that nobody gives over what another gave meanwhile. */
  readonly begun?: string | undefined;
  /** Random id of the reader: what a browser keeps is kept under it. */
  readonly person: string;
  /** What stands in the form: a draft that is being changed, or a new one. */
  readonly writing: Pick<ShownDraft, 'id' | 'version' | 'content'>;
  readonly audiences: readonly Choice[];
  /** Why drafts were not issued, each with the draft that it concerns. */
  readonly errors: readonly { readonly draft?: string | undefined; readonly message: string }[];
  /** What was done before this page came. */
  readonly done?: { readonly what: 'kept' | 'removed' | 'issued' | 'nothing'; readonly count: number } | undefined;
}

export function draftPage<Data>(definition: DraftPage<Data>): DraftPage<Data> {
  return definition;
}
