import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { expectAccessible, press, tabTo, typeInto } from '../kit/keyboard.ts';
import { type Served, serveExample } from '../kit/served.ts';

/**
 * An officer founds her own framework, imports her matrix, convenes a meeting, prints its agenda and publishes a
 * release: by the keyboard alone and without scripts, following what the pages say comes next.
 */
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Sees what she sees, with scripts, which axe is one of. */
let inspecting: BrowserContext;
beforeAll(async () => {
  served = await serveExample();
  browser = await openBrowser();
  context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  page = await context.newPage();
  inspecting = await browser.newContext({ locale: 'en-GB' });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const base = () => `${served.address}/f/mekong-korea`;
const text = () => page.locator('main').innerText();
const file = (name: string, content: string) => {
  const path = join(served.data, name);
  writeFileSync(path, content);
  return path;
};

describe.skipIf(browserPath === undefined)('an officer, by the keyboard', () => {
  it('founds her framework; what is missing is named, and nothing that she wrote is lost', async () => {
    await page.goto(served.address);
    await press(page, 'Start a framework');
    await inspect();
    await typeInto(page, 'Name', 'Mekong–Korea Water Talks');
    await typeInto(page, 'Key', 'mekong-korea');
    await typeInto(page, 'What it is', 'Five states talk about one river.');
    await tabTo(page, /Mekong River Commission/);
    await page.keyboard.press('Space');
    await typeInto(page, 'States', 'Republic of Korea, Elbonia');
    await press(page, 'Found it');
    expect(await text()).toContain('“Elbonia” is no state of the list');
    await inspect();
    await tabTo(page, /^States: /);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Republic of Korea');
    await typeInto(page, 'Key', 'commission');
    await typeInto(page, 'Name', 'Water Commission');
    await typeInto(page, 'Level', 'mini');
    await typeInto(page, 'Symbols of its documents', 'MKW/{year}/{number}');
    await press(page, 'Found it');
    expect(page.url()).toBe(base());
    expect(await text()).toContain('Republic of Korea');
    await inspect();
  }, 120_000);

  it('imports her matrix as a version of the plan, looking at it first', async () => {
    const matrix =
      'No;Direction;Task;Lead;Deadline\n1;Data;Read gauges every hour;KOR;Q3 2027\n2;Data;Share the readings;VNM, LAO;46387\n';
    await press(page, 'Import the plan');
    await inspect();
    await page.setInputFiles('#f-file', file('matrix.csv', matrix));
    await typeInto(page, 'Name of the plan', 'Water plan');
    await press(page, 'Look at it');
    expect(await text()).toMatch(/Q3 2027.*September 2027/);
    await inspect();
    await press(page, /^Record \d+ acts/);
    expect(await text()).toContain('Read gauges every hour');
    await inspect();
  }, 120_000);

  it('convenes a meeting: series, edition, announcement, agenda', async () => {
    await overview();
    await press(page, 'Open a series of meetings');
    await inspect();
    await typeInto(page, 'Key', 'plenary');
    await typeInto(page, 'Name', 'Plenary meeting');
    await typeInto(page, 'Body', 'Water');
    await press(page, 'Record it');
    await overview();
    await press(page, 'Register the next meeting');
    await typeInto(page, 'Key', '2027');
    await typeInto(page, 'Year', '2027');
    await press(page, 'Record it');
    await overview();
    await press(page, 'Announce the meeting');
    await tabTo(page, 'announced');
    await page.keyboard.press('Space');
    await typeInto(page, 'First day', '2027-03-04');
    await typeInto(page, 'City', 'Luang Prabang');
    await press(page, 'Record it');
    expect(await text()).toContain('Luang Prabang');
    await overview();
    await press(page, 'Issue its agenda');
    await inspect();
    await tabTo(page, 'provisional');
    await page.keyboard.press('Space');
    await agendaItem('1', 'Opening of the meeting');
    await agendaItem('2', 'Gauges: where the work stands');
    await press(page, 'More empty groups');
    expect(await page.inputValue('[name="items.1.title.en"]')).toBe('Gauges: where the work stands');
    await page.locator('[name="items.1.title.en"]').focus();
    await agendaItem('3', 'Any other business, and close');
    await press(page, 'Record it');
    await page.goto(`${base()}/meetings/plenary/2027/agenda`);
    for (const item of ['Opening of the meeting', 'Gauges: where the work stands', 'Any other business'])
      expect(await text()).toContain(item);
    await inspect();
  }, 120_000);

  it('issues its programme, choosing agenda items from a list', async () => {
    await page.goto(`${base()}/acts/meetings.issue-programme?series=plenary&edition=2027`);
    await typeInto(page, 'Day', '2027-03-04');
    await typeInto(page, 'From', '09:30');
    await typeInto(page, 'Title', 'Gauges');
    await tabTo(page, /^More, if/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Agenda item');
    await page.keyboard.type('2 Gauges');
    await press(page, 'Record it');
    await page.goto(`${base()}/meetings/plenary/2027/programme`);
    expect(await text()).toMatch(/09:30[\s\S]*Gauges/);
    const { page: programme } = (await (await fetch(`${base()}/meetings/plenary/2027/programme.json`)).json()) as any;
    expect(JSON.stringify(programme)).toContain('"item":"item-2"');
  }, 120_000);

  it('prints the agenda on A4, and has it as PDF', async () => {
    const printed = await page.pdf({ format: 'A4' });
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
    const answer = await context.request.get(`${base()}/meetings/plenary/2027/agenda.pdf`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('registers a document under its symbol, with its file', async () => {
    await overview();
    await press(page, 'Register a document');
    await typeInto(page, 'Symbol', 'MKW/2027/1');
    await typeInto(page, 'Body', 'Water');
    await typeInto(page, 'Kind', 'working');
    await typeInto(page, 'Title', 'Readings of the gauges');
    await tabTo(page, 'general');
    await page.keyboard.press('Space');
    await typeInto(page, 'Original language', 'Engl');
    await press(page, 'Record it');
    expect(page.url()).toMatch(/\/documents\/MKW~2027~1\?recorded=\d+$/);
    await inspect();
    const [, entry] = /Recorded as entry ([\d,]+)\./.exec(await page.getByRole('status').innerText()) ?? [];
    expect(page.url()).toContain(`recorded=${entry?.replace(',', '')}`);
    await page.getByRole('link', { name: 'See the entry' }).click();
    expect(await text()).toContain('MKW/2027/1');
    await page.goto(`${base()}/documents/MKW~2027~1?recorded=0`);
    expect(await page.getByRole('status').count(), 'what another recorded').toBe(0);
    await inspect();
    await press(page, 'Add a text of a document');
    await typeInto(page, 'Language', 'Engl');
    await page.setInputFiles('input[type=file]', file('readings.txt', 'Gauge 1: 3.2 m\n'));
    await tabTo(page, 'original');
    await page.keyboard.press('Space');
    await press(page, 'Record it');
    expect(await text()).toContain('readings.txt');
  }, 120_000);

  it('drafts, clears and publishes a release, which the public then reads, and feeds bring', async () => {
    await overview();
    await press(page, 'Draft a release');
    await inspect();
    await typeInto(page, 'Key', 'first-plenary');
    await typeInto(page, 'Headline', 'Five states to read gauges every hour');
    await typeInto(page, 'Text', 'The plenary meets in March 2027.');
    await typeInto(page, 'Written in', 'Engl');
    await typeInto(page, 'Publisher', 'Secretariat of the Water Talks');
    await press(page, 'Record it');
    expect(await text()).toContain('A draft, not published.');
    await inspect();
    expect((await fetch(`${base()}/news/first-plenary`)).status).toBe(404);
    await press(page, 'Clear a release');
    await press(page, 'Record it');
    expect(await text()).toContain('Cleared, not published.');
    await press(page, 'Publish a release now');
    await press(page, 'Record it');
    expect(await text()).toContain('Published');
    await inspect();
    await overview();
    expect(await text()).not.toContain('What comes next');
    for (const path of ['', '/news', '/news.atom', '/news.rss', '/news.feed.json']) {
      const answer = await fetch(`${base()}${path}`);
      expect([path, await answer.text()]).toEqual([
        path,
        expect.stringContaining('Five states to read gauges every hour'),
      ]);
    }
  }, 120_000);
});

async function inspect(): Promise<void> {
  await inspecting.addCookies(await context.cookies());
  const seen = await inspecting.newPage();
  await seen.goto(page.url());
  await expectAccessible(seen);
  await seen.close();
}

async function overview(): Promise<void> {
  await press(page, 'Overview');
}

async function agendaItem(number: string, title: string): Promise<void> {
  await typeInto(page, 'Number', number);
  await typeInto(page, 'Title', title);
}
