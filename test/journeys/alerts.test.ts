import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { againstCapSchema, noCapSchema } from '../kit/cap-schema.ts';
import { expectAccessible } from '../kit/keyboard.ts';
import { type Served, serveExample } from '../kit/served.ts';
import { Visit } from '../kit/visit.ts';

/** A flood alert goes out by form, is acknowledged, updated, cancelled and closed; and a bystander sees no drill for more than that. */
let served: Served;
let secretariat: Visit;
let lisovar: Visit;
const room = '/f/tervel-basin';
const alert = 'ashna-flash';

async function signIn(label: string): Promise<Visit> {
  const visit = new Visit(served.address);
  await visit.get(new URL(served.linkOf(label)).pathname);
  await visit.post(new URL(served.linkOf(label)).pathname);
  return visit;
}

beforeAll(async () => {
  served = await serveExample();
  secretariat = await signIn('Tervel Basin: secretariat officer');
  lisovar = await signIn('Tervel Basin: focal point of Lisovar');
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

/** Sends the form of an act as it stands, with these fields, and answers the page that it leads to. */
async function fill(visit: Visit, act: string, fields: Readonly<Record<string, string>>) {
  const form = await visit.get(`${room}/acts/${act}`);
  expect(form.status, act).toBe(200);
  const key = /name="_key" value="([^"]*)"/.exec(form.text)?.[1] ?? '';
  return visit.post(`${room}/acts/${act}`, { _key: key, _audience: 'public', ...fields });
}

const read = async (path: string) => (await fetch(`${served.address}${room}${path}`)).text();

const told = {
  'event.en': 'Flash flood',
  'event.ko': '돌발 홍수',
  'headline.en': 'Flash flood on the Ashna',
  'headline.ko': '아슈나천 돌발 홍수',
  categories: 'Met',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expires: '2999-06-01T12:00',
  'areas.0.name.en': 'Ashna valley',
  'areas.0.name.ko': '아슈나 계곡',
  'areas.0.polygons': '47.1,13.0 47.3,13.0 47.3,13.4 47.1,13.0',
};

it('goes out by form, with every wrong field named first', async () => {
  const wrong = { alert, status: 'Actual', ...told, 'areas.0.polygons': '47.1,13.0 47.3,13.0 47.3,13.4 47.2,13.0' };
  const refused = await fill(secretariat, 'alerts.issue', { ...wrong, answerWithin: '30' });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('The last pair of the polygon must be the first again.');
  expect(await read('/alerts')).not.toContain('Ashna');
  const page = await fill(secretariat, 'alerts.issue', { alert, status: 'Actual', ...told, answerWithin: '30' });
  expect(page.path).toContain(`${room}/alerts/${alert}`);
  expect(page.text).toContain('Flash flood on the Ashna');
  expect(await read('')).toMatch(/Alert:.*Flash flood on the Ashna/s);
  expect(await read('?lang=ko')).toMatch(/경보:.*아슈나천 돌발 홍수/s);
  expect(await read('/alerts.atom')).toContain(`${room}/alerts/${alert}/1.xml`);
});

it('is asked for on the desk, acknowledged, updated and cancelled; each message at its own address', async () => {
  const form = await fill(lisovar, 'alerts.acknowledge', { alert, by: 'LISOVAR' });
  expect(form.text).toMatch(/Lisovar.*acknowledged/s);
  const update = await fill(secretariat, 'alerts.update', { alert, ...told, severity: 'Extreme' });
  expect(update.text).toContain('extreme');
  await fill(secretariat, 'alerts.cancel', { alert, note: 'The water fell below its mark.' });
  const closed = await fill(secretariat, 'alerts.close', {
    alert,
    'text.en': 'Nobody was hurt.',
    'lessons.0.en': 'An hour is too slow for the Ashna.',
  });
  expect(closed.text).toContain('An hour is too slow for the Ashna.');
  const again = await fill(secretariat, 'alerts.update', { alert, ...told });
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('is closed')]);
  expect(await read('')).not.toMatch(/Alert:/);
  for (const n of [1, 2, 3, 4]) {
    const [first, second] = [await read(`/alerts/${alert}/${n}.xml`), await read(`/alerts/${alert}/${n}.xml?lang=ko`)];
    expect(first, String(n)).toContain('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">');
    expect(second).toBe(first);
  }
  const answer = await fetch(`${served.address}${room}/alerts/${alert}/1.xml`);
  expect(answer.headers.get('content-type')).toBe('application/cap+xml; charset=utf-8');
});

it('every message of the example and of this flood is accepted by the schema of CAP 1.2', async context => {
  if (noCapSchema) context.skip(noCapSchema);
  let checked = 0;
  for (const key of [alert, 'karest-2026', 'high-water-2026']) {
    const { page } = JSON.parse(await read(`/alerts/${key}.json`)) as { page: { messages: { n: number }[] } };
    for (const { n } of page.messages) {
      expect(againstCapSchema(await read(`/alerts/${key}/${n}.xml`)), `${key} ${n}`).toBe('');
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(20);
});

it('comes in as CAP of another system, and nothing hostile does', async () => {
  const url = `${served.address}/api${room}/alerts`;
  const headers = { 'content-type': 'application/cap+xml' };
  const xml = await read(`/alerts/karest-2026/1.xml`);
  const post = async (body: string) => {
    const answer = await fetch(url, { method: 'POST', body, headers });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  expect(await post(xml)).toEqual([401, 'sign-in-first']);
  expect(await post(xml.replace('<alert', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert'))).toEqual([
    400,
    'not-cap',
  ]);
  expect(await post(`<alert>${'x'.repeat(600_000)}</alert>`)).toEqual([413, 'too-large']);
});

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(['/alerts', '/alerts/karest-2026', '/alerts/high-water-2026', '/alerts/karest-2026/1'])(
    '%s is for everyone, and fits a narrow screen',
    async path => {
      const page = await browser.newPage({ viewport: { width: 380, height: 800 } });
      await page.goto(`${served.address}${room}${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.setViewportSize({ width: 1200, height: 900 });
      await expectAccessible(page);
      await page.close();
    },
    60_000,
  );
});
