import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { onServer } from '../kit/database.ts';
import { openPostOffice, type PostOffice, type Received } from '../kit/post-office.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** Two server processes send letters from one database; one dies with a letter in the mail server's hands. */
const keys = mkdtempSync(join(tmpdir(), 'comity-keys-'));
const database = `letters_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
let office: PostOffice;
let onLetter: (letter: Received) => Promise<void> | void = () => {};
let env: Record<string, string>;
const running: Served[] = [];

beforeAll(async () => {
  const server = inject('cluster');
  await onServer(server, client => client.query(`create database "${database}"`));
  office = await openPostOffice({ onLetter: letter => onLetter(letter) });
  const { user, password, port, host } = server;
  env = {
    COMITY_KEYS: keys,
    SMTP_URL: office.url,
    COMITY_MAIL_FROM: 'comity@record.example.org',
    DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
  };
  running.push(await serveExample(env), await serveExample(env));
}, 120_000);

afterAll(async () => {
  for (const served of running) await served.stop();
  await office?.close();
  await onServer(inject('cluster'), client => client.query(`drop database if exists "${database}" with (force)`));
  rmSync(keys, { recursive: true, force: true });
});

async function query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  let rows: Row[] = [];
  await onServer({ ...inject('cluster'), database }, async client => {
    ({ rows } = await client.query<Row>(sql, [...values]));
  });
  return rows;
}

/** A letter of the door needs no account: it says that one was changed. */
async function order(count: number, name: string): Promise<void> {
  await query(
    `insert into mail.letter (key, kind, about, until)
     select $2 || n, 'account-changed',
       jsonb_build_object('email', $2 || n || '@example.org', 'language', 'en', 'address', 'http://localhost', 'event', 'code-added'),
       now() + interval '1 hour'
     from generate_series(1, $1) n`,
    [count, name],
  );
}

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await new Promise(wait => setTimeout(wait, 50));
  }
  throw new Error(`never came to be: ${what}`);
}

const waiting = async () => (await query(`select 1 from mail.letter where state = 'waiting'`)).length;

it('sends each once from two processes', async () => {
  await order(60, 'once');
  await until('all are sent', async () => (await waiting()) === 0);
  expect(office.letters.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: 60 }, (_, n) => `once${n + 1}@example.org`).toSorted(),
  );
});

it('sends again, with the same Message-ID, what a process died over, and says that it did', async () => {
  await (running.pop() as Served).stop();
  const victim = running.pop() as Served;
  let died: Promise<unknown> | undefined;
  // The letter has come whole; the server has not answered, so nobody could have noted that it was taken.
  onLetter = async () => void (await (died = victim.stop('SIGKILL')));
  await order(1, 'twice');
  await until('the process died', () => died !== undefined);
  await died;
  onLetter = () => {};
  expect(await query(`select state, doubts from mail.letter where key = 'twice1'`)).toEqual([
    { state: 'waiting', doubts: 0 },
  ]);
  const next = await serveExample(env);
  running.push(next);
  await new Promise(wait => setTimeout(wait, 2500));
  expect(office.letters.filter(({ to }) => to === 'twice1@example.org')).toHaveLength(1);
  // What its dead holder would have had two minutes for.
  await query(`update mail.letter set lease_until = now() where key = 'twice1'`);
  await until('it is sent', async () => (await waiting()) === 0);
  const both = office.letters.filter(({ to }) => to === 'twice1@example.org');
  expect(both).toHaveLength(2);
  const id = ({ headers }: Received) => /^Message-ID: (\S+)/im.exec(headers)?.[1];
  expect(id(both[0] as Received)).toBe(id(both[1] as Received));
  const metrics = await (await fetch(`${next.address}/metrics`)).text();
  expect(metrics).toMatch(/^comity_letters\{state="taken"\} 61$/m);
  expect(metrics).toMatch(/^comity_letters_doubtful 1$/m);
  const { out } = await next.comity(['doctor']);
  expect(out).toMatch(/^ok {4}Letters: 0 wait, 61 were taken/m);
  expect(out).toContain('1 may have come twice');
});
