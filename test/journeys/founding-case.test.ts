import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** What `npm start` shows, read and added to as a stranger would: in a browser without script, by API and by CLI. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const edition = '/f/rok-asean/meetings/vmm/2022';
const get = async (path: string) => (await fetch(served.address + path)).text();
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the meeting of 2022', () => {
  it('shows date, mode, venue, host event, chair and theme', async () => {
    const text = textOf(await get(`${edition}?lang=en`));
    for (const said of [
      '6 September 2022',
      'in person',
      'Lotte Hotel',
      'Seoul Defense Dialogue 2022',
      'Shin Beom-chul',
      'Vice Minister of National Defense',
      'peace and prosperity in the region',
    ])
      expect(text).toContain(said);
  });

  it('names nine participants, and says of Myanmar that nothing is stated', async () => {
    const text = textOf(await get(`${edition}?lang=en`));
    for (const party of [
      'Brunei Darussalam',
      'Cambodia',
      'Indonesia',
      'Lao PDR',
      'Malaysia',
      'Philippines',
      'Singapore',
      'Thailand',
      'Viet Nam',
    ])
      expect(text).toContain(party);
    expect(text).toMatch(/[Nn]ot stated.{0,40}Myanmar/);
  });

  it('keeps unnamed speakers unnamed, and shows both readings of the sentence on ASEAN centrality', async () => {
    const text = textOf(await get(`${edition}?lang=en`));
    expect(text).toContain('some ASEAN countries');
    expect(text).toContain('apart from respect for ASEAN Centrality');
    expect(text).toContain('while respecting ASEAN centrality');
  });

  it('can be read in Korean, and as of a day before it', async () => {
    expect(await get(`${edition}?lang=ko`)).toContain('lang="ko"');
    expect((await fetch(`${served.address}${edition}?asof=2021-12-31`)).status).toBe(404);
  });
});

it('shows why 2020 was not held, and that nothing is known of 2023', async () => {
  expect(textOf(await get('/f/rok-asean/meetings/vmm/2020?lang=en'))).toMatch(/[Nn]ot held.*COVID-19/);
  expect(textOf(await get('/f/rok-asean/meetings/vmm/2023?lang=en'))).toMatch(/[Nn]othing (is )?known/);
});

it('answers every page as JSON too', async () => {
  for (const path of [
    '',
    '/meetings',
    '/meetings/vmm',
    '/meetings/vmm/2022',
    '/parties',
    '/parties/VNM',
    '/sources',
    '/record',
    '/record/3',
  ]) {
    const answer = await fetch(`${served.address}/f/rok-asean${path}.json`);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.json()).toMatchObject({ framework: 'rok-asean' });
  }
});

const spoken = (text: string) => ({
  series: 'vmm',
  edition: '2022',
  kind: 'proposal',
  text: { en: text },
  speaker: { grain: 'party', party: 'KOR' },
  sources: ['S01'],
});

async function size(): Promise<number> {
  return Number((await get('/f/rok-asean/log/checkpoint')).split('\n')[1]);
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(served.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}`, ...headers },
    body: JSON.stringify(body),
  });
}

describe('one intervention, three ways', () => {
  it('is recorded by API, stands on the page, and not before it was recorded', async () => {
    const before = await size();
    const answer = await post('/api/f/rok-asean/acts/meetings.record-intervention', {
      body: spoken('Recorded through the API'),
      on: '2022-09-06',
    });
    const receipt = (await answer.json()) as { position: number; receipt: string };
    expect(answer.status, JSON.stringify(receipt)).toBe(201);
    expect(receipt.position).toBe(before);
    expect(receipt.receipt).toContain('c2sp.org/tlog-proof@v1');
    expect(await get(edition)).toContain('Recorded through the API');
    expect(await get(`${edition}?at=${before - 1}`)).not.toContain('Recorded through the API');
    expect(textOf(await get(`/f/rok-asean/record/${before}?lang=en`))).toContain('Recorded through the API');
  });

  it('is recorded by CLI', async () => {
    const words = ['act', 'meetings.record-intervention', '--in', 'rok-asean', '--as', 'EXAMPLE', '--on', '2022-09-06'];
    const ran = await served.comity([...words, JSON.stringify(spoken('Recorded through the CLI'))], {
      COMITY_TOKEN: served.token,
    });
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(await get(edition)).toContain('Recorded through the CLI');
    const some = { grain: 'group', group: 'NOBODY' };
    const group = JSON.stringify({ code: 'NOBODY', kind: 'group', names: { common: { en: 'Nobody' } } });
    const token = { COMITY_TOKEN: served.token };
    await served.comity(['act', 'parties.add-party', '--in', 'rok-asean', '--as', 'EXAMPLE', group], token);
    const warned = await served.comity([...words, JSON.stringify({ ...spoken('Said by few'), speaker: some })], token);
    expect([warned.code, warned.err]).toEqual([0, expect.stringContaining('three')]);
  });

  it('is refused to the shell alone, with the rule', async () => {
    const ran = await served.comity([
      'act',
      'meetings.record-intervention',
      '--in',
      'rok-asean',
      JSON.stringify(spoken('by nobody')),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Rule:');
  });

  describe.skipIf(browserPath === undefined)('by form, without script', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
    });

    async function signIn(label: string): Promise<Page> {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
      const page = await context.newPage();
      await page.goto(served.linkOf(label));
      await page.getByRole('button', { name: 'Sign in' }).click();
      return page;
    }

    it('is recorded by the compiler', async () => {
      const page = await signIn('compiler');
      await page.goto(`${served.address}/f/rok-asean/acts/meetings.record-intervention?series=vmm&edition=2022`);
      await choose(page, 'kind', 'proposal');
      await page.fill('[name="text.en"]', 'Recorded through the form');
      await choose(page, 'speaker.grain', 'party');
      await choose(page, 'speaker.party', 'KOR');
      await page.fill('[name="_on"]', '2022-09-06');
      await page.locator('main button[type="submit"]').first().click();
      expect(page.url()).toContain(edition);
      expect(await page.textContent('main')).toContain('Recorded through the form');
    });

    it('is refused to the observer', async () => {
      const page = await signIn('observer');
      const answer = await page.goto(`${served.address}/f/rok-asean/acts/meetings.record-intervention`);
      expect(answer?.status()).toBe(403);
    });
  });
});

async function choose(page: Page, name: string, value: string): Promise<void> {
  const radio = page.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
  if ((await radio.count()) > 0) await radio.check();
  else await page.selectOption(`select[name="${name}"]`, value);
}

describe('the log', () => {
  it('is verified from outside, and a changed byte in a copy is found', async () => {
    const address = `${served.address}/f/rok-asean`;
    const fine = await served.comity(['verify', address]);
    expect([fine.code, fine.err]).toEqual([0, '']);
    const copy = join(served.data, 'copy');
    expect((await served.comity(['mirror', address, copy])).code).toBe(0);
    expect((await served.comity(['verify', copy])).code).toBe(0);
    const file = join(copy, 'openings', '0');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Seoul', 'Busan'));
    const changed = await served.comity(['verify', copy]);
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/Entry \d+/);
  });

  it('is told what an entry did by explain', async () => {
    const ran = await served.comity(['explain', '40', '--in', 'rok-asean']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('framework.register-source');
  });
});
