/**
 * What an act leaves behind. A record cannot be re-formatted later, so nothing
 * here may change its meaning.
 */
export interface Body<In = Record<string, unknown>> {
  readonly v: 1;
  readonly act: string;
  /** Version of the act's input shape; older ones are raised by the act's upcaster. */
  readonly av: number;
  readonly origin: string;
  readonly scope: string;
  readonly vis: 'open' | 'closed';
  /** RFC 3339 UTC with milliseconds: when it was recorded. */
  readonly at: string;
  /** When it happened: year, month or day; null is "unknown". */
  readonly on: string | null;
  readonly subject: string;
  readonly audience: Audience;
  readonly author: Author;
  readonly in: In;
}

/** Who acted. `credential` is the position of the act that gave the right; null for the host's shell and the clock. */
export interface Author {
  readonly party: string | null;
  readonly capacity: string;
  readonly credential: number | null;
  /** A random id: leaves and bodies never carry a person's name here. */
  readonly person: string | null;
}

/** `public`, `framework`, `own`, `secretariat` or `parties:A,B`. The other audiences of the domain come with people. */
export type Audience = string;

/** One entry as the spine hands it to states and derived tables. */
export type Entry = OpenEntry | ErasedEntry;

export interface OpenEntry {
  readonly position: number;
  readonly erased: false;
  /** With `in` raised to the act's present version. */
  readonly body: Body;
  /** The circles whose members may read it; `public` means everyone. */
  readonly circles: readonly string[];
  /** The day from which the fact counts, or `-infinity` where `on` is unknown. */
  readonly from: string;
}

/** Text, salt and key are gone; what is left is that there was an entry here, and which entry erased it. */
export interface ErasedEntry {
  readonly position: number;
  readonly erased: true;
}

/** A value of narrower audience than its act: the body holds only this digest. */
export interface Sealed {
  readonly $sealed: string;
}
