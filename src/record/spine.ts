import type { AnyAct } from './act.ts';
import type { Rule } from './authorise.ts';
import type { Author, OpenEntry } from './body.ts';
import type { Query } from './reading.ts';
import type { Store } from './store/store.ts';
import type { Table } from './table.ts';

/** What the slices bring to the spine. The spine knows none of them by name. */
export interface Spine {
  readonly acts: ReadonlyMap<string, AnyAct>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly tables: readonly Table[];
  readonly reactions: readonly Reaction[];
  /** Does the credential that this author acts under still stand? */
  readonly standing: Query<[Author], boolean>;
  /** The acts that a credential is good for; null: all that its capacity allows. */
  readonly entrustedWith: Query<[number], readonly string[] | null>;
  /**
   * The circles that an audience means whose members are counted (`isCounted`): on the day that the act is of, for the
   * subject that it is about. None: it means nobody.
   */
  readonly members: Query<[Counted], readonly string[]>;
  /** The framework's time zone (IANA); undefined before it is founded. */
  readonly timeZone: Query<[], string>;
}

export interface Counted {
  readonly audience: string;
  readonly day: string;
  readonly subject: string;
}

/** What an act sets off beside the record, once, after it is committed. Replay never comes here. */
export interface Reaction {
  readonly after: string;
  readonly does: string;
  readonly run: (store: Store, framework: string, entry: OpenEntry) => Promise<void>;
}
