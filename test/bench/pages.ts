import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { inRoom, showPage } from '../../src/http/pages.tsx';
import { makeServer } from '../../src/http/server.ts';
import type { OpenInstance } from '../../src/open-instance.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { answersPerSecond } from './load.ts';
import { tell } from './report.ts';

const framework = 'rok-asean';

/** The page that most people read, and the work behind it. */
export async function benchPages(instance: OpenInstance): Promise<void> {
  await benchPage(instance, '/meetings/vmm/2022', { cached: 0.5, uncached: 0.7 });
}

/** One page: cached, against a bare `node:http` server with the same bytes; made anew, against a template with the same queries. */
export async function benchPage(
  instance: OpenInstance,
  page: string,
  aims: { readonly cached: number; readonly uncached?: number },
): Promise<void> {
  const path = `/f/${framework}${page}`;
  const load = { path, connections: 32, seconds: 4 };
  const ours = makeServer({
    instance,
    client: join(import.meta.dirname, '../client'),
    host: '127.0.0.1',
    log: () => {},
  });
  const port = await listen(ours);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name)),
  );
  const bare = createServer((_, response) => {
    response.writeHead(200, { ...headers, 'content-length': bytes.length });
    response.end(bytes);
  });
  const barePort = await listen(bare);
  const [a, b] = [await answersPerSecond({ ...load, port }), await answersPerSecond({ ...load, port: barePort })];
  tell(`${page} of ${(bytes.length / 1024).toFixed(0)} kB, cached`, a, b, 'pages/s', aims.cached);
  ours.close();
  bare.close();
  ours.closeAllConnections();
  bare.closeAllConnections();
  await benchUncached(instance, page, bytes.toString(), aims.uncached);
}

/** A page or a file as the server makes it where nothing is cached. */
export async function make(instance: OpenInstance, path: string, query = new URLSearchParams()) {
  const shown = await inRoom(instance, framework, query, 'en', undefined, room =>
    showPage(room, path, query, [], false, 'http://127.0.0.1'),
  );
  if (isRefusal(shown)) throw new Error(`${path} was refused: ${shown.code}`);
  return typeof shown.body === 'string' ? shown.body : shown.body.make();
}

async function benchUncached(
  instance: OpenInstance,
  page: string,
  html: string,
  aim: number | undefined,
): Promise<void> {
  const render = () => make(instance, page);
  const queries = await watchQueries(render);
  // The page's own text: markup as it stands, and every value between it escaped, as a template must.
  const pieces = html.split(/(<[^>]*>)/).map(piece => ({ piece, value: !piece.startsWith('<') }));
  const templateOn = (pool: pg.Pool) => async () => {
    const results = await Promise.all(queries.map(([text, values]) => pool.query(text, values)));
    return pieces.reduce((page, { piece, value }) => page + (value ? escape(piece) : piece), `${results.length}`);
  };
  const plain = plainPool(instance.store.publicPool);
  const what = `  made anew, ${queries.length} queries`;
  tell(what, ...(await inTurn(render, templateOn(plain))), 'pages/s', aim);
  await plain.end();
  tell(
    '  and with queries prepared on both sides',
    ...(await inTurn(render, templateOn(instance.store.publicPool))),
    'pages/s',
  );
}

/** As a program gets one that asks for nothing: no statement is prepared. */
export function plainPool({ options }: pg.Pool): pg.Pool {
  const pool = new pg.Pool({ ...options, password: options.password, Client: pg.Client });
  // `end` does not wait for connections to close; a database that stops meanwhile tells them so.
  pool.on('error', () => {});
  return pool;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

/** What a piece of work asks of the database. */
export async function watchQueries(work: () => Promise<unknown>): Promise<[string, unknown[]][]> {
  const seen: [string, unknown[]][] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const asked = words[0] as string | { readonly text?: string; readonly values?: unknown[] };
    if (typeof asked === 'string') seen.push([asked, (words[1] as unknown[]) ?? []]);
    else if (asked.text) seen.push([asked.text, asked.values ?? []]);
    return (original as (...all: unknown[]) => unknown).apply(this, words);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return seen;
}

/** Both by turns, so that what else the machine does meanwhile weighs on both alike. */
export async function inTurn(ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<[number, number]> {
  const rounds = 8;
  let [a, b] = [0, 0];
  for (const work of [ours, bare]) await perSecond(work, 1);
  for (let round = 0; round < rounds; round++) {
    a += (await perSecond(ours, 0.75)) / rounds;
    b += (await perSecond(bare, 0.75)) / rounds;
  }
  return [a, b];
}

async function perSecond(work: () => Promise<unknown>, seconds: number, atOnce = 8): Promise<number> {
  let done = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        await work();
        done++;
      }
    }),
  );
  return done / ((performance.now() - start) / 1000);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}
