/** What a parser answers: the value, or one sentence saying what is wrong. Parsers never throw on hostile input. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: string };

export function right<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function wrong(sentence: string): { readonly ok: false; readonly wrong: string } {
  return { ok: false, wrong: sentence };
}
