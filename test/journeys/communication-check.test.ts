import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openPostOffice, type PostOffice } from '../kit/post-office.ts';
import { type Served, serveExample } from '../kit/served.ts';

/**
 * A blind check is set for a minute at which it is night where it goes. The server is down at that minute, and starts
 * the check when it comes back: once, and marked as late. Each point of contact gets one letter. One answers by its link at
 * once, one slowly, one not at all, one has no mail and answers a call; and the report names them.
 */
const data = mkdtempSync(join(tmpdir(), 'comity-check-'));
let served: Served;
let office: PostOffice;
afterAll(async () => {
  await served?.stop();
  await office?.close();
  rmSync(data, { recursive: true, force: true });
});

const framework = 'night-watch';
const check = 'first';
let token = '';
const cookies: Record<string, string> = {};

/** Where it is between one and two in the morning. */
const nightZone = () => {
  const ahead = (1 - new Date().getUTCHours() + 24) % 24;
  return ahead <= 12 ? `Etc/GMT-${ahead}` : `Etc/GMT+${24 - ahead}`;
};
const passed = (ms: number) => new Promise(done => setTimeout(done, ms));

async function act(name: string, body: object, audience?: string): Promise<Response> {
  return fetch(`${served.address}/api/f/${framework}/acts/${name}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ body, audience }),
  });
}

async function done(name: string, body: object, audience?: string) {
  const answer = await act(name, body, audience);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return answer.json() as Promise<{ warnings?: { code: string; detail: string }[] }>;
}

const read = async (path: string) =>
  (await fetch(`${served.address}/f/${framework}${path}`, { headers: cookies })).text();
const report = async () => JSON.parse(await read(`/checks/${check}.json`)).page;

it('runs at night across a restart, and its report names the slow and the silent', async () => {
  office = await openPostOffice();
  const env = { COMITY_DATA: data, SMTP_URL: office.url, COMITY_MAIL_FROM: 'comity@night-watch.example' };
  served = await serveExample(env);
  const founded = await served.comity([
    'start',
    '--json',
    JSON.stringify({
      key: framework,
      name: { en: 'Night Watch' },
      about: { en: 'Parties that want to reach one another.' },
      languages: ['en'],
      timeZone: 'Asia/Seoul',
      accent: 'teal',
      nameForm: 'common',
      order: { by: 'alphabet', language: 'en' },
      states: ['KOR', 'VNM', 'LAO', 'PHL'],
    }),
  ]);
  expect(founded.code, founded.err).toBe(0);
  const { token: made, signIn } = JSON.parse(founded.out);
  token = made;
  const link = new URL(signIn);
  const entered = await fetch(`${served.address}${link.pathname}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: served.address },
  });
  cookies.cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const phone = { kind: 'phone', address: '+82 2 000 0000' };
  for (const party of ['KOR', 'VNM', 'LAO', 'PHL'])
    await done('contacts.name-point', {
      contact: `${party}-duty`,
      party,
      role: 'operational',
      office: `Duty room of ${party}`,
      channels: party === 'PHL' ? [phone] : [phone, { kind: 'e-mail', address: `duty@${party.toLowerCase()}.example` }],
      timeZone: nightZone(),
    });
  const { warnings = [] } = await done(
    'checks.schedule',
    {
      check,
      title: { en: 'First night' },
      style: 'blind',
      startsAt: new Date(Date.now() + 4000).toISOString(),
      answerWithin: 2,
      slowAfter: 1,
    },
    'secretariat',
  );
  expect(warnings.map(({ code }) => code)).toEqual(['check-at-night']);
  expect(warnings[0]?.detail).toMatch(/KOR-duty \(01:\d\d\)/);

  await served.stop();
  expect(office.letters).toEqual([]);
  served = await serveExample(env, 22_000);
  for (let waited = 0; waited < 20 && (await report()).stage === 'scheduled'; waited++) await passed(250);
  const started = await report();
  expect(started).toMatchObject({ stage: 'running', without: [] });
  expect(started.lateBy).toBeGreaterThanOrEqual(15);
  expect(started.points.map(({ night }: { night: boolean }) => night)).toEqual([true, true, true, true]);
  expect(await read(`/checks/${check}`)).toMatch(/The check began \d+ s after its time/);

  const press = async (party: string) => {
    const letter = await office.next(`duty@${party.toLowerCase()}.example`);
    expect(letter.subject).toBe('Communication check – Night Watch: please answer: First night');
    const path = /\/answer\/\S+/.exec(letter.text)?.[0] ?? '';
    // A machine that looks at mail before people do has opened it by now, which answers nothing.
    await fetch(`${served.address}${path}`);
    return () => fetch(`${served.address}${path}`, { method: 'POST' });
  };
  const [korea, vietnam] = [await press('KOR'), await press('VNM')];
  await office.next('duty@lao.example');
  expect((await korea()).status).toBe(200);
  await done('checks.record-result', {
    check,
    contact: 'PHL-duty',
    channel: 'phone',
    triedAt: new Date(served.now()).toISOString(),
    outcome: 'answered',
  });
  await served.letPass(62_000);
  expect((await vietnam()).status).toBe(200);
  expect((await act('checks.end', { check })).status).toBe(409);
  await served.letPass(60_000);
  for (let waited = 0; waited < 80 && (await report()).stage !== 'ended'; waited++) await passed(250);

  const { byParty } = await report();
  expect(byParty.map(({ party, fate }: { party: string; fate: string }) => [party, fate])).toEqual([
    ['KOR', 'answered'],
    ['LAO', 'silent'],
    ['PHL', 'answered'],
    ['VNM', 'slow'],
  ]);
  const { points } = await report();
  for (const { contact, sentAt, deliveredAt } of points)
    expect([sentAt === null, deliveredAt === null], contact).toEqual([false, contact === 'PHL-duty']);
  expect(office.letters.map(({ to }) => to).toSorted()).toEqual(
    ['KOR', 'LAO', 'VNM'].map(one => `duty@${one.toLowerCase()}.example`),
  );
  const page = await read(`/checks/${check}`);
  expect(page).toContain('3 of 4 parties answered. Slow: Vietnam. Silent: Laos.');
  expect(page).toContain('A drill, not an alert');
  expect(await read('/checks.csv')).toMatch(/Laos,silent/);
  expect(await read('/checks')).toContain('How parties answered over time');
  const started2 = await fetch(`${served.address}/api/f/${framework}/acts?after=0&limit=200`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect((await started2.text()).match(/"act":"checks.start"/g)).toHaveLength(1);
}, 120_000);
