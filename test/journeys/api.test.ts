import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** The API as an independent client meets it: described, refusing clearly, and never half-done. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const act = '/api/f/rok-asean/acts/meetings.record-intervention';
const good = {
  series: 'vmm',
  edition: '2022',
  kind: 'report',
  text: { en: 'Said' },
  speaker: { grain: 'party', party: 'KOR' },
  sources: ['S01'],
};

async function size(): Promise<number> {
  return Number((await (await fetch(`${served.address}/f/rok-asean/log/checkpoint`)).text()).split('\n')[1]);
}

function send(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return fetch(served.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}`, ...headers },
    body,
  });
}

/** Refused with this status and code, naming the field; and the record has not grown. */
async function refused(answer: Promise<Response>, status: number, code: string, field?: string): Promise<void> {
  const before = await size();
  const got = await answer;
  const text = await got.text();
  expect([got.status, got.headers.get('content-type')], text).toEqual([status, 'application/problem+json']);
  const problem = JSON.parse(text) as {
    code: string;
    field?: string;
    rule: string;
    source: string;
    problems?: { field: string }[];
  };
  expect(problem.code, text).toBe(code);
  expect(problem.rule.length * problem.source.length).toBeGreaterThan(0);
  if (field !== undefined)
    expect([problem.field, ...(problem.problems?.map(one => one.field) ?? [])], text).toContain(field);
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|postgres|select |insert /i);
  expect(await size()).toBe(before);
}

it('is described by an OpenAPI document that spectral finds no error in', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'comity-openapi-')), 'openapi.json');
  writeFileSync(file, await (await fetch(`${served.address}/api/openapi.json`)).text());
  const spectral = resolve('node_modules/@stoplight/spectral-cli/dist/index.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [spectral, 'lint', '--fail-severity', 'error', '-r', 'test/journeys/spectral.yaml', file],
    { maxBuffer: 1 << 24 },
  ).catch((failed: { stdout: string }) => failed);
  expect(stdout).not.toMatch(/\berror\b.*\n[\s\S]*[1-9]\d* errors?/);
}, 60_000);

it('is explained on pages made from that document, whose lines for the shell can be run', async () => {
  const page = async (path: string) => {
    const answer = await fetch(served.address + path);
    expect([path, answer.status, answer.headers.get('content-security-policy')]).toEqual([
      path,
      200,
      expect.stringContaining("default-src 'none'"),
    ]);
    return answer.text();
  };
  const overview = await page('/api/docs');
  const { paths } = (await (await fetch(`${served.address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const names = Object.values(paths).flatMap(path => Object.values(path).map(({ operationId }) => operationId));
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    expect(overview).toContain(`href="/api/docs/${name}"`);
    expect(await page(`/api/docs/${name}`)).toContain(`${served.address}/api/f/rok-asean/`);
  }
  const statement = await page('/api/docs/meetings.record-intervention');
  for (const part of ['speaker.trueSpeaker', 'never-recorded', 'not-held', 'at most 200 characters'])
    expect(statement).toContain(part);
  expect(await page('/api/docs/meetings.record-intervention?lang=ko')).toContain('발언 기록');
  const line = /<pre[^>]*><code>(curl[^<]*)<\/code>/.exec(statement)?.[1] ?? '';
  const command = line
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(' -fsS ', ' -sS ');
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    env: { ...process.env, COMITY_TOKEN: served.token },
  });
  expect(JSON.parse(stdout)).toMatchObject({ status: 409, code: 'unknown-edition' });
  expect((await fetch(`${served.address}/api/docs/plan.nothing`)).status).toBe(404);
});

it('says how it is', async () => {
  expect(await (await fetch(`${served.address}/healthz`)).text()).toBe('ok\n');
  expect((await fetch(`${served.address}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${served.address}/metrics`)).text()).toContain('comity_log_size{framework="rok-asean"}');
});

