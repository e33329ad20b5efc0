import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** A rapporteur keeps up with a speaker, whatever the network, the server and the session do meanwhile. */
const meeting = (year: number) => `/f/rok-asean/meetings/vmm/${year}`;

describe.skipIf(browserPath === undefined)('notes in a browser', () => {
  const data = mkdtempSync(join(tmpdir(), 'comity-notes-'));
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveExample({ COMITY_DATA: data }), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  async function signIn(page: Page, persona: string): Promise<void> {
    await page.goto(`${served.address}/sign-in`);
    await page.getByRole('button', { name: `Act as ${persona}`, exact: true }).click();
    await page.locator('main button').click();
  }

  /** A browser of its own, with the notes open and the hand on the keyboard. */
  async function sit(year: number): Promise<{ context: BrowserContext; page: Page; failures: string[] }> {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await signIn(page, 'rapporteur');
    const failures: string[] = [];
    page.on('pageerror', fault => failures.push(fault.message));
    page.on('console', said => /Content Security Policy|integrity/.test(said.text()) && failures.push(said.text()));
    await openNotes(page, year);
    return { context, page, failures };
  }

  async function openNotes(page: Page, year: number): Promise<void> {
    await page.goto(`${served.address}${meeting(year)}/notes`);
    await page.focus('[name="who"]');
  }

  const kept = (page: Page) => page.locator('#kept li .said').allTextContents();
  const waiting = (page: Page) => page.locator('#waiting li').count();
  const until = (page: Page, said: RegExp) =>
    page.locator('.draft-state', { hasText: said }).waitFor({ timeout: 40_000 });
  const count = (page: Page, notes: number) =>
    expect.poll(() => page.locator('#kept li').count(), { timeout: 40_000 }).toBe(notes);
  /** Who, what kind, what: three fields and three times Enter. */
  const note = (page: Page, text: string) => page.keyboard.type(`viet\nr\n${text}\n`);

  it('are taken with the keyboard alone, without the network too, and issued as one batch', async () => {
    const { context, page, failures } = await sit(2022);
    const text = 'Asked for help with clearing mines.';
    const before = Date.now();
    await note(page, text);
    await count(page, 1);
    const taken = Date.now() - before;
    expect(taken).toBeLessThan(10_000);
    expect(await kept(page)).toEqual([text]);

    await page.clock.install();
    await context.setOffline(true);
    for (const number of [1, 2]) await note(page, `Said without the network ${number}`);
    await page.keyboard.type('19\n3\nSaid without the network 3\n');
    expect(await page.locator('#waiting li .speaker').last().textContent()).toBe('Viet Nam · request');
    await until(page, /3 notes wait for the network/);
    // A minute passes, with every attempt to send that the page makes in it.
    await page.clock.runFor(60_000);
    expect([await waiting(page), await kept(page)]).toEqual([3, [text]]);
    await page.keyboard.type('viet\nr\nNot finished');

    await context.setOffline(false);
    await page.reload();
    await until(page, /Everything is kept|what you were writing/);
    await count(page, 4);
    expect(await waiting(page)).toBe(0);
    expect((await kept(page)).toSorted()).toEqual(
      [text, ...[1, 2, 3].map(number => `Said without the network ${number}`)].toSorted(),
    );
    expect(await page.inputValue('[name="text"]'), 'what was not finished').toBe('Not finished');
    await page.fill('[name="text"]', '');
    await page.fill('[name="who"]', '');

    const readers = (await page.textContent('.readers'))?.replace(/\s+/g, ' ');
    expect(readers).toMatch(/the secretariat ?Officers of the secretariat and rapporteurs read them/);
    expect(readers).toMatch(/The party that spoke may correct what it said until they are made final/);
    expect(await page.isChecked('#note-for-secretariat')).toBe(true);
    await page.focus('button[value="all"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=issued/);
    expect(await page.textContent('[role="status"].notice')).toContain('4 notes are in the record.');
    expect(await page.locator('#kept li').count()).toBe(0);
    await page.goto(served.address + meeting(2022));
    const statements = (await page.textContent('#statements')) ?? '';
    for (const said of [text, 'network 1', 'network 2', 'network 3']) expect(statements.split(said)).toHaveLength(2);
    expect(await (await fetch(served.address + meeting(2022))).text()).not.toContain(text);
    expect(failures).toEqual([]);
    process.stdout.write(
      `A note: ${'viet\nr\n\n'.length} keys besides its text of ${text.length}; kept and shown ${taken} ms after the first.\n`,
    );
    await context.close();
  }, 60_000);

  it('go on when the server was started again, and when the session ended meanwhile', async () => {
    const { context, page, failures } = await sit(2021);
    await served.stop();
    await note(page, 'Said while the server was away');
    await until(page, /1 note waits for the network/);
    served = await serveExample({ COMITY_DATA: data, PORT: new URL(served.address).port });
    await count(page, 1);
    expect(await kept(page)).toEqual(['Said while the server was away']);

    await context.clearCookies();
    await note(page, 'Said after the session ended');
    await until(page, /You are signed out. 1 note is kept on this computer/);
    const other = await context.newPage();
    await signIn(other, 'secretariat officer');
    await until(page, /Somebody else is signed in here/);
    expect(await waiting(page)).toBe(1);
    await signIn(other, 'rapporteur');
    await count(page, 2);
    expect((await kept(page)).toSorted()).toEqual(['Said after the session ended', 'Said while the server was away']);
    expect([await waiting(page), failures]).toEqual([0, []]);
    await context.close();
  }, 120_000);

  it('are changed in place, and what was being written comes back', async () => {
    const { context, page } = await sit(2019);
    await note(page, 'First');
    await count(page, 1);
    await page.keyboard.type('viet\nr\nSecond, not finished');
    await page.locator('#kept li .note-edit a').click();
    expect(await page.inputValue('[name="text"]')).toBe('First');
    await page.fill('[name="text"]', 'First, mended');
    await page.focus('[name="text"]');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#kept li .said:text-is("First, mended")');
    expect([await kept(page), await page.inputValue('[name="text"]')]).toEqual([
      ['First, mended'],
      'Second, not finished',
    ]);
    await page.locator('#kept li .note-edit a').click();
    await page.getByText('Leave it as it was').click();
    expect(await page.inputValue('[name="text"]')).toBe('Second, not finished');
    await page.locator('#kept li .note-edit a').click();
    await page.getByRole('button', { name: 'Delete this note' }).click();
    await count(page, 0);
    expect(await page.inputValue('[name="text"]')).toBe('Second, not finished');
    await context.close();
  }, 60_000);

  it('stand on a page that everyone can use, with a script of less than 10 kB', async () => {
    const { context, page } = await sit(2019);
    await context.setOffline(true);
    await note(page, 'Waits');
    await until(page, /1 note waits/);
    const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        `${axe}; axe.run()`,
      );
      expect(found.violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html])).toEqual([]);
    }
    await context.setOffline(false);
    const script = await context.request.get(served.address + (await page.getAttribute('script[src]', 'src')));
    expect((await script.body()).length).toBeLessThan(10 * 1024);
    await context.close();
  }, 60_000);

  it('go even where the browser stores nothing, and the page says so while they wait', async () => {
    const { context, page } = await sit(2019);
    await page.addInitScript('Storage.prototype.setItem = () => { throw new Error("full"); }');
    await openNotes(page, 2019);
    const before = await page.locator('#kept li').count();
    await context.setOffline(true);
    await note(page, 'Kept in the page alone');
    await until(page, /This browser keeps nothing/);
    await context.setOffline(false);
    await count(page, before + 1);
    await context.close();
  }, 60_000);

  it('that two tabs write are all kept', async () => {
    const { context, page } = await sit(2018);
    const other = await context.newPage();
    await openNotes(other, 2018);
    await context.setOffline(true);
    await note(page, 'In one tab');
    await note(other, 'In the other');
    await context.setOffline(false);
    await page.reload();
    const onServer = async () => {
      const answer = await context.request.get(`${served.address}${meeting(2018)}/notes.json`);
      const { drafts } = (await answer.json()) as { drafts: { content: { text: string } }[] };
      return drafts.map(({ content }) => content.text).toSorted();
    };
    await expect.poll(onServer, { timeout: 40_000 }).toEqual(['In one tab', 'In the other']);
    await context.close();
  }, 60_000);

  it('leave nothing in the browser of a shared computer after signing out, and warn before', async () => {
    const { context, page } = await sit(2017);
    await note(page, 'Sent');
    await count(page, 1);
    const stored = () => page.evaluate<number>('Object.keys(localStorage).length');
    expect(await stored()).toBe(0);
    await context.route(`**${meeting(2017)}/notes`, route =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await note(page, 'Not sent');
    await until(page, /1 note waits/);
    expect(await stored()).toBe(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await until(page, /Sign out once more/);
    expect(await stored()).toBe(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${served.address}/`);
    expect(await stored()).toBe(0);
    await context.unroute(`**${meeting(2017)}/notes`);
    await signIn(page, 'rapporteur');
    await openNotes(page, 2017);
    expect(await kept(page)).toEqual(['Sent']);
    await context.close();
  }, 60_000);
});
