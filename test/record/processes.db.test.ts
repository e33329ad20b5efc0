import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { onServer } from '../kit/database.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** Two server processes on one database, as two hosts behind a balancer: one log, read and written through either. */
const keys = mkdtempSync(join(tmpdir(), 'comity-keys-'));
const database = `processes_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
const framework = '/f/rok-asean';
let first: Served;
let second: Served;

beforeAll(async () => {
  const server = inject('cluster');
  await onServer(server, client => client.query(`create database "${database}"`));
  const { user, password, port, host } = server;
  const env = {
    COMITY_KEYS: keys,
    DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
  };
  first = await serveExample(env);
  second = await serveExample(env);
}, 120_000);

afterAll(async () => {
  await first?.stop();
  await second?.stop();
  await onServer(inject('cluster'), client => client.query(`drop database if exists "${database}" with (force)`));
  rmSync(keys, { recursive: true, force: true });
});

it('keep one log without gaps, and both tell of every entry once, in order', async () => {
  const heard = [hear(first), hear(second)];
  await Promise.all(heard.map(({ open }) => open));
  const positions = await Promise.all(
    Array.from({ length: 40 }, (_, n) => record(n % 2 === 0 ? first : second, `said ${n}`)),
  );
  const sorted = positions.toSorted((a, b) => a - b);
  expect(sorted).toEqual(Array.from({ length: 40 }, (_, n) => (sorted[0] as number) + n));
  for (const { until } of heard) expect(await until(sorted.at(-1) as number)).toEqual(sorted);
  expect(await checkpoint(first)).toBe(await checkpoint(second));
  for (const { address } of [first, second])
    expect((await first.comity(['verify', `${address}${framework}`])).out).toContain('Verified');
});

it('show what the other recorded as soon as they tell of it, whatever they had kept', async () => {
  const page = '/meetings/vmm/2022';
  const before = await positionOf(second, page);
  expect(await positionOf(second, page)).toBe(before);
  const stream = hear(second);
  await stream.open;
  const position = await record(first, 'said to the other');
  await stream.until(position);
  expect(await positionOf(second, page)).toBe(position);
  expect(await (await fetch(`${second.address}${framework}${page}`)).text()).toContain('said to the other');
});

it('record a request once, though it comes to both under one idempotency key', async () => {
  const body = said('said once');
  const answers = await Promise.all(
    [first, second, first, second].map(to => post(to, body, { 'idempotency-key': 'one-request-for-both' })),
  );
  const positions = await Promise.all(answers.map(async answer => ((await answer.json()) as Entry).position));
  expect(new Set(positions).size).toBe(1);
});

it('stay right while no notice can arrive, and miss nothing of that time', async () => {
  const stream = hear(second);
  await stream.open;
  await onServer({ ...inject('cluster'), database }, client =>
    client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and query ilike 'listen comity_head'`),
  );
  const position = await record(first, 'said into the silence');
  // The other process hears that its connection ended a moment after the database ended it.
  await expect.poll(() => positionOf(second, '/meetings/vmm/2022')).toBe(position);
  expect(await stream.until(position)).toEqual([position]);
});

interface Entry {
  readonly position: number;
}

function said(text: string): object {
  return { series: 'vmm', edition: '2022', kind: 'report', text: { en: text }, speaker: { grain: 'unattributed' } };
}

/** The compiler's token came from the first process; it opens both, for it stands in the database. */
function post({ address }: Served, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/api${framework}/acts/meetings.record-intervention`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${first.token}`, ...headers },
    body: JSON.stringify({ body, on: '2022-09-06' }),
  });
}

async function record(to: Served, text: string): Promise<number> {
  const answer = await post(to, said(text));
  expect(answer.status).toBe(201);
  return ((await answer.json()) as Entry).position;
}

async function checkpoint({ address }: Served): Promise<string> {
  return (await fetch(`${address}${framework}/log/checkpoint`)).text();
}

async function positionOf({ address }: Served, page: string): Promise<number> {
  return ((await (await fetch(`${address}${framework}${page}.json`)).json()) as Entry).position;
}

/** Listens to the events of a process from now on. */
function hear({ address }: Served): { open: Promise<void>; until(position: number): Promise<number[]> } {
  const leave = new AbortController();
  const heard: number[] = [];
  const response = fetch(`${address}/api${framework}/events`, { signal: leave.signal });
  return {
    open: response.then(({ status }) => expect(status).toBe(200)),
    async until(position) {
      const reader = (await response).body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let text = ''; heard.at(-1) !== position; ) {
        const { value } = (await reader?.read()) ?? {};
        text += value ?? '';
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const told = /^data: (.*)$/m.exec(event)?.[1];
          if (told !== undefined) heard.push((JSON.parse(told) as Entry).position);
        }
      }
      leave.abort();
      return heard;
    },
  };
}
