import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Visitor } from '../access/access.ts';
import { isLoopback } from '../config.ts';
import { readScaled } from '../files/files.ts';
import type { Instance } from '../instance.ts';
import type { Outbox } from '../mail/outbox.ts';
import { Orders } from '../press/orders.ts';
import type { Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { isOverloaded } from '../record/store/store-problem.ts';
import { type Language, preferred } from '../words/language.ts';
import { accountRoutes } from './account-routes.ts';
import { actForm, actsPage, postAct } from './act-pages.tsx';
import { actsApi } from './acts-api.ts';
import { alertsApi } from './alerts-api.ts';
import { apiDocs } from './api-docs.tsx';
import { askedLanguage } from './asked.ts';
import { type Assets, readAssets } from './assets.ts';
import { pressBusy, tooMany } from './busy.ts';
import { clientAddress } from './client-address.ts';
import type { Door } from './doors.ts';
import { findDraftPage, postDrafts, showDrafts } from './draft-pages.tsx';
import { eventRoutes } from './events.ts';
import { fileRoutes, pictureRoutes, uploadRoutes } from './files.ts';
import { headersAt, islandPolicy } from './headers.ts';
import { logRoutes } from './log.ts';
import { matrixPage, matrixReportPage, postMatrix, postMatrixReport } from './matrix-pages.tsx';
import { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { paced } from './pace.ts';
import { PageCache, sendKept } from './page-cache.ts';
import { inRoom, type Room, showPage } from './pages.tsx';
import { looks, orderPaper, pressRoutes } from './press-pages.tsx';
import { problemResponse } from './problem.ts';
import { faultPage, frontDoor, frontDoorFile, orProblem, signedIn } from './site-pages.tsx';
import { postStart, startPage } from './start-page.tsx';
import { badToken, findAccount, findVisitor, isBearer } from './visitor.ts';
import { wayBack } from './way-back.ts';
import { webhooksPage } from './webhooks-page.tsx';
import { postWorkbook, postWorkbookReport, workbookFile, workbookPage, workbookReport } from './workbook-pages.tsx';

export interface ServerOptions {
  readonly instance: Instance;
  /** The folder of the built client: style sheet and fonts. */
  readonly client: string;
  /** What the server listens on; personas exist on loopback only. */
  readonly host: string;
  /** Where people reach us; absent: as whoever asks names us, which counts on loopback alone. */
  readonly address?: string | undefined;
  /** Absent: nobody can be written to. */
  readonly outbox?: Outbox | undefined;
  /** By which webhooks are verified. */
  readonly webhookKey?: string | undefined;
  readonly trustedProxies?: readonly string[] | undefined;
  /** How many acts a party may record in a minute; 0: as many as it likes. */
  readonly actsPerMinute?: number | undefined;
  /** One line for the operator about a fault. Never holds a secret or a text of the record. */
  readonly log: (line: string) => void;
}

/** The door of the house: kept pages first, then routes in the order in which they are listed. */
export function makeServer(options: ServerOptions): Server {
  const assets = readAssets(options.client);
  const cache = new PageCache();
  const metrics = new Metrics();
  const orders = new Orders(options.instance.store, options.log);
  const app = routes(options, assets, cache, metrics, orders);
  const listener = getRequestListener(app.fetch);
  const headers = headersAt(options.address);
  const server = createServer((request, response) => {
    const kept = findKept(options.instance, cache, request);
    if (kept) {
      metrics.cachedPages++;
      sendKept(kept, request, response);
    } else void answer(listener, headers, request, response);
  });
  // Whoever sends slowly holds a connection for so long and no longer.
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  server.once('close', () => void orders.stop());
  return server;
}

async function answer(
  listener: ReturnType<typeof getRequestListener>,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  await listener(request, response);
}

/** A kept page that still holds: asked by nobody in particular, of a record that has not moved, on the same day. */
function findKept({ heads }: Instance, cache: PageCache, { method, url = '', headers }: IncomingMessage) {
  if ((method !== 'GET' && method !== 'HEAD') || headers.cookie !== undefined || headers.authorization !== undefined)
    return undefined;
  if (!heads.live || !url.startsWith('/f/')) return undefined;
  const framework = frameworkOf(url);
  const head = heads.peek(framework);
  if (!head) return undefined;
  return cache.find(cacheKey(headers.host, url, languageOf(headers['accept-language'])), stampOf(head.size));
}

const languagesBefore = new Map<string, Language>();

function languageOf(header: string | undefined): Language {
  const asked = header ?? '';
  let language = languagesBefore.get(asked);
  if (!language) {
    if (languagesBefore.size > 1000) languagesBefore.clear();
    languagesBefore.set(asked, (language = preferred(header)));
  }
  return language;
}

function frameworkOf(url: string): string {
  const end = url.slice(3).search(/[/?.]/);
  return end < 0 ? url.slice(3) : url.slice(3, 3 + end);
}

/** The host too: feeds and calendars hold whole addresses, and nobody may put another's into ours. */
function cacheKey(host: string | undefined, url: string, language: Language): string {
  return `${language} ${host ?? ''}${url}`;
}

/** A page holds until the record moves or a time zone turns to the next day; the hour is the finest step of that. */
function stampOf(size: number): string {
  return `${size} ${Math.floor(Date.now() / 900_000)}`;
}

function routes(
  { instance: open, host, address, outbox, webhookKey, trustedProxies = [], actsPerMinute = 0, log }: ServerOptions,
  assets: Assets,
  cache: PageCache,
  metrics: Metrics,
  orders: Orders,
): Hono<any> {
  const instance = paced(open, actsPerMinute);
  const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>();
  const clients = new WeakMap<Request, string>();
  // Behind a proxy everyone comes from this machine, and may name any host: where people reach it decides, too.
  const personas = isLoopback(host) && (address === undefined || isLoopback(new URL(address).hostname));

  app.use(async (context, next) => {
    clients.set(context.req.raw, clientAddress(context.env.incoming, trustedProxies));
    const start = performance.now();
    await next();
    const kind = /^\/(api|assets|f\/[^/]+\/log)/.exec(context.req.path)?.[1]?.replace(/^f.*log$/, 'log') ?? 'page';
    metrics.count(kind, context.res.status, performance.now() - start);
  });

  app.get('/healthz', context => context.text('ok\n'));
  app.get('/readyz', async context => {
    const ready = await instance.heads.list().then(
      () => instance.heads.live,
      () => false,
    );
    return context.text(ready ? 'ready\n' : 'the database does not answer\n', ready ? 200 : 503);
  });
  app.get('/metrics', async context =>
    context.text(await metrics.text(instance), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );
  app.get('/assets/*', context => {
    const asset = assets.find(context.req.path);
    if (!asset) return context.notFound();
    return new Response(new Uint8Array(asset.body), {
      headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  app.get('/api/openapi.json', context => context.json(openApi()));
  app.route('/api/f', actsApi(instance));
  app.route('/api/f', alertsApi(instance, webhookKey));
  app.route('/api/f', eventRoutes(instance));
  app.route('/api/f', uploadRoutes(instance, actsPerMinute));
  app.get('/api/docs', async context => apiDocs(await door(context.req.raw), context.req.raw));
  app.get('/api/docs/:name', async context =>
    apiDocs(await door(context.req.raw), context.req.raw, context.req.param('name')),
  );
  app.all('/api/*', context =>
    problemResponse(
      refusal('missing', 'nothing-here', 'The API has the paths that /api/openapi.json lists.'),
      preferred(context.req.header('accept-language')),
    ),
  );
  app.route('/f/:framework/log', logRoutes(instance));
  app.route('/f/:framework/files', fileRoutes(instance));
  app.route('/f/:framework/pictures', pictureRoutes(instance));

  app.get('/', async context => frontDoor(await door(context.req.raw)));
  app.get('/.json', async context => frontDoorFile(await door(context.req.raw)));
  accountRoutes(app, { door, inside });
  pressRoutes(app, { door, inside }, orders);
  app.get('/start', async context => startPage(await door(context.req.raw)));
  app.post('/start', async context => postStart(await door(context.req.raw), context.req.raw));

  app.get('/f/:framework/acts', context => inside(context.req.raw, async (at, room) => actsPage(at, room)));
  app.get('/f/:framework/acts/:name', context =>
    inside(context.req.raw, (at, room, query) => actForm(at, room, context.req.param('name'), query)),
  );
  app.post('/f/:framework/acts/:name', context =>
    inside(context.req.raw, (at, room) => postAct(at, room, context.req.param('name'), context.req.raw)),
  );
  app.get('/f/:framework/webhooks', context => inside(context.req.raw, webhooksPage));
  app.get('/f/:framework/plan/import', context => inside(context.req.raw, matrixPage));
  app.post('/f/:framework/plan/import', context =>
    inside(context.req.raw, (at, room) => postMatrix(at, room, context.req.raw)),
  );
  app.get('/f/:framework/plan/import/:digest', context =>
    inside(context.req.raw, (at, room) => matrixReportPage(at, room, context.req.param('digest'))),
  );
  app.post('/f/:framework/plan/import/:digest', context =>
    inside(context.req.raw, (at, room) => postMatrixReport(at, room, context.req.param('digest'), context.req.raw)),
  );
  const workbook = '/f/:framework/reporting/:round/party/:party/workbook';
  app.get(workbook, context => inside(context.req.raw, (at, room) => workbookPage(at, room, context.req.param())));
  for (const ending of ['xlsx', 'csv', 'json'])
    app.get(`${workbook}.${ending}`, context =>
      inside(context.req.raw, (at, room) => workbookFile(at, room, context.req.param(), ending)),
    );
  app.post(workbook, context =>
    inside(context.req.raw, (at, room) => postWorkbook(at, room, context.req.param(), context.req.raw)),
  );
  app.get(`${workbook}/:digest`, context =>
    inside(context.req.raw, (at, room) => workbookReport(at, room, context.req.param(), context.req.param('digest'))),
  );
  app.post(`${workbook}/:digest`, context =>
    inside(context.req.raw, (at, room) =>
      postWorkbookReport(at, room, context.req.param(), context.req.param('digest'), context.req.raw),
    ),
  );
  app.post('/f/*', async context => {
    const drafts = findDrafts(context.req.raw);
    return drafts
      ? inside(context.req.raw, (at, room) => postDrafts(at, room, drafts.found, drafts, context.req.raw))
      : context.notFound();
  });
  // Bodies and forums are listed on the page of meetings.
  for (const list of ['bodies', 'forums'])
    app.get(`/f/:framework/${list}`, ({ req, redirect }) =>
      redirect(`/f/${req.param('framework')}/meetings${new URL(req.url).search}#${list}`, 301),
    );
  app.get('/f/*', context => inside(context.req.raw, (at, room, query) => page(context.req.raw, at, room, query)));

  app.notFound(async context => {
    const at = await door(context.req.raw);
    return orProblem(
      at,
      context.req.path,
      refusal('missing', 'nothing-here', 'Pages have the addresses that the house gives them.'),
    );
  });
  app.onError(async (fault, context) => {
    if (isOverloaded(fault)) return tooMany(context.req.raw);
    log(
      `${context.req.method} ${withoutSecret(context.req.path)} failed: ${fault.name}: ${fault.message.split('\n')[0]}`,
    );
    if (context.req.path.startsWith('/api/'))
      return Response.json(
        {
          type: 'about:blank',
          title: 'Something broke on our side. Nothing was answered that is not recorded.',
          status: 500,
          code: 'fault',
        },
        { status: 500, headers: { 'content-type': 'application/problem+json' } },
      );
    return faultPage(
      { instance, language: 'en', visitor: undefined, stylesheets: assets.stylesheets, personas: false },
      context.req.path,
    );
  });
  return app;

  /** Who stands at the door, and in which language to speak. An unknown `lang` is refused where the page is known. */
  async function door(request: Request): Promise<Door> {
    const cookie = request.headers.get('cookie') ?? undefined;
    const authorization = request.headers.get('authorization') ?? undefined;
    const { hostname: named, origin, pathname, searchParams } = new URL(request.url);
    const language = askedLanguage(searchParams, request.headers.get('accept-language') ?? undefined);
    const framework = pathname.startsWith('/f/') ? frameworkOf(pathname) : undefined;
    const visitor: Visitor | undefined =
      cookie === undefined && authorization === undefined
        ? undefined
        : await findVisitor(instance, { authorization, cookie }, framework);
    const reached = address ?? (personas && isLoopback(named) ? origin : undefined);
    return {
      instance,
      language: isRefusal(language) ? 'en' : language,
      visitor,
      stylesheets: assets.stylesheets,
      // A name that points here from elsewhere must not reach the personas either.
      personas: personas && isLoopback(named),
      account: visitor?.account ?? (await findAccount(instance, cookie)),
      post: outbox && reached !== undefined ? { outbox, address: reached } : undefined,
      scripts: assets.scriptsOf,
      log,
      client: clients.get(request),
      back: wayBack(cookie),
    };
  }

  async function inside(
    request: Request,
    work: (at: Door, room: Room, query: URLSearchParams) => Promise<Response | Refusal | (() => Promise<Response>)>,
  ): Promise<Response> {
    const url = new URL(request.url);
    const at = await door(request);
    const language = askedLanguage(url.searchParams, request.headers.get('accept-language') ?? undefined);
    if (isRefusal(language)) return orProblem(at, url.pathname, language);
    if (isBearer(request) && !at.visitor) return orProblem(at, url.pathname, badToken);
    const answered = await inRoom(instance, frameworkOf(url.pathname), url.searchParams, language, at.visitor, room =>
      work(at, { ...room, account: signedIn(at) }, url.searchParams),
    );
    return orProblem(at, url.pathname, typeof answered === 'function' ? await answered() : answered);
  }

  function findDrafts(request: Request) {
    const { pathname, searchParams: query } = new URL(request.url);
    const path = pathname.slice('/f/'.length + frameworkOf(pathname).length);
    const found = findDraftPage(path);
    return (
      found && {
        found,
        path: path.replace(/\.json$/, ''),
        query,
        scripts: assets.scriptsOf(found.page.island ?? 'drafting'),
      }
    );
  }

  async function page(
    request: Request,
    at: Door,
    room: Room,
    query: URLSearchParams,
  ): Promise<Response | Refusal | (() => Promise<Response>)> {
    const { pathname, search, origin } = new URL(request.url);
    const { framework } = room.head;
    const drafts = findDrafts(request);
    if (drafts) return showDrafts(at, room, drafts.found, drafts);
    const path = pathname.slice('/f/'.length + framework.length);
    const pictureOf = (digest: string) => {
      const read = (db: Reading['db']) => readScaled(db, framework, digest, 640);
      return room.visitor ? instance.store.asMember(framework, room.visitor.claims, read) : read(instance.store.public);
    };
    const shown = await showPage(room, path, query, at.stylesheets, at.personas, origin, pictureOf, at.scripts);
    if (isRefusal(shown)) return shown;
    const { body, type, fileName = '', saved, runsScript } = shown;
    if (typeof body === 'string') return send(body);
    const { make, long } = body;
    if (long && looks(request)) {
      const { title, manuscript } = long;
      const asked = { url: new URL(request.url), title, name: fileName, type };
      return () => orderPaper(orders, at, room, asked, manuscript);
    }
    return () => make().then(send, pressBusy);

    function send(made: string | Uint8Array): Response {
      const headers = {
        'content-type': type,
        ...savedAs(saved ? fileName : undefined),
        ...(runsScript ? islandPolicy : {}),
      };
      if (['cookie', 'authorization'].some(name => request.headers.has(name)) || !instance.heads.live)
        return new Response(made as string, { headers: { ...headers, 'cache-control': 'private, no-store' } });
      const { size } = room.head;
      const kept = {
        ...headersAt(address),
        ...headers,
        'cache-control': 'public, no-cache',
        etag: `W/"${size}-${room.asked.day}-${room.language}"`,
        vary: 'Accept-Language, Accept-Encoding, Cookie, Authorization',
      };
      // Kept under the size that this reader saw: if the record has moved meanwhile, nobody will find it.
      const language = languageOf(request.headers.get('accept-language') ?? undefined);
      cache.keep(
        cacheKey(request.headers.get('host') ?? undefined, pathname + search, language),
        stampOf(size),
        kept,
        made,
      );
      return new Response(made as string, { headers: kept });
    }
  }
}

/** Some paths end with a secret, which no log may hold. */
function withoutSecret(path: string): string {
  return path.replace(/^\/(sign-in\/mail|sign-in|invitation|calendar|unsubscribe|answer)\/.+/, '/$1/…');
}

function savedAs(name: string | undefined): Record<string, string> {
  return name === undefined ? {} : { 'content-disposition': `attachment; filename="${name}"` };
}
