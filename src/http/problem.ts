import type { Refusal, RefusalKind } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import type { Language } from '../words/language.ts';

/** The one table from kinds of refusal to HTTP. Nothing below `http/` knows these numbers. */
const statuses: Readonly<Record<RefusalKind, number>> = { input: 400, right: 403, missing: 404, state: 409 };
/** Refusals that HTTP has a number of its own for. */
const ownStatuses: Readonly<Record<string, number>> = {
  'sign-in-first': 401,
  'too-large': 413,
  'file-too-large': 413,
  'draft-too-large': 413,
  'wrong-content-type': 415,
  'too-often': 429,
};

export function statusOf({ kind, code }: Pick<Refusal, 'kind' | 'code'>): number {
  return ownStatuses[code] ?? statuses[kind];
}

/** A refusal as `application/problem+json` (RFC 9457), with the rule that refused and where it is written. */
export function problem(refused: Refusal & { readonly index?: number | undefined }, language: Language) {
  return {
    type: 'about:blank',
    title: refusalSentence(language, refused),
    status: statusOf(refused),
    code: refused.code,
    rule: refused.rule,
    source: refused.source,
    ...(refused.field === undefined ? {} : { field: refused.field }),
    ...(refused.problems === undefined ? {} : { problems: refused.problems }),
    ...(refused.index === undefined ? {} : { index: refused.index }),
  };
}

export function problemResponse(
  refused: Refusal & { readonly index?: number | undefined },
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problem(refused, language)), {
    status: statusOf(refused),
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retryHeader(refused),
      ...headers,
    },
  });
}

export function retryHeader({ retryAfter }: Pick<Refusal, 'retryAfter'>): Readonly<Record<string, string>> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}
