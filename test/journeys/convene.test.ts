import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { textOf } from '../kit/papers.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** An officer convenes a meeting, issues its agenda and revises it, with forms alone; then anyone prints its papers. */
describe.skipIf(browserPath === undefined)('a meeting is convened', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveExample(), openBrowser()]);
    page = await (await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage();
    await page.goto(`${served.address}/sign-in`);
    await page.locator('form', { hasText: 'secretariat officer' }).first().getByRole('button').click();
    await page.locator('main button').click();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const meeting = '/f/rok-asean/meetings/vmm/2027';
  const open = (path: string) => page.goto(served.address + path);
  const record = () => page.getByRole('button', { name: 'Record it' }).click();

  async function follow(act: string): Promise<void> {
    await page.locator('.rail').getByRole('link', { name: act, exact: true }).click();
  }

  it('by its page: announced, with an agenda in two versions, printed on A4, kept in a journal', async () => {
    await open('/f/rok-asean/meetings/vmm');
    await follow('Register an edition');
    await page.fill('[name="edition"]', '2027');
    await page.fill('[name="year"]', '2027');
    await record();

    await open(meeting);
    await follow('Record an announcement');
    await page.check('[name="schedule"][value="announced"]');
    await page.fill('[name="starts"]', '2027-03-30');
    await page.fill('[name="city"]', 'Busan');
    await record();

    await open(meeting);
    await follow('Issue an agenda');
    await page.check('[name="kind"][value="provisional"]');
    for (const [index, title] of ['Opening', 'Tasks of the plan'].entries()) {
      await page.fill(`[name="items.${index}.number"]`, `${index + 1}`);
      await page.fill(`[name="items.${index}.title.en"]`, title);
    }
    await record();

    await open(`${meeting}/agenda?lang=en`);
    expect(await page.textContent('main')).toContain('The only version, issued on');
    await follow('Issue an agenda');
    expect(await page.inputValue('[name="items.1.title.en"]'), 'the form begins with what stands').toBe(
      'Tasks of the plan',
    );
    await page.check('[name="kind"][value="revised"]');
    await page.fill('[name="items.1.title.en"]', 'Tasks of the plan, one by one');
    await record();

    await open(`${meeting}/agenda?lang=en`);
    expect(await page.textContent('#changes')).toContain(
      'was called “Tasks of the plan” and is now “Tasks of the plan, one by one”',
    );
    for (const [paper, title] of [
      ['agenda.pdf', 'Revised agenda'],
      ['agenda.pdf?version=1', 'Provisional agenda'],
      ['journal.pdf', 'Journal'],
    ]) {
      const pdf = Buffer.from(await (await fetch(`${served.address}${meeting}/${paper}`)).arrayBuffer());
      expect(pdf.toString('latin1'), paper).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
      const text = textOf(pdf);
      if (text !== undefined) expect(text).toContain(title);
    }
    await open('/f/rok-asean?lang=en');
    expect(await page.textContent('[aria-labelledby="next-meeting"]')).toContain('30 March 2027');
  }, 60_000);
});
