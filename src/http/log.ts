import { type Context, Hono } from 'hono';
import type { Instance } from '../instance.ts';
import type { Head } from '../record/heads.ts';
import { readOpenings } from '../record/openings.ts';
import { inclusionProof } from '../record/proof.ts';
import { refusal } from '../record/refusal.ts';
import { parseTilePath, stands, tilesOf } from '../record/tiles.ts';
import { tileWidth } from '../record/tree.ts';
import { preferred } from '../words/language.ts';
import { problemResponse } from './problem.ts';
import { findVisitor } from './visitor.ts';

/**
 * The log's files (C2SP tlog-tiles) and what proves its entries, for everyone alike: no cookie and no token changes them.
 * Openings alone are by right: whoever comes with a session or token gets those that they may read. Nothing beyond the
 * head is served, and a file that stands never changes.
 */
export function logRoutes(instance: Instance): Hono {
  const { store, heads, record } = instance;
  const { keys } = record;
  const app = new Hono();
  const tiles = tilesOf(store);

  app.get(
    '/checkpoint',
    at(async ({ checkpoint }) => text(checkpoint)),
  );

  app.get(
    '/tile/*',
    at(async ({ framework, size }, context) => {
      const asked = parseTilePath(pathIn(context));
      if (!asked || !stands(asked, size)) return undefined;
      const { level, index, width } = asked;
      const bytes =
        level === 'entries'
          ? await tiles.entryBundle(framework, index, width)
          : await tiles.tile(framework, level, index, width);
      return bytes && answer(bytes, 'application/octet-stream', forEver);
    }),
  );

  app.get(
    '/openings/:index',
    at(async ({ framework, size }, context) => {
      const index = wholeNumber(context.req.param('index'));
      if (index === undefined || index * tileWidth >= size) return undefined;
      const first = index * tileWidth;
      const { found, cache } = await openings(context, framework, first, Math.min(first + tileWidth, size));
      return answer(found.map(opening => `${JSON.stringify(opening)}\n`).join(''), 'application/jsonl', cache);
    }),
  );

  app.get(
    '/opening/:position',
    at(async ({ framework, size }, context) => {
      const position = wholeNumber(context.req.param('position'));
      if (position === undefined || position >= size) return undefined;
      const {
        found: [opening],
        cache,
      } = await openings(context, framework, position, position + 1);
      // What is closed must look like what was never there.
      if (!opening) return undefined;
      if ('erased' in opening)
        return answer(JSON.stringify({ erased: opening.erased }), 'application/json', 'no-store', 410);
      return answer(JSON.stringify(opening), 'application/json', cache);
    }),
  );

  app.get(
    '/proof/:file',
    at(async (head, context) => {
      const position = wholeNumber(/^(.*)\.tlog-proof$/.exec(context.req.param('file') ?? '')?.[1]);
      if (position === undefined || position >= head.size) return undefined;
      return text(await inclusionProof(store, head.framework, position, head));
    }),
  );

  app.get(
    '/policy',
    at(async ({ framework, origin }) => {
      const key = keys.find(framework, origin);
      return key && text(`log ${key.vkey}\nquorum none\n`);
    }),
  );

  app.all('/*', context => notFound(context));
  return app;

  async function openings({ req }: Context, framework: string, from: number, to: number) {
    const visitor = await findVisitor(
      instance,
      { authorization: req.header('authorization'), cookie: req.header('cookie') },
      framework,
    );
    if (visitor?.framework !== framework)
      return {
        found: await readOpenings(store.public, framework, from, to),
        cache: visitor ? 'private, no-store' : 'no-cache',
      };
    const found = await store.asMember(framework, visitor.claims, db =>
      readOpenings(db, framework, from, to, 'member'),
    );
    return { found, cache: 'private, no-store' };
  }

  /** Answers from one head; what a handler does not find is not there. */
  function at(handle: (head: Head, context: Context) => Promise<Response | undefined>) {
    return async (context: Context): Promise<Response> => {
      const head = await heads.find(context.req.param('framework') ?? '');
      return (head && (await handle(head, context))) ?? notFound(context);
    };
  }
}

const forEver = 'public, max-age=31536000, immutable';

/** The path below the log's own place, undecoded: a tile has one spelling. */
function pathIn({ req }: Context): string {
  const { pathname } = new URL(req.url);
  return /^\/f\/[^/]+\/log\/(.*)$/.exec(pathname)?.[1] ?? '';
}

function wholeNumber(digits: string | undefined): number | undefined {
  return digits !== undefined && /^(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : undefined;
}

function text(content: string): Response {
  return answer(content, 'text/plain; charset=utf-8', 'no-cache');
}

function answer(content: string | Buffer, type: string, cache: string, status = 200): Response {
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, { status, headers: { 'content-type': type, 'cache-control': cache } });
}

function notFound({ req }: Context): Response {
  const nothing = refusal('missing', 'nothing-here', 'The log has the files that its signed head covers.');
  return problemResponse(nothing, preferred(req.header('accept-language')));
}