describe('bad input', () => {
  it('in the address', async () => {
    await refused(
      send('/api/f/nowhere/acts/meetings.record-intervention', JSON.stringify({ body: good })),
      404,
      'unknown-framework',
    );
    await refused(send('/api/f/rok-asean/acts/meetings.abolish', JSON.stringify({ body: {} })), 404, 'unknown-act');
    for (const [query, code, field] of [
      ['asof=2022-02-30', 'no-such-date', 'asof'],
      ['asof=yesterday', 'no-such-date', 'asof'],
      ['at=99999999', 'no-such-position', 'at'],
      ['at=-1', 'no-such-position', 'at'],
      ['lang=xx', 'unknown-language', 'lang'],
    ] as const) {
      const page = await fetch(`${served.address}/f/rok-asean/meetings?${query}`);
      expect([query, page.status, (await page.text()).includes(field)]).toEqual([query, 400, true]);
      await refused(fetch(`${served.address}/f/rok-asean/meetings.json?${query}`), 400, code, field);
    }
    expect((await fetch(`${served.address}/f/rok-asean/parties/XXX`)).status).toBe(404);
  });

  it('in the body as a whole', async () => {
    await refused(send(act, '{"body":'), 400, 'not-json', '(body)');
    await refused(send(act, '[]'), 400, 'invalid', '(body)');
    await refused(send(act, '{"body":[]}'), 400, 'invalid', 'body');
    await refused(send(act, new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])), 400, 'not-json', '(body)');
    await refused(send(act, JSON.stringify({ body: good, more: 1 })), 400, 'invalid', 'more');
    await refused(send(act, 'x'.repeat(10 * 1024 * 1024)), 413, 'too-large', '(body)');
    await refused(
      send(act, JSON.stringify({ body: good }), { 'content-type': 'text/plain' }),
      415,
      'wrong-content-type',
      'Content-Type',
    );
  });

  it.each([
    ['markup', 'text.en', { ...good, text: { en: '<script>alert(1)</script>' } }],
    ['controls', 'text.en', { ...good, text: { en: 'a\u0000b' } }],
    ['overrides', 'text.en', { ...good, text: { en: 'a\u202eb' } }],
    ['a lone surrogate', 'text.en', { ...good, text: { en: 'a\ud800b' } }],
    ['a choice that is none', 'kind', { ...good, kind: 'shout' }],
    ['a field that is none', 'volume', { ...good, volume: 11 }],
    ['no text', 'text', { ...good, text: undefined }],
    ['a blank for a text', 'text.en', { ...good, text: { en: ' \n ' } }],
    ['a name that schemas pass over', '__proto__', { ...good, ['__proto__']: { kind: 'report' } }],
    ['a party that is none', 'speaker.party', { ...good, speaker: { grain: 'party', party: 'XXX' } }],
    ['a source that is none', 'sources', { ...good, sources: ['S999'] }],
  ])('%s', async (_, field, body) => {
    const got = await send(act, JSON.stringify({ body, on: '2022-09-06' }));
    expect(got.status).toBeGreaterThanOrEqual(400);
    const problem = (await got.json()) as { field?: string; problems?: { field: string }[] };
    expect([problem.field, ...(problem.problems?.map(one => one.field) ?? [])].join(' ')).toContain(field);
  });

  it('in numbers, dates and zones', async () => {
    await refused(
      send(
        '/api/f/rok-asean/acts/meetings.register-edition',
        `{"body":{"series":"vmm","edition":"3000","year":9007199254740993}}`,
      ),
      400,
      'invalid',
      'year',
    );
    await refused(send(act, JSON.stringify({ body: good, on: '2022-02-30' })), 400, 'no-such-date', 'on');
    await refused(send(act, JSON.stringify({ body: good, on: '2999-01-01' })), 400, 'in-the-future', 'on');
    await refused(send(act, JSON.stringify({ body: good, on: '2022-09-06', expect: 0 })), 409, 'stale', 'expect');
    await refused(
      send(act, JSON.stringify({ body: good, audience: 'everybody' })),
      400,
      'unknown-audience',
      'audience',
    );
  });

  it('in the right to act', async () => {
    await refused(
      send(act, JSON.stringify({ body: good }), { authorization: 'Bearer comity_stolen' }),
      401,
      'sign-in-first',
    );
    await refused(send(act, JSON.stringify({ body: good }), { authorization: '' }), 401, 'sign-in-first');
    await refused(
      send('/api/f/rok-asean/acts/framework.change-settings', JSON.stringify({ body: { timeZone: 'Asia/Seoul' } })),
      403,
      'not-allowed',
    );
  });
});

describe('an idempotency key', () => {
  const keyed = (key: string, text: string) =>
    send(act, JSON.stringify({ body: { ...good, text: { en: text } }, on: '2022-09-06' }), { 'idempotency-key': key });

  it('makes the same request one act, and another one a conflict', async () => {
    const first = await (await keyed('key-1', 'once')).json();
    expect(await (await keyed('key-1', 'once')).json()).toMatchObject({
      position: (first as { position: number }).position,
    });
    await refused(keyed('key-1', 'twice'), 409, 'idempotency-key-reused', 'Idempotency-Key');
    await refused(keyed('a key', 'spaces'), 400, 'bad-idempotency-key', 'Idempotency-Key');
  });
});

