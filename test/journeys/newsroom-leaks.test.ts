import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** What is not published yet, or no longer spread, is asked for everywhere, by everyone who may not have it. */
let served: Served;
let base: string;
let digest: string;
let noteDigest: string;
const canaries = ['Nightjar', 'Bittern', 'Corncrake', 'Dotterel', 'Egret'] as const;
const [headline, body, fileName, metadata, reason] = canaries;
const readers: [string, Record<string, string>][] = [['the public', {}]];

beforeAll(async () => {
  served = await serveExample();
  base = `${served.address}/f/rok-asean`;
  for (const label of ['head of delegation of Viet Nam', 'head of delegation of the Republic of Korea']) {
    const answer = await fetch(served.linkOf(label), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: served.address },
    });
    readers.push([label, { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string }]);
  }
  const photo = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#7a9f2f' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: metadata } })
    .toBuffer();
  digest = await upload(new Uint8Array(photo));
  noteDigest = await upload(new TextEncoder().encode(`${body} in a note.\n`));
  const draft = (release: string) => ({
    release,
    headline: { en: `${headline} ${release}` },
    subHeadlines: [{ en: `${headline} again` }],
    body: { en: `${body}.` },
    originalLanguage: 'en',
    publisher: { en: 'Example' },
    event: { en: `${headline} event` },
    meeting: { series: 'vmm', edition: '2022' },
    pictures: [
      {
        file: { digest, name: `${fileName}.jpg` },
        caption: { en: `${body} caption` },
        credit: `${headline} office`,
        alt: { en: `${body} alt` },
      },
    ],
  });
  const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
  await act('newsroom.draft-release', draft('embargoed'));
  await act('newsroom.clear-release', { release: 'embargoed' });
  await act('newsroom.schedule-release', { release: 'embargoed', releaseAt });
  await act('newsroom.draft-release', draft('held'));
  await act('newsroom.clear-release', { release: 'held' });
  await act('newsroom.schedule-release', { release: 'held', releaseAt });
  await act('newsroom.hold-release', { release: 'held', reason: `${reason}.` });
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await fetch(`${served.address}/api/f/rok-asean/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${served.token}` },
    body: bytes,
  });
  return ((await answer.json()) as { digest: string }).digest;
}

async function act(name: string, input: object, audience = 'own'): Promise<void> {
  const answer = await fetch(`${served.address}/api/f/rok-asean/acts/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
    body: JSON.stringify({ body: input, audience }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
}

async function size(): Promise<number> {
  return Number((await (await fetch(`${base}/log/checkpoint`)).text()).split('\n')[1]);
}

/** All that an address answers with: status line, headers and every byte. */
async function heard(address: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(address, { headers });
  return `${JSON.stringify([...answer.headers])}\n${Buffer.from(await answer.arrayBuffer()).toString('latin1')}`;
}

async function places(): Promise<string[]> {
  const last = await size();
  const drafts = Array.from({ length: 7 }, (_, index) => last - 7 + index);
  return [
    '',
    '.json',
    ...['', '.json', '.atom', '.rss', '.feed.json', `?tag=${headline}+event`, '.json?year=2026'].map(
      end => `/news${end}`,
    ),
    ...['embargoed', 'held'].flatMap(key => ['', '.json', '.pdf', '.docx'].map(end => `/news/${key}${end}`)),
    '/record',
    '/record.json',
    ...drafts.flatMap(position => [`/record/${position}`, `/record/${position}.json`]),
    ...Array.from({ length: Math.ceil(last / 256) }, (_, index) => `/log/openings/${index}`),
    '/meetings/vmm/2022',
    '/meetings/vmm/2022.json',
    '/documents.json',
    `/search?q=${body}`,
    '/acts/newsroom.draft-release?release=embargoed',
    '/acts/newsroom.correct-release?release=held',
    `/pictures/${digest}-640.jpg`,
    `/files/${digest}`,
    `/files/${noteDigest}?name=${noteDigest.slice(0, 8)}.txt`,
  ];
}

describe('before its release instant nothing of a release', () => {
  it.each([0, 1, 2])('reaches reader %i', async index => {
    const [who, headers] = readers[index] as (typeof readers)[number];
    const addresses = (await places()).map(path => base + path);
    const api = `${served.address}/api/f/rok-asean/acts?after=${(await size()) - 20}`;
    for (const address of [...addresses, api, `${served.address}/`, `${served.address}/sitemap.xml`]) {
      const answer = await heard(address, headers);
      const asked = decodeURIComponent(address);
      for (const canary of canaries)
        if (!asked.includes(canary)) expect(answer.includes(canary), `${canary}, ${who}: ${address}`).toBe(false);
    }
    for (const path of [`/pictures/${digest}-640.jpg`, `/files/${digest}`, `/files/${noteDigest}`, '/news/embargoed'])
      expect((await fetch(base + path, { headers })).status, path).toBe(404);
  });

  it('can be told from what is not there', async () => {
    const there = await (await fetch(`${base}/news/embargoed`)).text();
    const nowhere = await (await fetch(`${base}/news/nonesuch`)).text();
    expect(there.replaceAll('embargoed', 'nonesuch')).toBe(nowhere);
  });
});

it('a withdrawn release is read on its page, and spread nowhere else', async () => {
  await act('newsroom.publish-release', { release: 'held' }, 'public').catch(() => {});
  await act('newsroom.withdraw-release', { release: 'held', reason: { en: 'Not agreed.' } }, 'public');
  expect(await heard(`${base}/news/held`, {})).toContain(body);
  for (const path of ['', '/news.json', '/news.atom', '/news.rss', '/news.feed.json', '/meetings/vmm/2022.json'])
    expect(await heard(base + path, {}), path).not.toContain(body);
  expect(await heard(`${base}/news.atom`, {})).not.toContain(headline);
});
