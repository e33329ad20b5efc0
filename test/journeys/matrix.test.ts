import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** A secretariat's matrix becomes a version of the plan: from the command line, and on a page without script. */
let served: Served;
let file: string;
beforeAll(async () => {
  served = await serveExample();
  file = join(served.data, 'tasks.csv');
  writeFileSync(file, '\ufeffNo;Task;Lead;Deadline\n1;Mine action course;KOR;46023\n2;Peacekeepers meet;KOR;Q3 2026\n');
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const position = async () =>
  ((await (await fetch(`${served.address}/f/rok-asean/record.json`)).json()) as { position: number }).position;

describe('on the command line', () => {
  it('is a dry run first, which says each date as read and records nothing', async () => {
    const before = await position();
    const { code, out } = await served.comity(['import', 'matrix', file, '--in', 'rok-asean']);
    expect(out).toContain('“46023” → 1 January 2026 (Excel serial), 1 row');
    expect(out).toContain('“Q3 2026” → September 2026 (quarter');
    expect(out).toContain('Opens version 3 of the plan, based on version 2.');
    expect(out).toMatch(/Dry run: Nothing was recorded\. To record these 3 acts, say it again with --yes\./);
    expect(code).toBe(0);
    expect(await position()).toBe(before);
  });

  it('records with --yes for whom the token stands for, and at a second time has nothing to record', async () => {
    const words = ['import', 'matrix', file, '--in', 'rok-asean', '--yes'];
    const stranger = await served.comity(words);
    expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was recorded.') });
    const done = await served.comity(words, { COMITY_TOKEN: served.token });
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/Recorded 3 acts in .* version 3\./) });
    const again = await served.comity([...words, '--json'], { COMITY_TOKEN: served.token });
    expect(JSON.parse(again.out)).toEqual({ version: 3, entries: 0 });
  });

  it('acts in no other framework than that of its token', async () => {
    const elsewhere = await served.comity(['act', 'framework.register-source', '--in', 'elsewhere', '{}'], {
      COMITY_TOKEN: served.token,
    });
    expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining('acts in rok-asean, not in elsewhere') });
  });

  it('writes its mapping where it is asked to, and reads it from there', async () => {
    const mapping = join(served.data, 'tasks.mapping.json');
    const words = ['import', 'matrix', file, '--in', 'rok-asean', '--json', '--version', '4', '--mapping', mapping];
    expect((await served.comity(words)).code).toBe(0);
    const written = JSON.parse(readFileSync(mapping, 'utf8')) as { columns: Record<string, string> };
    expect(written.columns).toEqual({ number: 'No', title: 'Task', leads: 'Lead', until: 'Deadline' });
    writeFileSync(mapping, JSON.stringify({ ...written, columns: { title: 'Task' } }));
    const report = JSON.parse((await served.comity(words)).out) as { mappingFrom: string; columns: object[] };
    expect(report.mappingFrom).toBe('given');
    expect(report.columns).toMatchObject([{ becomes: 'note' }, { becomes: 'title' }, { becomes: 'note' }, {}]);
    writeFileSync(mapping, '{"columns": {"colour": "Task"}}');
    expect(await served.comity(words)).toMatchObject({ code: 2, err: expect.stringContaining('tasks.mapping.json') });
  });

  it('answers wrong use and a refused file with their codes', async () => {
    expect((await served.comity(['import', 'matrix', `${file}.none`, '--in', 'rok-asean'])).code).toBe(2);
    expect((await served.comity(['import', 'matrix', file, '--in', 'nowhere'])).code).toBe(2);
    expect((await served.comity(['import', 'matrix', file])).code).toBe(2);
    writeFileSync(`${file}.bad`, 'Task;Deadline\nA;soon\n');
    const refused = await served.comity(['import', 'matrix', `${file}.bad`, '--in', 'rok-asean', '--yes']);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('row 2, Deadline: “soon” is no date') });
  });
});

describe.skipIf(browserPath === undefined)('in a browser without script', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is handed in, looked at and recorded', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(served.linkOf('secretariat officer'));
    await page.click('main button[type=submit]');
    await page.goto(`${served.address}/f/rok-asean/acts`);
    await page.click('text=Import a matrix');
    const other = join(served.data, 'more.csv');
    writeFileSync(other, readFileSync(file, 'utf8').replace('3 2026', '4 2026') + '3;Exchange of views;Elbonia;2027\n');
    await page.setInputFiles('#f-file', other);
    await page.click('text=Look at it');
    expect(await page.textContent('main')).toContain('the open version says it otherwise');
    await page.selectOption('select[name=version]', '4');
    await page.selectOption('select[aria-label="Elbonia: Party"]', 'THA');
    await page.click('text=Look again with these choices');
    expect(await page.textContent('main')).toContain('Opens version 4 of the plan, based on version 3.');
    await page.click('text=Record 4 acts');
    expect(page.url()).toBe(`${served.address}/f/rok-asean/plan/versions/4`);
    expect(await page.textContent('main')).toContain('Exchange of views');
    await context.close();
  });
});
