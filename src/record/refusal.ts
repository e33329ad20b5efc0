/**
 * A refusal is a value: an act that the rules do not allow. Nothing was appended.
 * `code` is stable for programs; the sentence a person reads comes from words by code; `rule` says which rule
 * forbids it and `source` where that rule is written.
 */
export interface Refusal {
  readonly refused: true;
  readonly code: string;
  readonly kind: RefusalKind;
  readonly rule: string;
  readonly source: string;
  /** The act whose own rule it is: rooms may use one code for different rules. */
  readonly act?: string;
  /** Dotted path of the input field that is wrong, where one field is. */
  readonly field?: string;
  /** Values for the sentence. Never a value that the asker may not see. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** After how many seconds it is worth asking again, where that is why. */
  readonly retryAfter?: number;
  /** Every wrong field, where the input as a whole was refused. */
  readonly problems?: readonly FieldProblem[];
}

/** `input`: the request is malformed; `right`: the asker may not; `state`: the record does not allow it now; `missing`: no such thing. */
export type RefusalKind = 'input' | 'right' | 'state' | 'missing';

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export function refusal(kind: RefusalKind, code: string, rule: string, more: Partial<Refusal> = {}): Refusal {
  return { source: 'docs/how-to/refusals.md', ...more, refused: true, kind, code, rule };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as Refusal).refused === true;
}

/**
 * The outcome of an append is unknown: the connection broke between COMMIT and its answer. There is no way to go on
 * from here; the process stops, and the start-up path finds out what the database kept.
 */
export class FatalFault extends Error {
  override readonly name = 'FatalFault';
}
