import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runComity, type Served, serveExample } from '../kit/served.ts';
import { Visit } from '../kit/visit.ts';

/** A record that is written to is backed up, loses an entry by right, is backed up again, and comes back elsewhere. */
const folder = mkdtempSync(join(tmpdir(), 'comity-backups-'));
const older = join(folder, 'older');
const newer = join(folder, 'newer');
const mirror = join(folder, 'mirror');
const erased = 'Words that must go';
const kept = 'Words for our own eyes';
let served: Served;
let target: number;
/** Of an invitation that is open when the backup is made, to whoever has accepted another and chose a time zone. */
let invitation: string;
let own: number;

beforeAll(async () => {
  served = await serveExample();
  target = await record(served, erased);
  own = await record(served, kept, 'own');
  const visit = new Visit(served.address);
  await visit.post(await invite('VNM'));
  await visit.get('/desk');
  expect((await visit.post('/desk', { zone: 'Asia/Ho_Chi_Minh' })).text).toContain('selected="">Asia/Ho Chi Minh');
  invitation = await invite('KOR');
  const writing = Promise.all(Array.from({ length: 60 }, (_, n) => record(served, `meanwhile ${n}`)));
  expect(await served.comity(['backup', older])).toMatchObject({ code: 0 });
  await writing;
  const erase = { position: target, ground: 'By request.', authority: 'The secretariat' };
  expect((await served.comity(['act', 'archive.erase', '--in', 'rok-asean', JSON.stringify(erase)])).code).toBe(0);
  expect((await served.comity(['backup', newer])).code).toBe(0);
  expect((await served.comity(['mirror', `${served.address}/f/rok-asean`, mirror])).code).toBe(0);
}, 120_000);

afterAll(async () => {
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('holds no text in the clear, and of an erased entry neither text nor key', () => {
  for (const backup of [older, newer])
    for (const file of readdirSync(backup)) {
      const bytes = readFileSync(join(backup, file));
      expect([file, bytes.includes(erased), bytes.includes(kept)]).toEqual([file, false, false]);
    }
  const positions = (table: string) =>
    readFileSync(join(newer, table), 'utf8')
      .split('\n')
      .map(row => row.split('\t').slice(0, 2).join(' '));
  for (const table of ['record.opening', 'record.opening-key', 'record.opening-field', 'record.subject'])
    expect([table, positions(table).includes(`rok-asean ${target}`)]).toEqual([table, false]);
  expect(positions('record.opening-key')).toContain(`rok-asean ${own}`);
});

it('comes back elsewhere as the same record, and goes on where it ended', async () => {
  const restored = await restore(newer);
  const again = await serveExample({ COMITY_DATA: restored });
  try {
    expect(await log(again)).toBe(await log(served));
    expect((await again.comity(['doctor'])).out).not.toContain('WRONG');
    const pages = ['/meetings/vmm/2022.json', '/plan.json', '/parties.json', '/record.json', `/record/${target}.json`];
    for (const page of pages) expect([page, await text(again, page)]).toEqual([page, await text(served, page)]);
    expect(await text(again, `/record/${own}.json`)).not.toContain(kept);
    expect(await entry(again, own)).toContain(kept);
    expect(await entry(again, target)).not.toContain(erased);
    await record(again, 'said after the move');
    const visit = new Visit(again.address);
    await visit.post(invitation);
    expect((await visit.get('/desk')).text).toContain('selected="">Asia/Ho Chi Minh');
    expect((await again.comity(['mirror', `${again.address}/f/rok-asean`, mirror])).code).toBe(0);
  } finally {
    await again.stop('SIGKILL');
    rmSync(restored, { recursive: true, force: true });
  }
}, 60_000);

it('from an older backup is found out by whoever holds a copy', async () => {
  const restored = await restore(older);
  const again = await serveExample({ COMITY_DATA: restored });
  try {
    const copied = await again.comity(['mirror', `${again.address}/f/rok-asean`, mirror]);
    expect([copied.code, copied.out]).toEqual([
      1,
      expect.stringMatching(/shows \d+ entries where \d+ were seen before/),
    ]);
    await record(again, 'said in a second history');
    expect((await again.comity(['mirror', `${again.address}/f/rok-asean`, mirror])).code).toBe(1);
  } finally {
    await again.stop('SIGKILL');
    rmSync(restored, { recursive: true, force: true });
  }
}, 60_000);

it('is refused where a file is missing or changed, or a record stands already, and nothing is written', async () => {
  const damaged = join(folder, 'damaged');
  cpSync(newer, damaged, { recursive: true });
  appendFileSync(join(damaged, 'record.leaf'), '\n');
  const keyless = join(folder, 'keyless');
  cpSync(newer, keyless, { recursive: true });
  rmSync(join(keyless, 'record.opening-key'));
  const data = mkdtempSync(join(tmpdir(), 'comity-empty-'));
  try {
    const changed = await runComity(['restore', damaged], { COMITY_DATA: data, DATABASE_URL: '' });
    expect([changed.code, changed.err]).toEqual([3, expect.stringContaining('record.leaf is not the file')]);
    const missing = await runComity(['restore', keyless], { COMITY_DATA: data, DATABASE_URL: '' });
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('record.opening-key cannot be read')]);
    expect((await runComity(['restore', newer], { COMITY_DATA: data, DATABASE_URL: '' })).code).toBe(0);
    const twice = await runComity(['restore', newer], { COMITY_DATA: data, DATABASE_URL: '' });
    expect([twice.code, twice.err]).toEqual([3, expect.stringContaining('holds a record already')]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}, 60_000);

/** The path of an invitation to the head of a party's delegation. */
async function invite(party: string): Promise<string> {
  const answer = await fetch(`${served.address}/f/rok-asean/parties/${party}/representation.json`);
  const { page } = (await answer.json()) as { page: { whoCouldAct: { capacity: string; position: number }[] } };
  const { position } = page.whoCouldAct.find(({ capacity }) => capacity === 'head-of-delegation') ?? { position: -1 };
  const words = ['--in', 'rok-asean', '--credential', String(position), '--name', 'A. Person'];
  const { out, err } = await served.comity(['invite', 'person@ministry.example', ...words]);
  return new URL(/https?:\/\/\S+\/invitation\/\S+/.exec(out)?.[0] ?? `none: ${out} ${err}`).pathname;
}

/** Into a folder of its own, with the log keys put back first. */
async function restore(backup: string): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'comity-restored-'));
  cpSync(join(served.data, 'keys'), join(data, 'keys'), { recursive: true });
  const restored = await runComity(['restore', backup], { COMITY_DATA: data, DATABASE_URL: '' });
  expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('Restored rok-asean')]);
  return data;
}

async function record({ address }: Served, words: string, audience = 'public'): Promise<number> {
  const answer = await fetch(`${address}/api/f/rok-asean/acts/meetings.record-intervention`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
    body: JSON.stringify({
      body: {
        series: 'vmm',
        edition: '2022',
        kind: 'report',
        text: { en: words },
        speaker: { grain: 'unattributed' },
      },
      on: '2022-09-06',
      audience,
    }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { position: number }).position;
}

async function text({ address }: Served, page: string): Promise<string> {
  return (await fetch(`${address}/f/rok-asean${page}`)).text();
}

async function log(of: Served): Promise<string> {
  return text(of, '/log/checkpoint');
}

/** As its author reads it. The token is in the backup too. */
async function entry({ address }: Served, position: number): Promise<string> {
  const headers = { authorization: `Bearer ${served.token}` };
  return (await fetch(`${address}/api/f/rok-asean/acts?after=${position - 1}&limit=1`, { headers })).text();
}