describe('a batch', () => {
  const lines = (...acts: object[]) => acts.map(one => JSON.stringify(one)).join('\n');
  const said = (text: string) => ({
    act: 'meetings.record-intervention',
    body: { ...good, text: { en: text } },
    on: '2022-09-06',
  });

  it('lands at consecutive positions, or not at all', async () => {
    const before = await size();
    const fine = await send('/api/f/rok-asean/acts', lines(said('one'), said('two'), said('three')), {
      'content-type': 'application/x-ndjson',
    });
    expect(((await fine.json()) as { acts: { position: number }[] }).acts.map(({ position }) => position)).toEqual([
      before,
      before + 1,
      before + 2,
    ]);
    const bad = { ...said('five'), body: { ...good, kind: 'shout' } };
    await refused(
      send('/api/f/rok-asean/acts', lines(said('four'), bad), { 'content-type': 'application/x-ndjson' }),
      400,
      'invalid',
      'kind',
    );
  });
});

it('lists entries in order, and tells of each new one as it comes', async () => {
  const listed = (await (await fetch(`${served.address}/api/f/rok-asean/acts?after=4&limit=3`)).json()) as {
    entries: { position: number }[];
  };
  expect(listed.entries.map(({ position }) => position)).toEqual([5, 6, 7]);
  const stream = await fetch(`${served.address}/api/f/rok-asean/events`);
  const before = await size();
  await send(act, JSON.stringify({ body: good, on: '2022-09-06' }));
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toContain(`id: ${before}`);
  await reader.cancel();
});

it('answers pages with a strict policy, and keeps cookies from scripts and other sites', async () => {
  const page = await fetch(`${served.address}/f/rok-asean`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(await page.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  const signedIn = await fetch(served.linkOf('compiler'), { method: 'POST', redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  const form = await fetch(`${served.address}/f/rok-asean/acts/meetings.record-intervention`, {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] as string, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'series=vmm&edition=2022&kind=report&text.en=forged',
  });
  expect(form.status).toBe(403);
  expect((await fetch(served.linkOf('compiler'), { method: 'POST', redirect: 'manual' })).status).toBe(403);
});

it('reads a page with the rights of a token, and refuses a token that is none', async () => {
  const path = '/f/rok-asean/meetings/vmm/2022';
  const body = { ...good, text: { en: 'For the compilers alone' } };
  expect((await send(act, JSON.stringify({ body, audience: 'parties:EXAMPLE', on: '2022-09-06' }))).status).toBe(201);
  const read = (headers: Record<string, string>, ending = '.json') =>
    fetch(served.address + path + ending, { headers });
  const mine = await read({ authorization: `Bearer ${served.token}` });
  expect([mine.headers.get('cache-control'), await mine.text()]).toEqual([
    'private, no-store',
    expect.stringContaining(body.text.en),
  ]);
  expect(await (await read({})).text()).not.toContain(body.text.en);
  await refused(read({ authorization: 'Bearer comity_of-nobody' }), 401, 'sign-in-first');
  expect((await read({ authorization: 'Basic YTpi' })).status).toBe(200);
  const list = (token: string) =>
    fetch(`${served.address}/api/f/rok-asean/acts`, { headers: { authorization: `Bearer ${token}` } });
  expect([(await list(served.token)).status, (await list('comity_of-nobody')).status]).toEqual([200, 401]);
});

it('is opened to a program on the command line, by whoever has a right, for what they name and no more', async () => {
  const mine = { COMITY_TOKEN: served.token };
  const entrust = (words: readonly string[], env: Record<string, string> = mine) =>
    served.comity(['token', 'Importer', '--in', 'rok-asean', ...words], env);
  const named = ['--acts', 'framework.register-source', '--until', '2999-12-31'];
  const before = await size();
  const wrong = await entrust(['--acts', 'no.such-act', '--until', '2999-12-31']);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('acts')]);
  const past = await entrust(['--until', '2020-01-01']);
  expect([past.code, past.err]).toEqual([1, expect.stringContaining('until')]);
  expect((await entrust(named.slice(0, 2))).code).toBe(2);
  const shell = await entrust(named, {});
  expect([shell.code, shell.out]).toEqual([1, '']);
  expect(await size()).toBe(before);

  const made = await entrust(named);
  expect([made.code, made.err]).toEqual([0, '']);
  const secret = /COMITY_TOKEN=(comity_[\w-]{43})$/m.exec(made.out)?.[1] ?? '';
  const headers = { authorization: `Bearer ${secret}` };
  const source = { title: 'A source', publisher: 'The program', language: 'en', url: 'https://example.org/' };
  const done = await send(
    '/api/f/rok-asean/acts/framework.register-source',
    JSON.stringify({ body: { key: 'P01', ...source } }),
    headers,
  );
  const { position } = (await done.json()) as { position: number };
  expect(done.status).toBe(201);
  const record = await fetch(`${served.address}/f/rok-asean/record/${position}`);
  expect(await record.text()).toContain('Done by a program, “Importer”');
  await refused(send(act, JSON.stringify({ body: good }), headers), 403, 'not-entrusted');
  const json = await entrust(['--until', '2999-12-31', '--json']);
  expect(JSON.parse(json.out)).toEqual({ credential: position + 1, token: expect.stringMatching(/^comity_/) });
});
