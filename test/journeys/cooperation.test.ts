import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { expectAccessible } from '../kit/keyboard.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** What was asked in 2022, followed by a stranger as far as it is public, and by a compiler one step further. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const request = '/requests/joint-exercises-2022';
const thread = `/threads${request}`;
const get = async (path: string) => (await fetch(`${served.address}/f/rok-asean${path}`)).text();

async function act(name: string, body: object): Promise<void> {
  const answer = await fetch(`${served.address}/api/f/rok-asean/acts/${name}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${served.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ body }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
}

describe('an ask of some ASEAN countries', () => {
  it('stands as a request that does not tell who asked, with no answer known', async () => {
    const meeting = JSON.parse(await get('/meetings/vmm/2022.json'));
    expect(meeting.related).toContainEqual(
      expect.objectContaining({
        kind: 'request',
        path: request,
        note: expect.objectContaining({ en: 'no answer known' }),
      }),
    );
    const { page } = JSON.parse(await get(`${request}.json`));
    expect(page).toMatchObject({
      grain: 'some-members',
      by: null,
      group: 'ASEAN',
      fate: 'no-answer-known',
      statement: expect.any(String),
    });
    expect(await get(`${request}?lang=ko`)).toContain('알려진 답변 없음');
    expect(await get(`${thread}.json`)).toContain('Joint exercises with the ROK');
  });

  it('stands at the statement in which it was made', async () => {
    const edition = await get('/meetings/vmm/2022');
    expect(edition).toMatch(/Request:<\/b> <a href="\/f\/rok-asean\/requests\/joint-exercises-2022">/);
    const { page } = JSON.parse(await get(`${request}.json`));
    expect(await get(request)).toContain(`href="/f/rok-asean/meetings/vmm/2022#statement-${page.statement}"`);
    expect(await get('')).toContain('href="/f/rok-asean/areas"');
  });

  it('is followed to an activity, by whoever reads it and as of any day', async () => {
    const drill = { activity: 'made-up-drill' };
    await act('activities.register', { ...drill, kind: 'exercise', title: { en: 'A drill made up for this test' } });
    await act('activities.link', { ...drill, requests: ['joint-exercises-2022'] });
    expect(JSON.parse(await get(`${request}.json`)).page.fate).toBe('activity');
    const steps = JSON.parse(await get(`${thread}.json`)).page.steps;
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(['statement', 'request', 'activity']);
    expect(JSON.parse(await get(`${thread}.json?asof=2022-12-31`)).page.steps).toHaveLength(2);
    expect(JSON.parse(await get(`${request}.json?asof=2022-12-31`)).page.fate).toBe('no-answer-known');
  });
});

describe('a list', () => {
  it.each([
    ['/record?before=abc', 'before'],
    ['/news?page=0', 'page'],
    ['/requests?after=abc', 'after'],
    ['/requests?side=neither', 'side'],
    ['/activities?kind=war', 'kind'],
    ['/activities?year=20x6', 'year'],
    ['/documents?year=then', 'year'],
    [`${thread}?order=up`, 'order'],
  ])('refuses %s, naming the field', async (path, field) => {
    const answer = await fetch(`${served.address}/f/rok-asean${path.replace('?', '.json?')}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'no-such-choice', field });
  });

  it('of forums stands on the page of meetings', async () => {
    const answer = await fetch(`${served.address}/f/rok-asean/forums?lang=ko`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/f/rok-asean/meetings?lang=ko#forums']);
  });

  it('of entries says that a fact holds since ever by null', async () => {
    const entries = await (await fetch(`${served.address}/api/f/tervel-basin/acts?limit=1000`)).text();
    expect(entries).toContain('"holdsFrom":null');
    expect(entries).not.toContain('-infinity');
  });
});

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('lets an officer make a request of the statement, which tells no more of who asked, and follow it', async () => {
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.linkOf('secretariat officer'));
    await page.locator('main form button').first().click();
    await page.goto(`${served.address}/f/rok-asean/meetings/vmm/2022`);
    const said = page.locator('.statements li', { hasText: 'joint' }).filter({ hasText: 'some ASEAN' });
    await said.first().getByRole('link', { name: 'Make a request' }).click();
    await page.fill('[name="item"]', 'exercises-by-officer');
    await page.fill('[name="title.en"]', 'Joint exercises, as some asked');
    await page.selectOption('[name="kind"]', 'exercise');
    await page.locator('[name="_audience"]').first().selectOption('public');
    await page.click('.actions button:not([name])');
    const made = page.locator('main');
    expect(await made.innerText()).toContain('some ASEAN');
    expect(await made.innerText()).toContain('6 September 2022');
    await made.getByRole('link', { name: 'Register an activity' }).click();
    expect(await page.inputValue('[name="kind"]')).toBe('exercise');
    expect(await page.isChecked('[name="requests"][value="exercises-by-officer"]')).toBe(true);
    await page.fill('[name="activity"]', 'officers-drill');
    await page.fill('[name="title.en"]', 'Officer’s drill');
    await page.check('[name="areas"][value="maritime-security"]');
    await page.click('.actions button:not([name])');
    expect(await made.innerText()).toContain('Joint exercises, as some asked');
    await context.close();
    const head = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    const delegate = await head.newPage();
    await delegate.goto(served.linkOf('head of delegation of Viet Nam'));
    await delegate.locator('main form button').first().click();
    await delegate.goto(`${served.address}/f/rok-asean/requests/exercises-by-officer`);
    expect(await delegate.getByRole('link', { name: 'Withdraw' }).count()).toBe(0);
    await delegate.getByRole('link', { name: 'Answer a request' }).click();
    expect(await delegate.inputValue('[name="by"]')).toBe('VNM');
    await head.close();
    const reader = await browser.newPage();
    await reader.goto(`${served.address}/f/rok-asean/threads/requests/exercises-by-officer`);
    const thread = await reader.locator('main').innerText();
    expect(thread).toContain('Joint exercises, as some asked');
    expect(thread).toContain('Officer’s drill');
    await reader.close();
  }, 60_000);

  it.each([
    '/requests',
    request,
    '/activities/maritime-security-exercise-2019',
    '/areas/maritime-security',
    thread,
    '/contacts',
    '/consultations',
  ])(
    '%s is for everyone, and fits a narrow screen',
    async path => {
      const page = await browser.newPage({ viewport: { width: 380, height: 800 } });
      await page.goto(`${served.address}/f/rok-asean${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.setViewportSize({ width: 1200, height: 900 });
      await expectAccessible(page);
      await page.close();
    },
    60_000,
  );
});
