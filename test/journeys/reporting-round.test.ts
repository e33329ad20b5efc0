import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import mammoth from 'mammoth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAccess } from '../../src/access/access.ts';
import { connectionFrom, openStore, type Store } from '../../src/record/store/store.ts';
import { listCredentials } from '../../src/slices/parties/derived/credentials.ts';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { onServer } from '../kit/database.ts';
import { filled } from '../kit/filled-workbook.ts';
import { textOf } from '../kit/papers.ts';
import { type Served, serveExample } from '../kit/served.ts';

/**
 * A round from its call to the table of the meeting, and two rounds beyond: answers come by web, by web without scripts,
 * by workbook, by letter and by the API; one is late, one never comes, and the deadline passes while nobody serves.
 */
const framework = 'tervel-basin';
const database = `round_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
const keys = mkdtempSync(join(tmpdir(), 'comity-keys-'));
const asked = ['ORVENIA', 'KALDMARK', 'VESHKAR', 'LISOVAR', 'MARAVEL', 'OSTRELLE'];
/** How long the parties have, in seconds. */
const time = 300;

describe.skipIf(browserPath === undefined)('a round', () => {
  let served: Served;
  let browser: Browser;
  let store: Store;
  let officer: Page;
  let kaldmark: Page;
  let lisovar: Page;
  let orvenia: Page;
  let deadline: number;
  let tabledAt: number;

  beforeAll(async () => {
    await onServer(inject('cluster'), client => client.query(`create database "${database}"`));
    [served, browser] = await Promise.all([serveExample(env()), openBrowser()]);
    store = await openStore(connectionFrom(env().DATABASE_URL), { public: 1, member: 1, writer: 1 });
    officer = await signIn('secretariat officer');
    kaldmark = await signIn('focal point of Kaldmark', true);
    lisovar = await signIn('focal point of Lisovar');
    orvenia = await signIn('head of delegation of Orvenia');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await store?.close();
    await onServer(inject('cluster'), client => client.query(`drop database if exists "${database}" with (force)`));
    rmSync(keys, { recursive: true, force: true });
  });

  function env() {
    const { user, password, port, host } = inject('cluster');
    const at = `${user}:${encodeURIComponent(String(password))}@localhost:${port}`;
    return {
      COMITY_KEYS: keys,
      DATABASE_URL: `postgres://${at}/${database}?host=${encodeURIComponent(String(host))}`,
    };
  }

  async function signIn(persona: string, javaScriptEnabled = false): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ locale: 'en-GB', javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${served.address}/sign-in`);
    await page.getByRole('button', { name: `Act as Tervel Basin: ${persona}`, exact: true }).click();
    await page.locator('main button').first().click();
    return page;
  }

  const at = (path: string) => `${served.address}/f/${framework}${path}`;
  const pathOf = (page: Page) => new URL(page.url()).pathname;
  const text = (page: Page) => page.locator('main').innerText();
  const record = (page: Page) => page.locator('form.act-form .actions button').first().click();

  /** As the public reads it. */
  async function read(path: string): Promise<any> {
    const answer = await fetch(at(path));
    expect([path, answer.status]).toEqual([path, 200]);
    return path.includes('.json') ? ((await answer.json()) as { page: unknown }).page : answer.text();
  }

  const fileOf = async (path: string) => Buffer.from(await (await fetch(at(path))).arrayBuffer());

  /** What stands in the paper: as DOCX, and as PDF where this machine can read one. */
  async function papersOf(path: string, query = ''): Promise<string[]> {
    const docx = await mammoth.extractRawText({ buffer: await fileOf(`${path}.docx${query}`) });
    const pdf = textOf(await fileOf(`${path}.pdf${query}`));
    return [docx.value, ...(pdf === undefined ? [] : [pdf])];
  }

  async function statesOf(path: string): Promise<Record<string, string>> {
    const { cells } = await read(path);
    return Object.fromEntries(
      cells.map(({ task, party, state, status }: any) => [`${task}/${party}`, status ?? state]),
    );
  }

  async function tokenOf(party: string, capacity: string): Promise<string> {
    const reading = { db: store.public, framework, position: 1e6, day: '9999-12-31' };
    const found = (await listCredentials(reading)).find(one => one.party === party && one.capacity === capacity);
    return openAccess(store).makeToken(framework, found?.position as number, 'journey', 1);
  }

  async function act(token: string, name: string, body: object, audience?: string) {
    const answer = await fetch(`${served.address}/api/f/${framework}/acts/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body, audience }),
    });
    return { status: answer.status, told: (await answer.json()) as { position: number; code?: string } };
  }

  it('is opened by the secretariat, with a deadline in the zone of the framework', async () => {
    await officer.goto(at('/acts/reporting.open-round'));
    deadline = Math.ceil(Date.now() / 1000) * 1000 + time * 1000;
    const fields = {
      round: 'R4',
      'name.en': 'Fourth round, 2026',
      version: '3',
      'period.from': '2026-03',
      'period.until': '2026-11',
      deadline: localIn('Europe/Zurich', deadline),
      tasks: 'T01\nT02',
      maxWords: '200',
      previous: 'R3',
    };
    for (const [name, value] of Object.entries(fields)) await officer.fill(`[name="${name}"]`, value);
    for (const party of asked) await officer.check(`[name="parties"][value="${party}"]`);
    await record(officer);
    expect(pathOf(officer)).toBe(`/f/${framework}/reporting/R4`);
    expect(await text(officer)).toContain('Of 12 returns asked for, none has come.');
  }, 60_000);

  it('is answered on the web, and what is typed is kept before it is given', async () => {
    await kaldmark.goto(at('/reporting/R4/T01/KALDMARK/answer'));
    await kaldmark.selectOption('[name="status"]', 'on-track');
    await kaldmark.fill('[name="narrative"]', 'Our two posts report.');
    await kaldmark.locator('.draft-state.good').waitFor({ timeout: 20_000 });
    await kaldmark.selectOption('[name="_audience"]', 'public');
    await kaldmark.locator('button[value="issue"]').click();
    await kaldmark.waitForURL('**done=issued**');
    await kaldmark.goto(at('/reporting/R4/T02/KALDMARK/answer'));
    await kaldmark.selectOption('[name="status"]', 'delayed');
    await kaldmark.fill('[name="narrative"]', 'For our partners alone.');
    await kaldmark.locator('button[value="issue"]').click();
    await kaldmark.waitForURL('**done=issued**');
  }, 60_000);

  it('is answered without scripts', async () => {
    await lisovar.goto(at('/reporting/R4/T01/LISOVAR/answer'));
    await lisovar.selectOption('[name="status"]', 'completed');
    await lisovar.fill('[name="narrative"]', 'All gauges stand.');
    await lisovar.selectOption('[name="_audience"]', 'public');
    await lisovar.locator('button[value="issue"]').click();
    expect(lisovar.url()).toContain('done=issued');
    await lisovar.goto(at('/reporting/R4/T02/LISOVAR/answer'));
    await lisovar.selectOption('[name="status"]', 'nil');
    await lisovar.fill('[name="narrative"]', '');
    await lisovar.selectOption('[name="_audience"]', 'public');
    await lisovar.locator('button[value="issue"]').click();
    expect(lisovar.url()).toContain('done=issued');
  }, 60_000);

  it('is answered by workbook', async () => {
    const path = at('/reporting/R4/party/ORVENIA/workbook');
    const answer = await orvenia.context().request.get(`${path}.xlsx`);
    const file = await filled(await answer.body(), rows => {
      const names = rows.find(row => row[0] === 'task') ?? [];
      for (const row of rows.filter(([task]) => task === 'T01' || task === 'T02')) {
        row[names.indexOf('status')] = 'continuing';
        row[names.indexOf('narrative')] = 'As in the year before.';
      }
    });
    await orvenia.goto(path);
    await orvenia.setInputFiles('#f-file', { name: 'R4.xlsx', mimeType: 'application/octet-stream', buffer: file });
    await record(orvenia);
    expect(await text(orvenia)).toContain('2 returns would be recorded');
    await orvenia.selectOption('[name="_audience"]', 'public');
    await record(orvenia);
    expect(orvenia.url()).toContain('/reporting/R4/party/ORVENIA?');
  }, 60_000);

  it('is answered by a letter, which the secretariat enters with the original', async () => {
    await officer.goto(at('/acts/reporting.enter-return?round=R4&task=T01&party=VESHKAR'));
    await officer.selectOption('[name="received.by"]', 'letter').catch(() => officer.check('[value="letter"]'));
    await officer.fill('[name="received.on"]', new Date().toISOString().slice(0, 10));
    const buffer = Buffer.from('To the secretariat: the tender had to be repeated.\n');
    await officer.setInputFiles('[name="received.original"]', { name: 'letter.txt', mimeType: 'text/plain', buffer });
    await officer.check('[name="kind"][value="answer"]');
    await officer
      .selectOption('[name="status"]', 'delayed')
      .catch(() => officer.check('[name="status"][value="delayed"]'));
    await officer.fill('[name="narrative.en"]', 'The tender had to be repeated.');
    await officer.selectOption('[name="_audience"]', 'public');
    await record(officer);
    expect(pathOf(officer)).toBe(`/f/${framework}/reporting/R4/T01/VESHKAR`);
    await officer.goto(at('/acts/reporting.register-return?round=R4&task=T02&party=KALDMARK'));
    await record(officer);
    expect(pathOf(officer)).toBe(`/f/${framework}/reporting/R4/T02/KALDMARK`);
  }, 60_000);

  it('has a deadline that passes while nobody serves, which the record says when somebody does again', async () => {
    expect(Date.now(), 'all that came in time was given in time').toBeLessThan(deadline);
    await served.stop();
    served = await serveExample(env(), deadline - Date.now() + 500);
    await expect
      .poll(async () => (await read('/reporting/R4.json')).round.passed.map((one: any) => one.deadline), {
        timeout: 20_000,
      })
      .toEqual([new Date(deadline).toISOString()]);
    expect(await read('/reporting/R4')).toContain('the deadline has passed');
  }, 180_000);

  it('takes a late answer through the API, and says that it is late', async () => {
    const token = await tokenOf('MARAVEL', 'head-of-delegation');
    const body = { round: 'R4', task: 'T01', party: 'MARAVEL', kind: 'answer', status: 'not-started' };
    expect((await act(token, 'reporting.submit-return', { ...body, party: 'OSTRELLE' }, 'public')).status).toBe(403);
    expect((await act(token, 'reporting.submit-return', body, 'public')).status).toBe(201);
    const { cells } = await read('/reporting/R4.json');
    expect(cells.find((cell: any) => cell.task === 'T01' && cell.party === 'MARAVEL')).toMatchObject({
      state: 'returned-late',
      late: true,
    });
  }, 60_000);

  const known = {
    'T01/ORVENIA': 'continuing',
    'T01/KALDMARK': 'on-track',
    'T01/VESHKAR': 'delayed',
    'T01/LISOVAR': 'completed',
    'T01/MARAVEL': 'not-started',
    'T01/OSTRELLE': 'no-return',
    'T02/ORVENIA': 'continuing',
    // It came, and is not for the public.
    'T02/KALDMARK': 'returned',
    'T02/VESHKAR': 'no-return',
    'T02/LISOVAR': 'nil-return',
    'T02/MARAVEL': 'no-return',
    'T02/OSTRELLE': 'no-return',
  };

  it('is a matrix in which the silent party is a gap, and the same in every paper', async () => {
    expect(await statesOf('/reporting/R4.json')).toEqual(known);
    const { sums } = await read('/reporting/R4.json');
    expect(sums).toMatchObject({ asked: 12, gaps: 4, closed: 1, nil: 1, late: 1 });
    expect(sums.statuses).toEqual({ continuing: 2, 'on-track': 1, delayed: 1, completed: 1, 'not-started': 1 });
    for (const paper of await papersOf('/reporting/R4/report')) {
      for (const said of ['Fourth round, 2026', 'All gauges stand.', 'The tender had to be repeated.', 'Ostrelle'])
        expect(paper).toContain(said);
      expect(paper).not.toContain('For our partners alone.');
    }
    const rows = (await readXlsx(await fileOf('/reporting/R4.xlsx'))).sheets[0]?.rows ?? [];
    expect(rows.filter(row => row.includes('no-return'))).toHaveLength(4);
    await kaldmark.goto(at('/reporting/R4/report'));
    expect(await text(kaldmark)).toContain('For our partners alone.');
  }, 60_000);

  it('is tabled, and two rounds later the meeting’s page still leads to what was known on its day', async () => {
    const token = await tokenOf('TERVEL', 'secretariat-officer');
    const tabled = await act(token, 'reporting.table-report', { round: 'R4', series: 'annual', edition: '2027' });
    expect(tabled.status).toBe(201);
    tabledAt = tabled.told.position;
    // What comes afterwards changes the round, and not the paper.
    const lisovarToken = await tokenOf('LISOVAR', 'focal-point');
    const cell = { round: 'R4', task: 'T01', party: 'LISOVAR' };
    expect((await act(lisovarToken, 'reporting.withdraw-return', cell, 'public')).status).toBe(201);
    const marvel = await tokenOf('MARAVEL', 'head-of-delegation');
    const more = { round: 'R4', task: 'T02', party: 'MARAVEL', kind: 'answer', status: 'suspended' };
    expect((await act(marvel, 'reporting.submit-return', more, 'public')).status).toBe(201);
    expect((await act(token, 'reporting.close-round', { round: 'R4' }, 'public')).status).toBe(201);
    for (const [round, previous] of [
      ['R5', 'R4'],
      ['R6', 'R5'],
    ] as const) {
      const body = {
        round,
        name: { en: `Round ${round}` },
        version: 3,
        period: { from: '2026-11', until: '2026-12' },
        deadline: '2999-01-31T18:00',
        parties: asked,
        tasks: ['T01'],
        previous,
      };
      expect((await act(token, 'reporting.open-round', body, 'public')).status).toBe(201);
      const again = { round, task: 'T01', party: 'MARAVEL', kind: 'answer', status: 'completed' };
      expect((await act(marvel, 'reporting.submit-return', again, 'public')).status).toBe(201);
    }
    expect(await read('/meetings/annual/2027')).toContain(`/f/${framework}/reporting/R4/report?at=${tabledAt}`);
    expect(await statesOf(`/reporting/R4.json?at=${tabledAt}`)).toEqual(known);
    expect(await statesOf('/reporting/R4.json')).toEqual({
      ...known,
      'T01/LISOVAR': 'withdrawn',
      'T02/MARAVEL': 'suspended',
    });
    for (const paper of await papersOf('/reporting/R4/report', `?at=${tabledAt}`))
      expect(paper).toContain('All gauges stand.');
    expect((await act(marvel, 'reporting.submit-return', more, 'public')).told.code).toBe('round-closed');
  }, 60_000);
});

function localIn(timeZone: string, at: number): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
}
