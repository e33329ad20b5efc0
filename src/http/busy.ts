import { PressBusy } from '../papers/press.ts';
import { houseWords } from '../words/house.ts';
import { preferred } from '../words/language.ts';

/** All connections are taken, and stayed so for as long as one waits: nothing is broken, and nothing was begun. */
export function tooMany(request: Request): Response {
  const language = preferred(request.headers.get('accept-language') ?? undefined);
  const { busy, busyText } = houseWords[language].problem;
  const headers = { 'cache-control': 'no-store', 'retry-after': '10' };
  if (!request.headers.get('accept')?.includes('text/html'))
    return Response.json(
      { type: 'about:blank', title: `${busy}. ${busyText}`, status: 503, code: 'busy' },
      { status: 503, headers: { ...headers, 'content-type': 'application/problem+json' } },
    );
  return new Response(
    `<!doctype html><html lang="${language}"><title>${busy}</title><h1>${busy}</h1><p>${busyText}</p></html>`,
    { status: 503, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } },
  );
}

/** The press takes so many papers at a time, and each may take so long. */
export function pressBusy(fault: unknown): Response {
  if (!(fault instanceof PressBusy)) throw fault;
  return Response.json(
    { type: 'about:blank', title: 'Other papers are being set: ask again in a moment.', status: 503, code: 'busy' },
    { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '10' } },
  );
}
