import { Hono } from 'hono';
import type { Instance } from '../instance.ts';
import type { ActRequest } from '../record/perform.ts';
import type { Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { messagesNamed } from '../slices/alerts/derived/messages.ts';
import { type ReadMessage, readCap } from '../slices/alerts/derived/read-cap.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { preferred } from '../words/language.ts';
import { performAsked } from './acts-api.ts';
import { readBody } from './body.ts';
import { problemResponse } from './problem.ts';
import { findVisitor } from './visitor.ts';

/** CAP messages of other systems, each taken as the act that it is; and the key by which ours are verified. */
export function alertsApi(instance: Instance, webhookKey: string | undefined): Hono {
  const app = new Hono();

  app.get('/:framework/webhook-key', context =>
    webhookKey === undefined
      ? problemResponse(noKey, preferred(context.req.header('accept-language')))
      : context.json({ scheme: 'v1a', algorithm: 'Ed25519', key: webhookKey }),
  );

  app.post('/:framework/alerts', async context => {
    const framework = context.req.param('framework');
    const xml = await readBody(context.req.raw, 'cap');
    const read = isRefusal(xml) ? xml : readCap(xml);
    const asked = isRefusal(read) ? read : await askedBy(context.req.raw, framework, read);
    return performAsked(instance, context.req.raw, framework, isRefusal(asked) ? asked : [asked], false);
  });

  /** The chain is the one that the message refers to; a new alert is named by `alert` in the address, or by its identifier. */
  async function askedBy(request: Request, framework: string, read: ReadMessage): Promise<ActRequest | Refusal> {
    const visitor = await findVisitor(instance, { authorization: request.headers.get('authorization') ?? undefined });
    const head = await instance.heads.find(framework);
    const { act, body } = read;
    const audience = audienceOf(read);
    const named = new URL(request.url).searchParams.get('alert');
    if (act === 'issue')
      return { act: `alerts.${act}`, body: { alert: named ?? keyOf(String(body.identifier)), ...body }, audience };
    const [last] = read.references.toReversed();
    const find = async (reading: Reading) =>
      last &&
      (await messagesNamed(reading, last.identifier)).find(
        ({ sender, sent }) => sender === last.sender && sent === last.sent,
      );
    const about =
      head && visitor?.framework === framework
        ? await instance.store.asMember(framework, visitor.claims, async db => find(await readingNow(db, head)))
        : undefined;
    if (visitor && !about) return unknownReference;
    const answers = act === 'acknowledge' || act === 'report-error';
    return {
      act: `alerts.${act}`,
      body: {
        alert: about?.alert ?? 'unknown',
        ...body,
        ...(answers ? { by: visitor?.author.party ?? 'NONE', of: about?.n ?? 1 } : {}),
      },
      audience,
    };
  }

  return app;
}

function audienceOf({ scope, addresses }: ReadMessage): string {
  if (scope === 'Public') return 'public';
  return scope === 'Private' && addresses.length > 0 ? `parties:${addresses.join(',')}` : 'framework';
}

function keyOf(identifier: string): string {
  return identifier.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 64);
}

const unknownReference = refusal(
  'state',
  'unknown-reference',
  'An update, a cancellation and an answer refer to messages that are recorded here, by sender, identifier and time.',
  { source: 'docs/guide/alerts.md', field: 'references' },
);
const noKey = refusal('missing', 'nothing-here', 'Webhooks are signed where the server runs that sends them.');
