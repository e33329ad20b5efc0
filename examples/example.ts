import type { StoredFile } from '../src/files/files.ts';
import type { Capacity } from '../src/record/authorise.ts';

/** A framework that shows what Comity does: whom it has, and what they recorded, in order. */
export interface Example {
  readonly framework: string;
  /** Founds it: position 0. */
  readonly founding: object;
  /** Recorded by the host at the founding: the parties, before anybody can act for one. */
  readonly parties: readonly object[];
  /** Recorded as credentials behind the parties, in this order; the first is whom the start message gives a token. */
  readonly personas: readonly Persona[];
  /**
   * What the personas then recorded. A loaded example grows when a later version of this list goes on where the one that
   * was loaded ended; so what is new is put at the end, and what stands is not moved.
   */
  steps(): Iterable<Step>;
}

/** Who acts in an example. Whoever acts for a real party does so as an exercise. */
export interface Persona {
  readonly key: string;
  readonly label: string;
  readonly party: string;
  readonly capacity: Exclude<Capacity, 'host' | 'clock'>;
  readonly exercise?: boolean;
}

/** One act of a persona. */
export interface Step {
  readonly by: string;
  readonly act: string;
  /** A function where it names what an earlier step made: a statement's key, an entry's position, a file. */
  readonly body: object | ((recorded: Recorded) => object | Promise<object>);
  readonly on?: string | null | undefined;
  readonly audience?: string | undefined;
  /** Under which later steps find its entry. */
  readonly name?: string | undefined;
}

/** What earlier steps made. */
export interface Recorded {
  /** The position of a named step's entry. */
  position(name: string): number;
  /** The key that the entry of a named step drew for itself. */
  key(name: string): Promise<string>;
  /** Stores bytes beside the record, as an upload does, and answers how an act names them. */
  file(name: string, bytes: Buffer): Promise<Pick<StoredFile, 'digest'> & { readonly name: string }>;
}
