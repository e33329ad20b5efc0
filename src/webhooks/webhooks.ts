import type { Instance } from '../instance.ts';
import { isPublicAddress } from '../outside/public-address.ts';
import type { Head } from '../record/heads.ts';
import type { Reading } from '../record/reading.ts';
import { kyselyOn } from '../record/store/kysely-on.ts';
import { findXml, messagesAfter } from '../slices/alerts/derived/messages.ts';
import { isSentTo, listWebhooks } from '../slices/alerts/derived/webhooks.ts';
import { call, type Ended } from './call.ts';
import type { WebhookKey } from './webhook-key.ts';

export interface WebhooksOptions {
  readonly key: WebhookKey;
  /** Lines for the operator. */
  readonly log: (line: string) => void;
  /** May this address be connected to? Else: what can be reached from anywhere, and nothing of ours. */
  readonly allows?: ((address: string) => boolean) | undefined;
  /** Milliseconds that one call may take. */
  readonly patience?: number | undefined;
  /** Seconds until the next attempt, after each. */
  readonly waits?: readonly number[] | undefined;
}

export interface Webhooks {
  /** Looks at what is new and sends what is due; answers when that is done. */
  turn(): Promise<void>;
  stop(): Promise<void>;
}

const usualWaits = [5, 30, 120, 600, 1800, 7200, 21_600] as const;
/** So many calls at a time. */
const atOnce = 128;
/** A message that was sent longer ago is history: it is recorded, and alerts nobody. */
const fresh = 24 * 3600_000;
const step = 1000;

interface Delivery {
  readonly framework: string;
  readonly webhook: string;
  readonly alert: string;
  readonly n: number;
  readonly position: number;
  readonly url: string;
  readonly status: string;
  readonly attempts: number;
}

/**
 * Sends every message of an alert to the webhooks that were registered before it. What is to be sent stands in the
 * database, and is taken by one process at a time: one that dies leaves it to the others. So a message may come twice, under
 * the same id, and never not at all while its endpoint answers within some ten hours.
 */
