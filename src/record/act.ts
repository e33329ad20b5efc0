import type { z } from 'zod';
import type { Author, Body, OpenEntry } from './body.ts';
import type { Read } from './reading.ts';
import type { Refusal, RefusalKind } from './refusal.ts';

/**
 * An act, defined once. From this one value come its route, its form, its CLI verb, its JSON Schema, its documentation
 * page and its line in the record. `Input` is what a person sends, `In` what the body keeps of it.
 */
export interface Act<
  Schema extends z.ZodObject = z.ZodObject,
  State = unknown,
  Facts = unknown,
  In extends object = object,
  Name extends string = string,
  Code extends string = string,
> {
  /** `slice.verb-object`: the one name in file, route, test, documentation and words. */
  readonly name: Name;
  /** Version of the input's shape. A new version keeps every older one readable through `upcast`. */
  readonly version: number;
  /** What doing it means, in one sentence. */
  readonly sentence: string;
  readonly input: Schema;
  /** The thing that the act is about, such as `meetings/edition/vmm/2022`: decisions on one subject happen in order. */
  readonly subject: (input: z.output<Schema>, read: Read) => string | Promise<string>;
  readonly state: Fold<State>;
  /** May `on` be earlier than the day of recording? */
  readonly backdatable: boolean;
  /** For whom the entry is where nothing else is said, also by the author's capacity; else public: `usualAudience`. */
  readonly defaultAudience?: string | Readonly<Record<string, string>>;
  /** Facts on other subjects: derived queries, in the same transaction. */
  readonly load?: (input: z.output<Schema>, read: Read, author: Author) => Promise<Facts>;
  /** With what its form begins where the address says what it is about: what stands now, as far as the reader sees it. */
  readonly startsFrom?: (
    about: Readonly<Record<string, unknown>>,
    read: Read,
    author: Author,
  ) => Promise<object | undefined>;
  /** Every refusal that `decide` may answer, with its rule in one sentence. */
  readonly refusals: Readonly<Record<Code, RefusalRule>>;
  /** Pure and synchronous: the complete body content, or a refusal. */
  readonly decide: (state: State, input: z.output<Schema>, context: Context<Facts, Code>) => In | Refusal;
  readonly example: z.input<Schema>;
  /** Founds a log: position 0, and nothing else may stand there. */
  readonly founds?: boolean;
  /** May it be marked "entered in error"? What others stand on may not. */
  readonly correctable: boolean;
  /** The entry that this one takes out of force ("entered in error"): the spine undoes what it derived. */
  readonly retracts?: (input: z.output<Schema>) => number;
  /** The entry whose text, salt and key this one destroys. */
  readonly erases?: (input: z.output<Schema>) => number;
  /**
   * Parties whose word it is, whoever records it: they read it whatever its audience, and they alone may widen it. Where
   * there is one, it also reads what the act seals.
   */
  readonly originators?: (input: z.output<Schema>, author: Author) => readonly (string | null)[];
  /** Entries that further readers may read from now on; readers of the widening read it too. */
  readonly widens?: (input: z.output<Schema>) => Widening;
  /** What whoever records it should think about, without being refused: asked before the act and answered with it. */
  readonly warns?: (input: z.output<Schema>, asked: Asking) => Promise<readonly Warning[]>;
  readonly upcast?: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;
}

/** To an audience, or to credentials by name. */
export interface Widening {
  readonly positions: readonly number[];
  readonly to: string | { readonly credentials: readonly number[] };
}

/** What an act is asked about before it is recorded. `day`: the one it is of, where that is known. */
export interface Asking {
  readonly read: Read;
  readonly day: string;
}

export interface Warning {
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface RefusalRule {
  readonly kind: RefusalKind;
  readonly rule: string;
  readonly source: string;
}

/** A subject's state: what decisions must know of it, and no more. `evolve` may change the state it is given. */
export interface Fold<State> {
  readonly initial: () => State;
  readonly evolve: (state: State, entry: OpenEntry) => State;
}

/** What `decide` gets from outside: the instant, fresh ids, the author and the loaded facts. */
export interface Context<Facts = unknown, Code extends string = string> {
  readonly framework: string;
  /** Of the log, for ever: `NAME/f/FRAMEWORK/log`. */
  readonly origin: string;
  readonly at: string;
  /** The day of `at` in the framework's time zone. */
  readonly today: string;
  readonly on: string | null;
  /** For whom the entry will be. */
  readonly audience: string;
  readonly author: Author;
  readonly facts: Facts;
  /** A fresh key: 13 characters of `[a-z2-7]`, 64 random bits. */
  readonly id: () => string;
  /** Puts a value aside under its digest, for readers of a narrower audience than the act's. */
  readonly seal: (value: unknown) => { readonly $sealed: string };
  readonly refuse: (code: Code, more?: Pick<Refusal, 'field' | 'params'>) => Refusal;
}

/** For whom an act of this capacity is where nothing else is said. */
export function usualAudience({ defaultAudience }: Pick<AnyAct, 'defaultAudience'>, capacity: string): string {
  return (typeof defaultAudience === 'object' ? defaultAudience[capacity] : defaultAudience) ?? 'public';
}

/** Checks an act's types against each other; what it returns is what it got. */
export function act<
  Schema extends z.ZodObject,
  State,
  In extends object,
  const Name extends string,
  const Code extends string = never,
  Facts = undefined,
>(definition: Act<Schema, State, Facts, In, Name, Code>): Act<Schema, State, Facts, In, Name, Code> {
  return definition;
}

/** A state for subjects that need none. */
export const stateless: Fold<null> = { initial: () => null, evolve: state => state };

export type AnyAct = Act<any, any, any, any, string, any>;

/** The `in` of a body, at the act's present version. */
export function currentIn(definition: AnyAct, body: Body): Body['in'] {
  let content = body.in;
  for (let version = body.av; version < definition.version; version++) {
    const raise = definition.upcast?.[version];
    if (!raise) throw new Error(`${definition.name} has no upcaster from version ${version}`);
    content = raise(content);
  }
  return content;
}
