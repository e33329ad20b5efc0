import { Hono } from 'hono';
import { z } from 'zod';
import type { Instance } from '../instance.ts';
import type { ActRequest, Performed } from '../record/perform.ts';
import { inclusionProof } from '../record/proof.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { listEntries } from '../slices/archive/derived/entries.ts';
import { warningSentence } from '../slices.ts';
import { type Language, preferred } from '../words/language.ts';
import { parseJson, readBody } from './body.ts';
import { programsIn, programsTold } from './by-program.ts';
import { problemResponse } from './problem.ts';
import { badToken, findVisitor, isBearer } from './visitor.ts';

/** What is sent around an act's own input. */
const envelope = z.object({
  body: z.looseObject({}),
  audience: z.string().max(500).optional(),
  on: z.string().max(10).nullable().optional(),
  expect: z.int().min(-1).optional(),
});

const batchLine = envelope.extend({ act: z.string().max(100) });

/**
 * The API of acts: one, or a batch of lines that is appended whole or not at all; and the entries, in order, that the
 * caller may see. Cookies do not count here: a page of another site could send them.
 */
export function actsApi(instance: Instance): Hono {
  const app = new Hono();

  app.post('/:framework/acts/:name', async context => {
    const { framework, name } = context.req.param();
    const text = await readBody(context.req.raw, 'json');
    const sent = isRefusal(text) ? text : parseJson(envelope, text);
    return performAsked(
      instance,
      context.req.raw,
      framework,
      isRefusal(sent) ? sent : [{ ...(sent as Omit<ActRequest, 'act'>), act: name }],
      false,
    );
  });

  app.post('/:framework/acts', async context => {
    const text = await readBody(context.req.raw, 'batch');
    return performAsked(
      instance,
      context.req.raw,
      context.req.param('framework'),
      isRefusal(text) ? text : parseLines(text),
      true,
    );
  });

  app.get('/:framework/acts', async context => {
    const language = preferred(context.req.header('accept-language'));
    const after = wholeNumber(context.req.query('after') ?? '-1', -1);
    const limit = wholeNumber(context.req.query('limit') ?? '100', 1);
    if (after === undefined) return problemResponse(notANumber('after'), language);
    if (limit === undefined || limit > 1000) return problemResponse(notANumber('limit'), language);
    const framework = context.req.param('framework');
    const head = await instance.heads.find(framework);
    if (!head) return problemResponse(unknownFramework, language);
    const visitor = await findVisitor(instance, { authorization: context.req.header('authorization') });
    if (isBearer(context.req.raw) && !visitor)
      return problemResponse(badToken, language, { 'www-authenticate': 'Bearer' });
    const read = async (db: any) => {
      const reading = { db, framework, position: head.size - 1, day: '9999-12-31' };
      const entries = await listEntries(reading, { after, limit });
      return { entries, ...programsTold(await programsIn(reading, entries)) };
    };
    const told = await (visitor?.framework === framework
      ? instance.store.asMember(framework, visitor.claims, read)
      : read(instance.store.public));
    return context.json({ framework, size: head.size, ...told }, 200, { 'cache-control': 'no-store' });
  });

  return app;
}

/** Acts in the name of whoever's token came with them. */
export async function performAsked(
  instance: Instance,
  request: Request,
  framework: string,
  acts: readonly ActRequest[] | Refusal,
  batch: boolean,
): Promise<Response> {
  const language = preferred(request.headers.get('accept-language') ?? undefined);
  const authorization = request.headers.get('authorization') ?? undefined;
  const visitor = authorization === undefined ? undefined : await findVisitor(instance, { authorization });
  if (authorization !== undefined && !visitor)
    return problemResponse(badToken, language, { 'www-authenticate': 'Bearer' });
  if (isRefusal(acts)) return problemResponse(acts, language);
  const idempotencyKey = request.headers.get('idempotency-key') ?? undefined;
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey))
    return problemResponse(badKey, language);
  const author = visitor?.framework === framework ? visitor.author : null;
  const outcome = await instance.record.perform({
    framework,
    author,
    principal: visitor?.principal ?? 'public',
    acts,
    idempotencyKey,
  });
  if (isRefusal(outcome)) {
    // Which line it was matters in a batch only.
    return problemResponse(
      batch ? outcome : { ...outcome, index: undefined },
      language,
      outcome.code === 'sign-in-first' ? { 'www-authenticate': 'Bearer' } : {},
    );
  }
  const last = outcome.at(-1) as Performed;
  const done = outcome.map(one => toldOf(one, language));
  const receipt = await inclusionProof(instance.store, framework, last.position);
  const answer = batch ? { acts: done, receipt } : { ...done[0], receipt };
  return Response.json(answer, {
    status: 201,
    headers: { 'cache-control': 'no-store', location: `/f/${framework}/record/${last.position}` },
  });
}

/** What was done, each warning with its sentence. */
function toldOf({ warnings, ...done }: Performed, language: Language) {
  return warnings
    ? { ...done, warnings: warnings.map(one => ({ ...one, detail: warningSentence(language, one) })) }
    : done;
}

function parseLines(text: string): readonly ActRequest[] | Refusal {
  const acts: ActRequest[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const sent = parseJson(batchLine, line);
    if (isRefusal(sent)) return { ...sent, index: acts.length } as Refusal;
    acts.push(sent as unknown as ActRequest);
  }
  return acts;
}

function wholeNumber(text: string, least: number): number | undefined {
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least ? number : undefined;
}

function notANumber(field: string): Refusal {
  return refusal('input', 'invalid', 'A position is a whole number; a limit is one from 1 to 1000.', { field });
}

const unknownFramework = refusal('missing', 'unknown-framework', 'An act belongs to a framework that was founded.');
const badKey = refusal('input', 'bad-idempotency-key', 'An idempotency key has 1 to 200 visible characters.', {
  field: 'Idempotency-Key',
});
