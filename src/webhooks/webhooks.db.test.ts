import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouse } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import { isPublicAddress } from '../outside/public-address.ts';
import { whyNotCalled } from '../slices/alerts/derived/public-address.ts';
import { call } from './call.ts';
import { webhookKey } from './webhook-key.ts';
import { startWebhooks, type Webhooks } from './webhooks.ts';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An endpoint on this machine: what it got, and what it answers. */
async function endpoint(answer: (got: Got, nth: number) => number | Readonly<Record<string, string>> = () => 200) {
  const got: Got[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => (body += chunk));
    request.on('end', () => {
      const one = { headers: request.headers, body, path: request.url ?? '' };
      got.push(one);
      const answered = answer(one, got.length);
      if (typeof answered === 'number') response.writeHead(answered).end('{"ok":');
      else response.writeHead(302, answered).end();
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { got, url: `http://127.0.0.1:${port}/cap`, port };
}

/** An endpoint that answers with these bytes whatever it is asked, and then with nothing more. */
async function liar(bytes: string): Promise<string> {
  const server = createTcp(socket => {
    socket.on('error', () => {});
    socket.write(bytes);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}

const anywhere = () => true;
const post = (url: string, allows = anywhere) => call({ url, headers: {}, body: '<alert/>', allows, patience: 400 });

describe('addresses', () => {
  it('of this machine, of private networks and of nobody are refused, however they are written', () => {
    for (const url of [
      'http://127.0.0.1/',
      'http://127.1/',
      'http://0x7f000001/',
      'http://2130706433/',
      'https://10.1.2.3/',
      'https://172.31.0.1/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://0.0.0.0/',
      'https://224.0.0.1/',
      'https://255.255.255.255/',
      'https://[::1]/',
      'https://[::]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[fe80::1]/',
      'https://[fd00::1]/',
      'https://[2002:7f00:1::]/',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://db.internal/',
      'https://printer/',
    ])
      expect(whyNotCalled(url), url).toBe('private-address');
    expect(whyNotCalled('https://me:secret@hook.example/')).toBe('user-in-address');
    expect(whyNotCalled('ftp://hook.example/')).toBe('no-web-address');
    for (const url of ['https://hook.example/a?b=c', 'https://8.8.8.8/', 'https://[2606:4700::1111]/'])
      expect(whyNotCalled(url), url).toBeUndefined();
    expect(['8.8.8.8', '172.32.0.1', '127.0.0.1', 'hook.example'].map(isPublicAddress)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a call', () => {
  it('goes to no name that leads to this machine, whatever was registered', async () => {
    const { got, port } = await endpoint();
    // As a name that meant something else when it was registered does now.
    expect(await call({ url: `http://localhost:${port}/`, headers: {}, body: 'x', allows: isPublicAddress })).toBe(
      'refused-address',
    );
    expect(await call({ url: `http://127.0.0.1:${port}/`, headers: {}, body: 'x', allows: isPublicAddress })).toBe(
      'refused-address',
    );
    expect(got).toEqual([]);
  });

  it('follows no redirect', async () => {
    const inside = await endpoint();
    const outside = await endpoint(() => ({ location: inside.url }));
    expect(await post(outside.url)).toBe(302);
    expect(inside.got).toEqual([]);
  });

  it('ends in its time where an endpoint hangs, drips, lies or is not there', async () => {
    const start = performance.now();
    expect(await post(await liar(''))).toBe('too-slow');
    expect(await post(await liar('HTTP/1.1 200 OK\r\nx: '))).toBe('too-slow');
    expect(await post(await liar('SSH-2.0-OpenSSH\r\n\r\n'))).toBe('not-reached');
    expect(await post(await liar(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`))).toBe('not-reached');
    // A body without end is not read.
    expect(await post(await liar(`HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n${'z'.repeat(50_000)}`))).toBe(
      200,
    );
    expect(await post('http://127.0.0.1:1/')).toBe('not-reached');
    expect(await post('http://no-such-name.invalid/')).toBe('not-reached');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('messages of alerts', () => {
  let world: World;
  let webhooks: Webhooks;
  let keys: string;
  const lines: string[] = [];
  const open = { as: 'secretariat-officer', audience: 'public' } as const;
  const message = {
    status: 'Actual',
    event: { en: 'Flood' },
    headline: { en: 'Flood wave' },
    categories: ['Met'],
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    expires: '2999-08-15T06:00:00+02:00',
    areas: [{ name: { en: 'Lower river' }, circles: ['47.5,19.05 60'] }],
  };

  beforeEach(async () => {
    world = await openWorld();
    await world.heads.start();
    keys = mkdtempSync(join(tmpdir(), 'comity-webhooks-'));
    lines.length = 0;
    webhooks = begin();
  });
  afterEach(async () => {
    await webhooks.stop();
    rmSync(keys, { recursive: true, force: true });
  });

  function begin(waits: readonly number[] = [0, 0]): Webhooks {
    const instance = { ...world, access: openAccess(world.store) };
    return startWebhooks(instance, {
      key: webhookKey(keys),
      log: line => lines.push(line),
      allows: anywhere,
      patience: 400,
      waits,
    });
  }

  /** The act refuses addresses of this machine: what stands in the record is put there as an older one might have been. */
  async function register(webhook: string, url: string, more: object = {}): Promise<void> {
    await world.given([
      'alerts.register-webhook',
      { webhook, url: 'http://hook.example/', ...more },
      { as: 'secretariat-officer' },
    ]);
    await world.store.writer.query('update derived.alerts_webhook set url = $2 where webhook = $1', [webhook, url]);
  }

  const states = async () =>
    (
      await world.store.writer.query<{ webhook: string; state: string; attempts: number; ended: string }>(
        'select webhook, state, attempts, ended from webhooks.delivery order by webhook, n',
      )
    ).rows.map(({ webhook, state, attempts, ended }) => [webhook, state, attempts, ended]);

  const settled = async () => {
    for (let left = 100; left > 0; left--) {
      await webhooks.turn();
      const { rows } = await world.store.writer.query<{ position: number }>('select position from webhooks.progress');
      const looked = rows[0]?.position === (await world.size());
      if (looked && (await states()).every(([, state]) => state !== 'waiting')) return;
      await new Promise(done => setTimeout(done, 20));
    }
  };

  it('arrive as the bytes of the record, signed, once', async () => {
    const { got, url } = await endpoint();
    await register('room', url);
    await world.given(['alerts.issue', { ...message, alert: 'flood' }, open]);
    await settled();
    const { in: said } = await world.body((await world.size()) - 1);
    expect(got).toHaveLength(1);
    const [{ headers, body }] = got as [Got];
    expect(body).toBe(said.xml);
    expect(headers).toMatchObject({
      'content-type': 'application/cap+xml; charset=utf-8',
      'webhook-id': 'test.flood.1',
      'comity-status': 'Actual',
    });
    const key = Buffer.from(webhookKey(keys).public.replace('whpk_', ''), 'base64').toString('base64url');
    const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
    const signature = Buffer.from(String(headers['webhook-signature']).replace('v1a,', ''), 'base64');
    expect(verify(null, signed, known, signature)).toBe(true);
    expect(verify(null, Buffer.from(`${signed} `), known, signature)).toBe(false);
    await webhooks.turn();
    expect(got).toHaveLength(1);
    expect(await states()).toEqual([['room', 'delivered', 1, '200']]);
  });

  it('are tried again where an endpoint fails, hangs or redirects, and given up at last', async () => {
    const mends = await endpoint((_, nth) => (nth < 3 ? 500 : 204));
    const gone = await endpoint(() => 410);
    await register('a-mends', mends.url);
    await register('b-gone', gone.url);
    await register('c-hangs', await liar(''));
    await world.given(['alerts.issue', { ...message, alert: 'flood' }, open]);
    await settled();
    expect(await states()).toEqual([
      ['a-mends', 'delivered', 3, '204'],
      ['b-gone', 'given-up', 1, '410'],
      ['c-hangs', 'given-up', 3, 'too-slow'],
    ]);
    expect(new Set(mends.got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['test.flood.1']));
    expect(lines.filter(line => line.includes('Given up'))).toHaveLength(2);

    const house = await openHouse(world);
    const access = openAccess(world.store);
    const signIn = async (persona: 'secretariat-officer' | 'focal-point') => {
      const visit = house.visit();
      await visit.post(`/sign-in/${await access.makeLink('test', world.authorOf(persona)?.credential as number)}`);
      return visit.get('/f/test/webhooks');
    };
    const { text } = await signIn('secretariat-officer');
    expect(text).toMatch(/flood\.1<\/a>[\s\S]*delivered[\s\S]*>3<[\s\S]*>204</);
    expect(text).toMatch(/given up[\s\S]*>410<[\s\S]*given up[\s\S]*no answer in time/);
    expect((await signIn('focal-point')).text).not.toMatch(/a-mends|127\.0\.0\.1/);
    expect((await house.visit().get('/f/test/webhooks')).status).toBe(401);
    const metrics = await (await fetch(`${house.address}/metrics`)).text();
    expect(metrics).toContain('comity_webhooks{state="given_up"} 2\n');
    expect(metrics).toContain('comity_webhooks_attempts_total 7\n');
  }, 20_000);

  it('go to whom they are for: drills where asked for, closed ones by https alone, none from before', async () => {
    const all = await endpoint();
    const actual = await endpoint();
    await world.given(['alerts.issue', { ...message, alert: 'before' }, open]);
    await register('all', all.url, { drills: true });
    await register('actual', actual.url);
    await world.given(
      ['alerts.issue', { ...message, alert: 'drill', status: 'Exercise', note: 'TABLE TOP' }, open],
      ['alerts.issue', { ...message, alert: 'closed' }, { as: 'secretariat-officer' }],
      ['alerts.issue', { ...message, alert: 'real' }, open],
      ['alerts.issue', { ...message, alert: 'old', sent: '2026-01-01T00:00:00+09:00' }, open],
      ['alerts.acknowledge', { alert: 'real', by: 'ARD' }, { as: 'focal-point', audience: 'public' }],
      ['alerts.cancel', { alert: 'real', note: 'Over.' }, open],
    );
    await settled();
    const named = (got: readonly Got[]) => got.map(({ headers }) => headers['webhook-id']).sort();
    expect(named(all.got)).toEqual(['test.drill.1', 'test.real.1', 'test.real.3']);
    expect(named(actual.got)).toEqual(['test.real.1', 'test.real.3']);
    expect(all.got.find(({ headers }) => headers['webhook-id'] === 'test.drill.1')?.headers['comity-status']).toBe(
      'Exercise',
    );
  });

  it('wait through a restart, and end with the webhook', async () => {
    let broken = true;
    const { got, url } = await endpoint(() => (broken ? 503 : 200));
    await webhooks.stop();
    webhooks = begin([0.2, 3600]);
    await register('room', url);
    await register('ends', url);
    await world.given(['alerts.issue', { ...message, alert: 'flood' }, open]);
    while ((await states()).filter(([, , attempts]) => Number(attempts) > 0).length < 2) await webhooks.turn();
    await webhooks.stop();
    broken = false;
    await world.given(['alerts.end-webhook', { webhook: 'ends' }, { as: 'secretariat-officer' }]);
    await new Promise(done => setTimeout(done, 300));
    webhooks = begin();
    await settled();
    expect((await states()).map(([webhook, state]) => [webhook, state])).toEqual([
      ['ends', 'given-up'],
      ['room', 'delivered'],
    ]);
    expect(got.length).toBeGreaterThan(1);
  });
});
