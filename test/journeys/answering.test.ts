import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/keyboard.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** People of one party answer a task together, with scripts and without, and nothing that anyone typed is lost. */
describe.skipIf(browserPath === undefined)('an answer in a browser', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveExample(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const answer = (task: string) => `${served.address}/f/tervel-basin/reporting/R3/${task}/KALDMARK/answer`;
  const failures: string[] = [];

  async function sit(task: string, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled });
    const page = await context.newPage();
    page.on('pageerror', fault => failures.push(fault.message));
    page.on('console', said => /Content Security Policy|integrity/.test(said.text()) && failures.push(said.text()));
    await page.goto(`${served.address}/sign-in`);
    await page.getByRole('button', { name: 'Act as Tervel Basin: focal point of Kaldmark', exact: true }).click();
    await page.locator('main button').first().click();
    await page.goto(answer(task));
    return page;
  }

  const until = (page: Page, tone: string) => page.locator(`.draft-state.${tone}`).waitFor({ timeout: 40_000 });
  const text = (page: Page) => page.locator('main').innerText();

  it('keeps what is typed when the hand rests, and when the network is gone and comes back', async () => {
    const page = await sit('T12');
    await page.selectOption('[name="status"]', 'on-track');
    await page.fill('[name="narrative"]', 'Notice goes out');
    await until(page, 'good');
    await page.context().setOffline(true);
    await page.fill('[name="narrative"]', 'Notice goes out within the hour.');
    await until(page, 'warn');
    await page.context().setOffline(false);
    await until(page, 'good');
    await page.reload();
    expect(await page.inputValue('[name="narrative"]')).toBe('Notice goes out within the hour.');
    await expectAccessible(page);
    await page.context().close();
  }, 120_000);

  it('keeps both texts of two who type at once, and shows them side by side', async () => {
    const one = await sit('T13');
    const other = await sit('T13');
    await one.selectOption('[name="status"]', 'delayed');
    await one.fill('[name="narrative"]', 'The first hand wrote this.');
    await until(one, 'good');
    await other.selectOption('[name="status"]', 'completed');
    await other.fill('[name="narrative"]', 'The second hand wrote that.');
    await until(other, 'warn');
    expect(await text(other)).toContain('Somebody else wrote at the same time');
    // What the second goes on typing goes to the second text.
    await other.fill('[name="output"]', 'Nine sirens.');
    await other.waitForResponse(response => response.request().method() === 'POST');
    await one.reload();
    const table = one.locator('#clashes table');
    for (const said of ['The first hand wrote this.', 'The second hand wrote that.', 'Nine sirens.'])
      expect(await table.innerText()).toContain(said);
    await expectAccessible(one);
    // Each leads to the other, and what is thrown away is only what one chose.
    const inForm = await one.inputValue('[name="narrative"]');
    await one.click('#clashes a');
    const chosen = await one.inputValue('[name="narrative"]');
    expect([inForm, chosen].toSorted()).toEqual(['The first hand wrote this.', 'The second hand wrote that.']);
    await one.locator('#clashes button[value="remove"]').click();
    expect(await one.locator('#clashes').count()).toBe(0);
    expect(await one.inputValue('[name="narrative"]')).toBe(chosen);
    await one.context().close();
    await other.context().close();
  }, 120_000);

  it('does the same without scripts', async () => {
    const one = await sit('T07', false);
    const other = await sit('T07', false);
    for (const [page, said] of [
      [one, 'Written first.'],
      [other, 'Written second.'],
    ] as const) {
      await page.selectOption('[name="status"]', 'on-track');
      await page.fill('[name="narrative"]', said);
      await page.click('button[value="keep"]');
    }
    expect(await text(other)).toContain('Somebody wrote another text at the same time.');
    expect(await other.inputValue('[name="narrative"]')).toBe('Written first.');
    expect(await other.locator('#clashes table').innerText()).toContain('Written second.');
    await one.context().close();
    await other.context().close();
  }, 120_000);

  it.each([true, false])(
    'takes a file, hands a part to another office, and waits for it (scripts: %s)',
    async scripts => {
      const page = await sit(scripts ? 'T01' : 'T11', scripts);
      await page.selectOption('[name="status"]', 'completed');
      await page.fill('[name="narrative"]', 'The posts report.');
      await page.fill('[name="e0.title"]', 'Minutes');
      const buffer = Buffer.from('Minutes of the gauging office.');
      await page.setInputFiles('[name="e0"]', { name: 'minutes.pdf', mimeType: 'application/pdf', buffer });
      await page.click('button[value="keep"]');
      expect(await text(page)).toContain('“minutes.pdf” is not what its name says');
      expect(await page.inputValue('[name="narrative"]')).toBe('The posts report.');
      await page.setInputFiles('[name="e0"]', { name: 'minutes.txt', mimeType: 'text/plain', buffer });
      await page.locator('summary', { hasText: 'Hand parts to other offices' }).click();
      await page.fill('[name="office.output"]', 'Gauging office');
      await page.click('button[value="keep"]');
      expect(await text(page)).toContain('minutes.txt is kept with the draft.');
      await page.selectOption('[name="_audience"]', 'public');
      await page.click('button[value="issue"]');
      expect(await text(page)).toContain('was handed to Gauging office, and nothing is written there');
      await page.fill('[name="output"]', 'Nine posts.');
      await page.selectOption('[name="_audience"]', 'public');
      await page.click('button[value="issue"]');
      expect(page.url()).toContain('done=issued');
      await page.goto(answer(scripts ? 'T01' : 'T11').replace('/answer', ''));
      const file = page.locator('#evidence a', { hasText: 'minutes.txt' });
      const href = await file.getAttribute('href');
      expect(await (await fetch(served.address + href)).text()).toBe('Minutes of the gauging office.');
      await page.context().close();
    },
    120_000,
  );

  it('breaks no rule of its page, and weighs little', async () => {
    expect(failures).toEqual([]);
    const page = await sit('T12');
    const whole = await (await page.context().request.get(answer('T12'))).body();
    expect(whole.length).toBeLessThan(60_000);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.context().close();
  }, 60_000);
});
