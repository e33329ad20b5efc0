import type { Config } from '../config.ts';

/** Exit codes of the contract. */
export const exit = { done: 0, refused: 1, wrongUse: 2, fault: 3 } as const;

export interface Console {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<string>;
  /** Asks the person at the terminal; absent where nobody is there. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

/** One verb of the command line. */
export interface Verb {
  /** After `comity`: `act NAME --as PARTY --in FRAMEWORK [JSON|-]`. */
  readonly usage: string;
  readonly help: string;
  readonly options?: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  readonly run: (call: Call) => Promise<number>;
}

export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly console: Console;
  readonly json: boolean;
}

/** The call does not fit the verb's usage. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
