import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runComity, type Served, serveExample } from '../kit/served.ts';

/** A host that started from an old backup, beside copies of what it once signed. */
const folder = mkdtempSync(join(tmpdir(), 'comity-mirrors-'));
const backup = join(folder, 'backup');
const open = join(folder, 'open');
const withClosed = join(folder, 'with-closed');
const running: Served[] = [];
let served: Served;
let before: number;

beforeAll(async () => {
  served = await serveExample();
  running.push(served);
  expect((await served.comity(['backup', backup])).code).toBe(0);
  before = await sizeOf(served);
  const target = (await record(served, 'Said after the backup, and to be erased')).position;
  await record(served, 'Said after the backup');
  const erase = { position: target, ground: 'By request.', authority: 'The secretariat' };
  expect((await served.comity(['act', 'archive.erase', '--in', 'rok-asean', JSON.stringify(erase)])).code).toBe(0);
  expect((await served.comity(['mirror', `${served.address}/f/rok-asean`, open])).code).toBe(0);
  await record(served, 'For our own eyes', 'own');
  expect((await served.comity(['mirror', `${served.address}/f/rok-asean`, withClosed])).code).toBe(0);
}, 120_000);

afterAll(async () => {
  for (const one of running) await one.stop('SIGKILL');
  for (const { data } of running) rmSync(data, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

it('an old backup does not write beside a mirror that holds more, takes the rest back, and goes on', async () => {
  const data = await restore();
  const again = await serve(data, open);
  expect(again.output).toContain(
    `rok-asean: nothing is recorded, because the mirror ${open} is ahead by 3 entries, and what the first has is the same; this database is older than what was once signed. Stop, and take the missing entries back: comity refill rok-asean ${open}`,
  );
  expect(await record(again, 'a second history')).toMatchObject({ status: 409, code: 'behind-a-mirror' });
  expect(await sizeOf(again)).toBe(before);
  const doctor = await again.comity(['doctor']);
  expect([doctor.code, doctor.out]).toEqual([
    1,
    expect.stringContaining(`WRONG rok-asean: the mirror ${open} is ahead`),
  ]);
  expect((await again.comity(['act', 'archive.erase', '--in', 'rok-asean', '{"position":9}'])).code).toBe(1);

  const taken = await again.comity(['refill', 'rok-asean', open]);
  expect([taken.code, taken.out]).toEqual([
    0,
    expect.stringContaining(`Took back 3 entries: rok-asean has ${before + 3}`),
  ]);
  const compared = await again.comity(['compare', `${again.address}/f/rok-asean`, open]);
  expect([compared.code, compared.out]).toEqual([0, expect.stringContaining('- same: ')]);
  expect((await again.comity(['verify', `${again.address}/f/rok-asean`])).code).toBe(0);
  expect((await again.comity(['doctor'])).out).not.toContain('WRONG');
  expect(await text(again, '/meetings/vmm/2022.json')).toContain('Said after the backup');
  expect(await text(again, '/meetings/vmm/2022.json')).not.toContain('to be erased');
  await expect
    .poll(() => record(again, 'after the refill').then(({ status }) => status), { timeout: 30_000 })
    .toBe(201);
  expect((await again.comity(['compare', open, `${again.address}/f/rok-asean`])).code).toBe(1);
}, 120_000);

it('what only the host held does not come back, and then nothing is changed', async () => {
  const data = await restore();
  const env = { COMITY_DATA: data, DATABASE_URL: '' };
  const taken = await runComity(['refill', 'rok-asean', withClosed], env);
  expect([taken.code, taken.err]).toEqual([3, expect.stringContaining('recorded for a closed circle')]);
  const again = await runComity(['refill', 'rok-asean', open], env);
  expect(again.code).toBe(0);
  const none = await runComity(['refill', 'rok-asean', open], env);
  expect([none.code, none.err]).toEqual([3, expect.stringContaining('Nothing is missing')]);
  rmSync(join(data, 'keys', 'rok-asean.log-key.pem'));
  const keyless = await runComity(['refill', 'rok-asean', withClosed], env);
  expect([keyless.code, keyless.err]).toEqual([3, expect.stringContaining('key of the log of rok-asean is not here')]);
  rmSync(data, { recursive: true, force: true });
}, 120_000);

it('two histories under one key are told apart, and neither is added to', async () => {
  const data = await restore();
  const careless = await serveExample({ COMITY_DATA: data });
  expect(await record(careless, 'a second history')).toMatchObject({ status: 201 });
  await careless.stop();
  const again = await serve(data, `${served.address}/f/rok-asean`);
  expect(again.output).toMatch(
    new RegExp(
      `nothing is recorded, because the mirror \\S+ shows another history under the same key: they part at entry ${before}\\.`,
    ),
  );
  expect(await record(again, 'more of it')).toMatchObject({ status: 409, code: 'two-histories' });
  const taken = await again.comity(['refill', 'rok-asean', open]);
  expect([taken.code, taken.err]).toEqual([3, expect.stringContaining('do not go on from what is here')]);
}, 120_000);

it('a mirror out of reach, behind or of another log stops nobody', async () => {
  const data = await restore();
  const dead = 'http://127.0.0.1:9/f/rok-asean';
  const again = await serve(data, `${dead} ${await copyOfAnotherLog()}`);
  expect(again.output).toContain(
    `rok-asean: the mirror ${dead} was not read, so it is not known whether it holds more.`,
  );
  expect(again.output).not.toContain('another-log');
  expect(await record(again, 'goes on')).toMatchObject({ status: 201 });
  await again.comity(['mirror', `${again.address}/f/rok-asean`, join(folder, 'behind')]);
  await record(again, 'goes on');
  await again.stop();
  const third = await serve(data, join(folder, 'behind'));
  expect(third.output).not.toContain('the mirror');
  expect(await record(third, 'goes on')).toMatchObject({ status: 201 });
}, 120_000);

/** Into a folder of its own, with the log keys put back first. */
async function restore(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'comity-restored-'));
  cpSync(join(served.data, 'keys'), join(data, 'keys'), { recursive: true });
  expect((await runComity(['restore', backup], { COMITY_DATA: data, DATABASE_URL: '' })).code).toBe(0);
  return data;
}

async function serve(data: string, mirrors: string): Promise<Served> {
  const again = await serveExample({ COMITY_DATA: data, COMITY_MIRRORS: mirrors });
  running.push(again);
  return again;
}

/** Its checkpoint begins with another origin. */
async function copyOfAnotherLog(): Promise<string> {
  const { writeLog, makeLog, usualActs } = await import('../../verify/test-log.ts');
  const dir = join(folder, 'another-log');
  writeLog(makeLog(usualActs(5)), dir);
  return dir;
}

async function record({ address }: Served, words: string, audience = 'public') {
  const body = {
    series: 'vmm',
    edition: '2022',
    kind: 'report',
    text: { en: words },
    speaker: { grain: 'unattributed' },
  };
  const answer = await fetch(`${address}/api/f/rok-asean/acts/meetings.record-intervention`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
    body: JSON.stringify({ body, on: '2022-09-06', audience }),
  });
  return { status: answer.status, ...((await answer.json()) as { position: number; code?: string }) };
}

async function sizeOf({ address }: Served): Promise<number> {
  return Number((await (await fetch(`${address}/f/rok-asean/log/checkpoint`)).text()).split('\n')[1]);
}

async function text({ address }: Served, page: string): Promise<string> {
  return (await fetch(`${address}/f/rok-asean${page}`)).text();
}