export function startWebhooks(instance: Instance, options: WebhooksOptions): Webhooks {
  const { heads, store } = instance;
  const { log } = options;
  const moved = new Set<string>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const unsubscribe = heads.onMove(framework => {
    moved.add(framework);
    clearTimeout(timer);
    timer = setTimeout(run, 0);
  });

  function run(): void {
    if (stopped) return;
    running = turn()
      .catch((fault: Error) => log(`Webhooks failed: ${fault.message.split('\n')[0]}`))
      .then(() => {
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(run, moved.size > 0 ? 0 : step);
      });
  }

  let turning: Promise<void> | undefined;
  function turn(): Promise<void> {
    turning ??= lookAndSend().finally(() => (turning = undefined));
    return turning;
  }

  async function lookAndSend(): Promise<void> {
    for (const head of await heads.list()) {
      if (!moved.delete(head.framework) && seen.get(head.framework) === head.size) continue;
      await enqueue(instance, head);
      seen.set(head.framework, head.size);
    }
    for (let sent = atOnce; sent === atOnce && !stopped; ) sent = await sendDue();
  }
  const seen = new Map<string, number>();

  /** Takes what is due for a minute, so that whoever dies with it in hand does not keep it. */
  async function sendDue(): Promise<number> {
    const { rows } = await store.writer.query<Delivery>(
      `update webhooks.delivery d set attempts = attempts + 1, next_at = now() + interval '1 minute'
       from (select framework, webhook, alert, n from webhooks.delivery
             where state = 'waiting' and next_at <= now() order by next_at limit $1 for update skip locked) due
       where (d.framework, d.webhook, d.alert, d.n) = (due.framework, due.webhook, due.alert, due.n)
       returning d.framework, d.webhook, d.alert, d.n, d.position, d.url, d.status, d.attempts`,
      [atOnce],
    );
    const texts = new Map<string, Promise<string | undefined>>();
    await Promise.all(rows.map(one => send(one, texts)));
    return rows.length;
  }

  async function send(one: Delivery, texts: Map<string, Promise<string | undefined>>): Promise<void> {
    const id = `${one.framework}.${one.alert}.${one.n}`;
    const xml = texts.get(id) ?? xmlOf(instance, one);
    texts.set(id, xml);
    const body = await xml;
    // An erased message is sent to nobody any more.
    const ended = body === undefined ? 'erased' : await call(signed(one, id, body));
    await settle(one, ended);
  }

  function signed(one: Delivery, id: string, body: string) {
    const at = Math.floor(Date.now() / 1000);
    return {
      url: one.url,
      body,
      allows: options.allows ?? isPublicAddress,
      ...(options.patience === undefined ? {} : { patience: options.patience }),
      headers: {
        'content-type': 'application/cap+xml; charset=utf-8',
        'user-agent': 'Comity',
        'webhook-id': id,
        'webhook-timestamp': String(at),
        'webhook-signature': options.key.sign(id, at, body),
        'comity-framework': one.framework,
        'comity-alert': one.alert,
        'comity-position': String(one.position),
        // For those who route before they parse: what is no actual alert says so.
        'comity-status': one.status,
      },
    };
  }

  async function settle(one: Delivery, ended: Ended | 'erased'): Promise<void> {
    const done = typeof ended === 'number' && ended >= 200 && ended < 300;
    const wait = (options.waits ?? usualWaits)[one.attempts - 1];
    // Gone is gone; anything else may mend itself.
    const over = !done && (wait === undefined || ended === 410 || ended === 'erased');
    await store.writer.query(
      `update webhooks.delivery set state = $5, ended = $6, delivered_at = case when $5 = 'delivered' then now() end,
         next_at = now() + make_interval(secs => $7)
       where framework = $1 and webhook = $2 and alert = $3 and n = $4`,
      [
        one.framework,
        one.webhook,
        one.alert,
        one.n,
        done ? 'delivered' : over ? 'given-up' : 'waiting',
        String(ended),
        // Not all at the same moment, where many wait for one endpoint.
        (wait ?? 0) * (0.8 + Math.random() * 0.4),
      ],
    );
    if (over)
      log(`The webhook ${one.webhook} of ${one.framework} did not take ${one.alert}.${one.n}: ${ended}. Given up.`);
  }

  timer = setTimeout(run, 0);
  return {
    turn,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
      await running;
      await turning;
    },
  };
}

/** Puts down what a framework's new messages are to be sent to, and how far that has been looked at, at once. */
async function enqueue({ store }: Instance, { framework, size }: Head): Promise<void> {
  const client = await store.writer.connect();
  try {
    await client.query('begin');
    await client.query('insert into webhooks.progress values ($1, 0) on conflict do nothing', [framework]);
    const { rows } = await client.query<{ position: number }>(
      'select position from webhooks.progress where framework = $1 for update',
      [framework],
    );
    const from = rows[0]?.position ?? 0;
    if (from < size) {
      const reading: Reading = { db: kyselyOn(client), framework, position: size - 1, day: '9999-12-31' };
      const since = new Date(Date.now() - fresh).toISOString();
      const messages = await messagesAfter(reading, from, since);
      const webhooks = messages.length === 0 ? [] : await listWebhooks(reading);
      for (const message of messages)
        for (const webhook of webhooks.filter(one => isSentTo(one, message)))
          await client.query(
            `insert into webhooks.delivery (framework, webhook, alert, n, position, url, status)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
            [framework, webhook.webhook, message.alert, message.n, message.position, webhook.url, message.status],
          );
      // What was ended is sent nothing, not even what waited.
      const standing = await listWebhooks(reading);
      await client.query(
        `update webhooks.delivery set state = 'given-up', ended = 'webhook ended'
         where framework = $1 and state = 'waiting' and webhook <> all ($2)`,
        [framework, standing.map(({ webhook }) => webhook)],
      );
      await client.query('update webhooks.progress set position = $2 where framework = $1', [framework, size]);
    }
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

async function xmlOf({ store }: Instance, { framework, alert, n }: Delivery): Promise<string | undefined> {
  const client = await store.writer.connect();
  try {
    const position = Number.MAX_SAFE_INTEGER;
    return await findXml({ db: kyselyOn(client), framework, position, day: '9999-12-31' }, alert, n);
  } finally {
    client.release();
  }
}
