import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeServer } from '../../src/http/server.ts';
import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { webhookKey } from '../../src/webhooks/webhook-key.ts';
import { startWebhooks } from '../../src/webhooks/webhooks.ts';
import { say } from './report.ts';

const framework = 'rok-asean';
const clients = 1000;
const endpoints = 500;
const rounds = 5;
const asked = 1000;

interface Heard {
  readonly kind: 'event' | 'webhook' | 'ready';
  readonly at: number;
  readonly position: number;
  readonly port: number;
}

/** From the button of an alert to 1,000 readers of events and 500 webhooks; and a thousand acknowledgements, one request each. */
export async function benchAlerts(instance: OpenInstance, data: string): Promise<void> {
  const officer = await makeOfficer(instance);
  const token = await instance.access.makeToken(framework, officer.credential as number, 'bench', 1);
  const server = makeServer({ instance, client: 'none', host: '127.0.0.1', log: () => {} });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const listeners = new Worker(resolve('test/bench/alert-listeners.ts'), {
    workerData: { port, path: `/api/f/${framework}/events`, clients },
  });
  const heard: Heard[] = [];
  const [ready] = (await once(listeners, 'message')) as [Heard];
  listeners.on('message', (one: Heard) => heard.push(one));
  await registerWebhooks(instance, officer, ready.port);
  const webhooks = startWebhooks(instance, {
    key: webhookKey(join(data, 'keys')),
    log: () => {},
    allows: () => true,
  });
  await webhooks.turn();

  const post = async (act: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/f/${framework}/acts/${act}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body, audience: 'public' }),
    });
    if (answer.status !== 201) throw new Error(`${act}: ${await answer.text()}`);
    return (await answer.json()) as { position: number };
  };

  const [events, calls, answers]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    heard.length = 0;
    const pressed = performance.timeOrigin + performance.now();
    const { position } = await post('alerts.issue', { alert: `bench-${round}`, ...message });
    answers?.push(performance.timeOrigin + performance.now() - pressed);
    const late = Date.now() + 60_000;
    const of = (kind: Heard['kind']) =>
      heard.filter(one => one.kind === kind && (kind === 'webhook' || one.position === position));
    while ((of('event').length < clients || of('webhook').length < endpoints) && Date.now() < late)
      await new Promise(done => setTimeout(done, 10));
    events?.push(...of('event').map(({ at }) => at - pressed));
    calls?.push(...of('webhook').map(({ at }) => at - pressed));
  }
  say('alert: from the button to its answer', told(answers ?? [], rounds));
  say(`alert: to ${clients} readers of events`, told(events ?? [], clients * rounds));
  say(`alert: to ${endpoints} webhooks`, told(calls ?? [], endpoints * rounds));
  await webhooks.stop();
  await listeners.terminate();
  await acknowledgeAll(instance, officer);
  server.close();
  server.closeAllConnections();
}

const message = {
  status: 'Actual',
  event: { en: 'Flood' },
  headline: { en: 'Flood wave on the lower river' },
  description: { en: 'The gauge stands a metre above its mark, and rises. '.repeat(10).trim() },
  categories: ['Met'],
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  expires: '2999-08-15T06:00:00+02:00',
  areas: [{ name: { en: 'Lower river' }, circles: ['47.5,19.05 60'] }],
};

function told(times: readonly number[], all: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms (${times.length} of ${all})`;
}

async function perform(
  instance: OpenInstance,
  author: Author,
  acts: readonly { act: string; body: object; audience?: string }[],
) {
  const outcome = await instance.record.perform({ framework, author, principal: 'bench', acts });
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function makeOfficer(instance: OpenInstance): Promise<Author> {
  const host = { party: null, capacity: 'host', credential: null, person: null };
  const person = 'benchofficera';
  const body = { person, party: 'EXAMPLE', capacity: 'secretariat-officer', restsOn: { kind: 'example' } };
  const [done] = await perform(instance, host, [{ act: 'parties.issue-credential', body }]);
  return { party: 'EXAMPLE', capacity: 'secretariat-officer', credential: done?.position ?? 0, person };
}

/** No act takes an address of this machine: the endpoint is put in the place of the one that stands in the record. */
async function registerWebhooks(instance: OpenInstance, author: Author, port: number): Promise<void> {
  const acts = Array.from({ length: endpoints }, (_, index) => ({
    act: 'alerts.register-webhook',
    body: { webhook: `bench-${index}`, url: 'http://hook.example/' },
  }));
  await perform(instance, author, acts);
  await instance.store.writer.query(
    `update derived.alerts_webhook set url = 'http://127.0.0.1:' || $1 || '/' || webhook`,
    [String(port)],
  );
}

/** A thousand acknowledgements of one alert, each a request of its own, as they come when everybody presses at once. */
async function acknowledgeAll(instance: OpenInstance, officer: Author): Promise<void> {
  const host = { party: null, capacity: 'host', credential: null, person: null };
  const codes = Array.from({ length: asked }, (_, index) => `P${index + 1000}`);
  await perform(
    instance,
    host,
    codes.map(code => ({
      act: 'parties.add-party',
      body: { code, kind: 'organisation', names: { un: { en: code } } },
    })),
  );
  await perform(instance, officer, [
    { act: 'alerts.issue', body: { alert: 'bench-all', ...message }, audience: 'public' },
  ]);
  const start = performance.now();
  await Promise.all(
    codes.map(by =>
      perform(instance, officer, [{ act: 'alerts.acknowledge', body: { alert: 'bench-all', by }, audience: 'public' }]),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  say(`${asked} acknowledgements at once`, `${seconds.toFixed(2)} s, ${Math.round(asked / seconds)} a second`);
}
