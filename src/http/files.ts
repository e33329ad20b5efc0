import { Hono } from 'hono';
import { largest, readFile, readScaled, storeFile, tooLarge } from '../files/files.ts';
import type { Instance } from '../instance.ts';
import { type Capacity, capacities } from '../record/authorise.ts';
import type { Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { slices, spine } from '../slices.ts';
import { preferred } from '../words/language.ts';
import { paceOf } from './pace.ts';
import { problemResponse } from './problem.ts';
import { findVisitor } from './visitor.ts';

/** Whoever may record nothing may leave nothing here either. */
const mayUpload = new Set<Capacity>(
  capacities.filter(one => [...spine.rules.values()].some(rule => rule.capacities.includes(one))),
);

/** A file takes so much more than an act. */
const uploadCost = 10;

/** `POST /api/f/:framework/files`: the bytes as they are, by token. What they are is found by looking at them. */
export function uploadRoutes(instance: Instance, actsPerMinute: number): Hono {
  const app = new Hono();
  app.post('/:framework/files', async context => {
    const { req } = context;
    const language = preferred(req.header('accept-language'));
    const framework = req.param('framework');
    const visitor = await findVisitor(instance, { authorization: req.header('authorization') });
    const author = visitor?.framework === framework ? visitor.author : undefined;
    if (!author || !mayUpload.has(author.capacity as Capacity)) return problemResponse(notAllowed, language);
    const often = actsPerMinute > 0 && (await paceOf(instance, framework, author, actsPerMinute, uploadCost));
    if (often) return problemResponse(often, language);
    const bytes = await readBytes(req.raw);
    const stored = isRefusal(bytes) ? bytes : await storeFile(instance, framework, bytes);
    return isRefusal(stored)
      ? problemResponse(stored, language)
      : context.json(stored, 201, { 'cache-control': 'no-store' });
  });
  return app;
}

/** `/f/:framework/files/:digest`: to be saved, never shown in this site's name, and only by way of a row that names it. */
export function fileRoutes(instance: Instance): Hono {
  const app = new Hono();
  app.get('/:digest', async context => {
    const { req } = context;
    const framework = req.param('framework') ?? '';
    const digest = req.param('digest');
    const shown = await readShown(instance, framework, digest, req.header(), db => readFile(db, framework, digest));
    if (!shown) return problemResponse(nothingHere, preferred(req.header('accept-language')));
    return new Response(new Uint8Array(shown.found.bytes), {
      headers: {
        'content-type': shown.found.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(req.query('name'), digest))}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': shown.to === 'public' ? 'public, max-age=300' : 'private, no-store',
      },
    });
  });
  return app;
}

/**
 * `/f/:framework/pictures/:digest-:width.jpg`: a picture in one of the widths that were made of it, where a row that the
 * reader may see shows it. The address says the bytes, so a browser that has them need not ask again.
 */
export function pictureRoutes(instance: Instance): Hono {
  const app = new Hono();
  app.get('/:name', async context => {
    const { req } = context;
    const framework = req.param('framework') ?? '';
    const [, digest = '', width = ''] = /^([0-9a-f]{64})-(\d{1,4})\.jpg$/.exec(req.param('name')) ?? [];
    const shown = await readShown(instance, framework, digest, req.header(), db =>
      readScaled(db, framework, digest, Number(width)),
    );
    if (!shown) return problemResponse(nothingHere, preferred(req.header('accept-language')));
    const headers = {
      'cache-control': shown.to === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
      etag: `"${digest}-${width}"`,
    };
    if (req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(shown.found), {
      headers: {
        ...headers,
        'content-type': 'image/jpeg',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return app;
}

/**
 * What is read of a file, and for whom it is: everyone, or whoever asks. Undefined where a slice shows it to no such
 * reader, for whom it then is not there. It is read with the rights of that reader.
 */
async function readShown<Found>(
  instance: Instance,
  framework: string,
  digest: string,
  { authorization, cookie }: Record<string, string | undefined>,
  read: (db: Reading['db']) => Promise<Found | undefined>,
): Promise<{ readonly found: Found; readonly to: 'public' | 'reader' } | undefined> {
  const head = await instance.heads.find(framework);
  if (!head || !/^[0-9a-f]{64}$/.test(digest)) return undefined;
  const shown = async (db: Reading['db']) => {
    const reading = { db, framework, position: head.size - 1, day: '9999-12-31' };
    for (const slice of slices) if (await slice.showsFile?.(reading, digest)) return read(db);
    return undefined;
  };
  const open = await shown(instance.store.public);
  if (open) return { found: open, to: 'public' };
  const visitor = await findVisitor(instance, { authorization, cookie }, framework);
  if (visitor?.framework !== framework) return undefined;
  const found = await instance.store.asMember(framework, visitor.claims, shown);
  return found && { found, to: 'reader' };
}

/** The name under which a file was offered, without what a file system or a reader's eye could take for more. */
function nameOf(asked: string | undefined, digest: string): string {
  const name = (asked ?? '').replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '').replace(/^\.+/, '');
  return name.slice(0, 200) || digest;
}

async function readBytes(request: Request): Promise<Buffer | Refusal> {
  const limit = largest.document;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');
const notAllowed = refusal('right', 'sign-in-first', 'A file is uploaded by a person who may record something.', {
  source: 'docs/guide/files.md',
});
