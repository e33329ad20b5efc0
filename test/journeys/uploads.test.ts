import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** Files sent in forms, as a browser without scripts sends them, and pictures as a reader's browser asks for them. */
let served: Served;
let base: string;
let cookie: string;
beforeAll(async () => {
  served = await serveExample();
  base = `${served.address}/f/rok-asean`;
  cookie = await signIn('secretariat officer');
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

async function signIn(label: string): Promise<string> {
  const link = served.linkOf(label);
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: served.address } });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers });
const asOfficer = (path: string) => get(path, { cookie });

/** What the form holds already, as the browser would send it again. */
function hiddenOf(page: string): Record<string, string> {
  const inputs = page.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map(one => [/name="([^"]*)"/.exec(one)?.[1] ?? '', /value="([^"]*)"/.exec(one)?.[1] ?? '']),
  );
}

async function send(act: string, fields: Readonly<Record<string, string | File>>, page?: string) {
  const form = new FormData();
  const from = page ?? (await (await asOfficer(`/acts/${act}`)).text());
  for (const [name, value] of Object.entries({ ...hiddenOf(from), ...fields })) form.set(name, value);
  return fetch(`${base}/acts/${act}`, {
    method: 'POST',
    // A browser sends parts only where the form says so.
    body: /encType="multipart/i.test(from) ? form : new URLSearchParams([...form] as [string, string][]),
    redirect: 'manual',
    headers: { cookie, origin: served.address },
  });
}

const file = (bytes: Uint8Array<ArrayBuffer> | string, name: string) => new File([bytes], name);
const photo = async () => {
  const made = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f9f' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'CANARY-ARTIST' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer();
  return new Uint8Array(made);
};

const text = {
  release: 'pictured',
  'headline.en': 'Parties read gauges together',
  'body.en': 'The parties met.\n\nThey agreed.',
  originalLanguage: 'en',
  'publisher.en': 'Secretariat',
  'event.en': 'Gauges <2026> & after',
  _audience: 'secretariat',
};
const picture = {
  'pictures.0.caption.en': 'The parties at the weir',
  'pictures.0.credit': 'Example office',
  'pictures.0.alt.en': 'Six people beside a river',
};

