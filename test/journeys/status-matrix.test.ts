import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/keyboard.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** The pages of a round as a reader meets them: by arrow keys, in dark, on a telephone, in Korean, on paper. */
describe.skipIf(browserPath === undefined)('the matrix in a browser', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveExample(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const at = (path: string) => `${served.address}/f/tervel-basin/reporting${path}`;
  async function open(path: string, more: object = {}): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'en-GB', ...more })).newPage();
    await page.goto(at(path));
    return page;
  }
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("href")');

  it('is steered by arrow keys, past what nobody asked, and Enter leads to the return', async () => {
    const page = await open('/R3');
    const failures: string[] = [];
    page.on('pageerror', fault => failures.push(fault.message));
    page.on('console', said => /Content Security Policy/.test(said.text()) && failures.push(said.text()));
    await page.locator('.matrix td a[href="R3/T01/ORVENIA"]').focus();
    for (const [key, to] of [
      ['ArrowRight', 'R3/T01/KALDMARK'],
      ['ArrowLeft', 'R3/T01/ORVENIA'],
      ['ArrowDown', 'R3/T02/ORVENIA'],
      ['ArrowUp', 'R3/T01/ORVENIA'],
      ['ArrowUp', 'R3/T01/ORVENIA'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused(page)]).toEqual([key, to]);
    }
    await page.keyboard.press('End');
    const last = await focused(page);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('R3/T01/ORVENIA');
    expect(last).not.toBe('R3/T01/ORVENIA');
    // One stop for the Tab key, instead of one for every cell.
    expect(await page.locator('.matrix td a:not([tabindex="-1"])').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/R3/T01/ORVENIA'));
    expect(failures).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('leads somewhere from every cell, also as of a day and without scripts', async () => {
    const page = await open('/R2?asof=2025-06-01', { javaScriptEnabled: false });
    const links = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".matrix td a")].map(({ href }) => href)',
    );
    for (const link of links.slice(0, 5)) {
      expect(link).toContain('asof=2025-06-01');
      expect([link, (await fetch(link)).status]).toEqual([link, 200]);
    }
    await page.context().close();
  }, 60_000);

  it('stands in the order that is asked for', async () => {
    const page = await open('/R3', { javaScriptEnabled: false });
    const rows = () => page.locator('.matrix tbody tr:not(.group) th b').allInnerTexts();
    const plan = await rows();
    await page.selectOption('select[name="order"]', 'gaps');
    await page.locator('form.choose button').click();
    const gaps = await page.locator('.matrix tbody tr:not(.group) td:last-child').allInnerTexts();
    const counts = gaps.map(text => Number(/^\d+/.exec(text)?.[0] ?? 0));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.selectOption('select[name="order"]', 'lead');
    await page.locator('form.choose button').click();
    expect(await page.locator('.matrix tr.group').allInnerTexts()).toContain('Orvenia');
    await page.selectOption('select[name="order"]', 'OSTRELLE');
    await page.locator('form.choose button').click();
    expect((await rows()).toSorted()).toEqual(plan.toSorted());
    await page.context().close();
  }, 60_000);

  const pages = [
    '',
    '/R2',
    '/R3?order=lead',
    '/R3/report',
    '/R3/T01',
    '/R3/party/OSTRELLE',
    '/R3/T01/ORVENIA',
    '/scales',
  ];

  it.each(['en', 'ko'])(
    'is accessible in light and dark, and fits a telephone (%s)',
    async lang => {
      const page = await open('');
      for (const path of pages) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(at(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`));
        await expectAccessible(page);
        await page.setViewportSize({ width: 360, height: 800 });
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
      }
      await page.context().close();
    },
    180_000,
  );

  it('prints on A3', async () => {
    const page = await open('/R3');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
      [w, h].map(Number).map(Math.round),
    );
    // 420 by 297 millimetres, in points.
    expect(sizes.some(([w, h]) => Math.abs((w ?? 0) - 1191) < 2 && Math.abs((h ?? 0) - 842) < 2)).toBe(true);
    await page.context().close();
  }, 60_000);
});
