import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandLd } from '../kit/schema-org.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** Pages as files, releases by the clock, and documents with their files, as a stranger's programs meet them. */
let served: Served;
let base: string;
beforeAll(async () => {
  served = await serveExample();
  base = `${served.address}/f/rok-asean`;
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const token = () => ({ authorization: `Bearer ${served.token}` });

async function act(name: string, body: object, audience?: string): Promise<Response> {
  return fetch(`${served.address}/api/f/rok-asean/acts/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...token() },
    body: JSON.stringify({ body, ...(audience ? { audience } : {}) }),
  });
}

async function upload(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = token()) {
  const answer = await fetch(`${served.address}/api/f/rok-asean/files`, { method: 'POST', headers, body: bytes });
  return { status: answer.status, body: (await answer.json()) as { digest: string; code?: string } };
}

describe('a page as a file', () => {
  it.each([
    ['meetings.csv', 'text/csv', /^\uFEFFseries,edition,ordinal,/],
    ['meetings.ics', 'text/calendar', /^BEGIN:VCALENDAR/],
    ['news.atom', 'application/atom+xml', /<feed /],
    ['news.rss', 'application/rss+xml', /<rss /],
    ['news.feed.json', 'application/feed+json', /jsonfeed\.org/],
  ])('%s', async (path, type, begins) => {
    const answer = await fetch(`${base}/${path}`);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())).toMatch(begins);
  });

  it('knows no other ending, and no file that a page does not have', async () => {
    for (const path of ['meetings.exe', 'news.csv', 'meetings/vmm/2022.docx'])
      expect((await fetch(`${base}/${path}`)).status).toBe(404);
  });

  it('puts the meeting of 2022 on its day, and none where no day is known', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(`${base}/meetings.ics`)).text()));
    const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
    const of = (year: string) => events.find(({ uid }) => uid.startsWith(`meetings/edition/vmm/${year}@`));
    expect(of('2022')?.startDate.toString()).toBe('2022-09-06');
    expect(of('2023')).toBeUndefined();
  });
});

describe('what pages tell machines', () => {
  const of = async (path: string) => expandLd(await (await fetch(base + path)).text(), base + path);
  const ids = (values: readonly { '@id'?: string }[] = []) => values.map(value => value['@id']);

  it('is an event with its day, its status and its series, to a processor of JSON-LD', async () => {
    const held = await of('/meetings/vmm/2022');
    expect(held['@type']).toEqual(['https://schema.org/Event']);
    expect(held['https://schema.org/startDate']).toEqual([
      { '@type': 'https://schema.org/Date', '@value': '2022-09-06' },
    ]);
    expect(ids(held['https://schema.org/eventStatus'])).toEqual(['https://schema.org/EventScheduled']);
    expect(ids(held['https://schema.org/eventAttendanceMode'])).toEqual([
      'https://schema.org/OfflineEventAttendanceMode',
    ]);
    expect(held['https://schema.org/superEvent'][0]['@type']).toEqual(['https://schema.org/EventSeries']);
    const not = await of('/meetings/vmm/2020');
    expect(ids(not['https://schema.org/eventStatus'])).toEqual(['https://schema.org/EventCancelled']);
    expect((await of('/meetings/vmm'))['@type']).toEqual(['https://schema.org/EventSeries']);
  });

  it('is a government for a state, and an organisation for a group with its members', async () => {
    expect((await of('/parties/KOR'))['@type']).toEqual(['https://schema.org/GovernmentOrganization']);
    const group = await of('/parties/ASEAN');
    expect(group['@type']).toEqual(['https://schema.org/Organization']);
    expect(group['https://schema.org/member']).toHaveLength(11);
  });

  it('knows no term that schema.org does not', async () => {
    const wrong =
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","wen":"now"}</script>';
    await expect(expandLd(wrong, base)).rejects.toThrow();
  });
});

it('publishes a release when its instant has come, and shows nothing of it before', async () => {
  const canary = 'Canary headline of the release';
  const release = { release: 'canary' };
  const text = { headline: { en: canary }, body: { en: 'One.\n\nTwo.' }, originalLanguage: 'en' };
  const draft = await act('newsroom.draft-release', { ...release, ...text, publisher: { en: 'Example' } }, 'own');
  expect(draft.status, await draft.text()).toBe(201);
  expect((await act('newsroom.clear-release', release, 'own')).status).toBe(201);
  const releaseAt = new Date(Date.now() + 4000).toISOString();
  expect((await act('newsroom.schedule-release', { ...release, releaseAt }, 'own')).status).toBe(201);
  const places = [
    '',
    '/news',
    '/news.json',
    '/news.atom',
    '/news/canary',
    '/record',
    '/record.json',
    '/log/openings/1',
  ];
  for (const path of places) expect(await (await fetch(base + path)).text(), path).not.toContain(canary);
  await expect
    .poll(async () => (await fetch(`${base}/news/canary`)).status, { timeout: 15_000, interval: 500 })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(releaseAt));
  expect(await (await fetch(`${base}/news.atom`)).text()).toContain(canary);
  const pdf = Buffer.from(await (await fetch(`${base}/news/canary.pdf`)).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const article = await expandLd(await (await fetch(`${base}/news/canary`)).text(), `${base}/news/canary`);
  expect(article['@type']).toEqual(['https://schema.org/NewsArticle']);
}, 40_000);

it('takes a file by token, and gives it only where a document names it', async () => {
  const bytes = new TextEncoder().encode('Plain words of a note.\n');
  expect((await upload(bytes, {})).status).toBe(401);
  expect((await upload(new TextEncoder().encode('<svg onload="x"/>'))).body.code).toBe('markup-in-file');
  expect((await upload(new Uint8Array())).body.code).toBe('empty-file');
  const { status, body } = await upload(bytes);
  expect([status, body.digest]).toEqual([201, createHash('sha256').update(bytes).digest('hex')]);
  const address = `${base}/files/${body.digest}`;
  expect((await fetch(address)).status).toBe(404);

  const symbol = 'NOTE/1';
  const document = { symbol, kind: 'note', title: { en: 'A note' }, distribution: 'general', originalLanguage: 'en' };
  expect((await act('documents.register', document)).status).toBe(201);
  const file = { digest: body.digest, name: 'note.txt' };
  expect((await act('documents.attach-file', { symbol, language: 'en', state: 'original', file })).status).toBe(201);
  const page = await (await fetch(`${base}/documents/NOTE~1`)).text();
  expect(page).toContain('note.txt');
  const answer = await fetch(`${address}?name=${encodeURIComponent('../a\u202Etxt.exe')}`);
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''atxt.exe");
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});