describe('a release with a picture', () => {
  let digest = '';

  it('is refused by field, keeps what was typed, and asks for no file twice', async () => {
    const svg = await send('newsroom.draft-release', {
      ...text,
      ...picture,
      'pictures.0.file': file('<svg onload="alert(1)"/>', 'x.svg'),
    });
    const refused = await svg.text();
    expect([svg.status, refused.includes('Parties read gauges together')]).toEqual([400, true]);
    expect(refused).toContain('href="#f-pictures-0-file"');

    const { originalLanguage: _, ...short } = text;
    const again = await send('newsroom.draft-release', {
      ...short,
      ...picture,
      'pictures.0.file': file(await photo(), '../the\u202E weir.jpg'),
    });
    const page = await again.text();
    expect(again.status).toBe(400);
    const kept = hiddenOf(page);
    digest = kept['pictures.0.file.digest'] ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(kept['pictures.0.file.name']).toBe('..the weir.jpg');

    const done = await send('newsroom.draft-release', { ...text, ...picture }, page);
    expect([done.status, await done.text()]).toEqual([303, '']);
  });

  it('starts with what stands when it is drafted again', async () => {
    const page = await (await asOfficer('/acts/newsroom.draft-release?release=pictured')).text();
    for (const said of ['Parties read gauges together', 'Six people beside a river', digest])
      expect(page).toContain(said);
    expect(await (await get('/acts/newsroom.draft-release?release=pictured')).text()).not.toContain('gauges together');
  });

  it('is a secret with its picture until it is published', async () => {
    const address = `/pictures/${digest}-640.jpg`;
    expect((await get(address)).status).toBe(404);
    expect((await get(`/files/${digest}`)).status).toBe(404);
    expect((await asOfficer(address)).headers.get('cache-control')).toBe('private, no-store');
    for (const act of ['newsroom.clear-release', 'newsroom.publish-release'])
      expect(
        (await send(act, { release: 'pictured', _audience: act.includes('publish') ? 'public' : 'secretariat' }))
          .status,
      ).toBe(act.includes('publish') ? 303 : 303);
    const shown = await get(address);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'public, max-age=31536000, immutable',
    ]);
    const bytes = Buffer.from(await shown.arrayBuffer());
    const about = await sharp(bytes).metadata();
    expect([about.width, about.exif, bytes.includes('CANARY-ARTIST')]).toEqual([640, undefined, false]);
    expect((await get(address, { 'if-none-match': shown.headers.get('etag') ?? '' })).status).toBe(304);
    for (const wrong of [`${digest}-641.jpg`, `${digest}-640.png`, `${digest}.jpg`, `..%2f${digest}-640.jpg`])
      expect((await get(`/pictures/${wrong}`)).status, wrong).toBe(404);
  });

  it('is shown with it everywhere', async () => {
    const page = await (await get('/news/pictured')).text();
    expect(page).toContain(`<meta property="og:image" content="${base}/pictures/${digest}-1280.jpg"/>`);
    expect(page).toMatch(/<img [^>]*srcSet="[^"]*-320\.jpg 320w,[^"]*-640\.jpg 640w,[^"]*-1280\.jpg 900w"/i);
    expect(page).toContain('alt="Six people beside a river"');
    expect(page).toContain('"creditText":"Example office"');
    expect(await (await get('/news')).text()).toContain('class="lead-story"');
    const feed = (await (await get('/news.feed.json')).json()) as { items: { attachments: { url: string }[] }[] };
    expect(feed.items[0]?.attachments[0]?.url).toBe(`${base}/pictures/${digest}-1280.jpg`);
    const pdf = Buffer.from(await (await get('/news/pictured.pdf')).arrayBuffer());
    expect(pdf.includes('/DCTDecode')).toBe(true);
    const word = Buffer.from(await (await get('/news/pictured.docx')).arrayBuffer());
    expect(word.toString('latin1')).toContain('word/media/');
  });

  it('is found by its event and its year', async () => {
    const chosen = (query: object) => get(`/news.json?${new URLSearchParams(query as Record<string, string>)}`);
    const found = async (query: object) =>
      ((await (await chosen(query)).json()) as { page: { releases: object[] } }).page.releases.length;
    expect(await found({ tag: text['event.en'] })).toBe(1);
    expect(await found({ tag: "' or 1=1" })).toBe(0);
    expect(await found({ year: String(new Date().getFullYear()) })).toBeGreaterThan(0);
    expect(await found({ year: '1999' })).toBe(0);
    expect(await (await chosen({ page: '9999999' })).json()).toMatchObject({ code: 'no-such-choice' });
  });
});

describe('what a form does not take', () => {
  it.each([
    ['a program', file(new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), 'x.jpg'), 400],
    ['a text for a picture', file('Words.', 'x.jpg'), 400],
    ['nothing', file('', 'x.jpg'), 400],
  ])('%s', async (_, sent, status) => {
    const answer = await send('newsroom.draft-release', {
      ...text,
      release: 'other',
      ...picture,
      'pictures.0.file': sent,
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('id="f-pictures-0-file-error"');
  });

  it('a file where none is asked for, one from elsewhere, and what is no form', async () => {
    const stray = await send('newsroom.draft-release', { ...text, release: 'stray', headline: file('x', 'x.txt') });
    expect(stray.status).toBe(400);
    const foreign = await send('newsroom.draft-release', { ...text, _csrf: 'other' });
    expect(foreign.status).toBe(403);
    const broken = await fetch(`${base}/acts/newsroom.draft-release`, {
      method: 'POST',
      body: 'no parts at all',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x', origin: served.address },
    });
    expect(broken.status).toBe(400);
  });

  it('a document, sent in a form, is offered under its symbol', async () => {
    const document = {
      symbol: 'NOTE/2',
      kind: 'note',
      'title.en': 'A note',
      distribution: 'general',
      originalLanguage: 'en',
    };
    expect((await send('documents.register', { ...document, _audience: 'public' })).status).toBe(303);
    const sent = {
      symbol: 'NOTE/2',
      language: 'en',
      state: 'original',
      file: file('Plain words.\n', 'note.txt'),
      _audience: 'public',
    };
    const answer = await send('documents.attach-file', sent);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/f\/rok-asean\/documents\/NOTE~2\?recorded=\d+$/),
    ]);
    expect(await (await get('/documents/NOTE~2')).text()).toContain('note.txt');
  });
});
