import { afterAll, beforeAll, expect, it } from 'vitest';
import { en as enMatrix } from '../../src/matrix/words/en.ts';
import { ko as koMatrix } from '../../src/matrix/words/ko.ts';
import { slices } from '../../src/slices.ts';
import { en as enUi } from '../../src/ui/words/en.ts';
import { ko as koUi } from '../../src/ui/words/ko.ts';
import { houseWords } from '../../src/words/house.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** Every page that a link leads to, in both examples: as JSON, and in Korean without an English word of ours. */
let served: Served;
let pages: readonly string[];
beforeAll(async () => {
  served = await serveExample();
  pages = await walk();
}, 240_000);
afterAll(async () => {
  await served?.stop();
});

const get = (path: string) => fetch(served.address + path);

/** Pages of one shape are alike: so many of each are read. */
const most = 6;

/** Paths below the frameworks, found by following links from their front pages. */
async function walk(): Promise<string[]> {
  const found = new Set<string>();
  const shapes = new Map<string, number>();
  const open = ['/f/rok-asean', '/f/tervel-basin'];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const shape = path
      .replace(/\/[^/]*\d[^/]*/g, '/:')
      .replace(/(parties|forums|bodies|news|activities|areas)\/.+/, '$1/:');
    const seen = shapes.get(shape) ?? 0;
    if (found.has(path) || seen >= most) continue;
    shapes.set(shape, seen + 1);
    const answer = await get(path);
    const type = answer.headers.get('content-type') ?? '';
    const html = await answer.text();
    if (answer.status !== 200 || !type.startsWith('text/html')) continue;
    found.add(path);
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"?#]+)/g))
      if (/^\/f\/(rok-asean|tervel-basin)(\/|$)/.test(href) && !/\/(log|files|pictures|sign-in)\//.test(href))
        open.push(href);
  }
  return [...found];
}

it('leads to pages of every kind', () => {
  for (const path of [
    '',
    '/plan',
    '/plan/changes',
    '/meetings',
    '/documents',
    '/news',
    '/parties',
    '/sources',
    '/claims',
    '/record',
  ])
    expect(pages).toContain(`/f/rok-asean${path}`);
  expect(pages.length).toBeGreaterThan(60);
});

it('has each page as JSON', async () => {
  const wrong = [];
  for (const path of pages) {
    const answer = await get(`${path}.json`);
    const data = (await answer.json().catch(() => undefined)) as { framework?: string } | undefined;
    if (answer.status !== 200 || !path.startsWith(`/f/${data?.framework}`)) wrong.push([path, answer.status]);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('has the front door and the rights as JSON, and refuses in JSON what has none', async () => {
  const front = (await (await get('/.json')).json()) as { frameworks: { framework: string }[] };
  expect(front.frameworks.map(({ framework }) => framework)).toContain('rok-asean');
  const { page } = (await (await get('/f/rok-asean/authority.json')).json()) as { page: { act: string }[] };
  expect(page.map(({ act }) => act)).toContain('meetings.record-intervention');
  for (const [path, status] of [
    ['/f/rok-asean/people.json', 403],
    ['/sign-in.json', 404],
    ['/start.json', 404],
    ['/api/docs.json', 404],
  ] as const) {
    const answer = await get(path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      status,
      'application/problem+json',
    ]);
  }
}, 20_000);

it('has no English word of ours on a Korean page', async () => {
  const english = ours();
  expect(english.size).toBeGreaterThan(1000);
  const found = [];
  for (const path of [...pages, '/', '/start', '/sign-in'])
    found.push(...(await englishOn(path, await get(`${path}?lang=ko`), english)));
  expect(found).toEqual([]);
}, 120_000);

it('has none on the forms of a Korean officer either, nor in what they refuse', async () => {
  const english = ours();
  const entered = await fetch(served.linkOf('secretariat officer'), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: served.address },
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const asOfficer = (path: string) => fetch(`${served.address}${path}?lang=ko`, { headers: { cookie } });
  const list = await (await asOfficer('/f/rok-asean/acts')).text();
  const forms = [...new Set([...list.matchAll(/href="(\/f\/rok-asean\/acts\/[^"?]+)/g)].map(([, href = '']) => href))];
  expect(forms.length).toBeGreaterThan(40);
  const found = await englishOn('/f/rok-asean/acts', new Response(list), english);
  for (const path of [...forms, '/f/rok-asean', '/f/rok-asean/plan', '/f/rok-asean/news', '/f/rok-asean/plan/import']) {
    const html = await (await asOfficer(path)).text();
    found.push(...(await englishOn(path, new Response(html), english)));
    if (!path.includes('/acts/')) continue;
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const refused = await fetch(`${served.address}${path}?lang=ko`, {
      method: 'POST',
      headers: { cookie, origin: served.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: csrf, _key: path, key: 'a b', language: '?', on: 'soon' }),
    });
    expect([path, refused.status]).toEqual([path, 400]);
    const page = await refused.text();
    const said = /<div class="error-summary"[\s\S]*?<\/div>/.exec(page)?.[0] ?? '';
    for (const { text } of textsOf(`<p lang="ko">${said}</p>`))
      if (/[A-Za-z]{2,} [A-Za-z]{2,}/.test(text.replace(/“[^”]*”|(다음 가운데 하나여야 합니다: ).*/g, '')))
        found.push([path, text]);
  }
  expect(found).toEqual([]);
}, 240_000);

/** Every text of a Korean page that is one of our English ones. Entries show the names and values of programs, too. */
async function englishOn(path: string, answer: Response, english: ReadonlySet<string>): Promise<[string, string][]> {
  const html = await answer.text();
  expect(html, path).toContain('<html lang="ko"');
  return (
    textsOf(html)
      .filter(({ text, lang }) => lang === 'ko' && english.has(text))
      // An entry shows codes as they were recorded, those of CAP with a capital.
      .filter(({ text }) => !(/\/record\/\d/.test(path) && /^[A-Za-z][a-z-]*$/.test(text)))
      .map(({ text }) => [path, text])
  );
}

/** Our words in English, where Korean has others. */
function ours(): Set<string> {
  const pairs: [unknown, unknown][] = [
    [enUi, koUi],
    [houseWords.en, houseWords.ko],
    [enMatrix, koMatrix],
    ...slices.map(({ words }): [unknown, unknown] => [words.en, words.ko]),
  ];
  const found = new Set<string>();
  const compare = (en: unknown, ko: unknown) => {
    if (typeof en === 'string' && en !== ko && /[a-z]{3}/.test(en)) found.add(en);
    if (typeof en === 'object' && en !== null && typeof ko === 'object' && ko !== null)
      for (const [key, value] of Object.entries(en)) compare(value, (ko as Record<string, unknown>)[key]);
  };
  for (const [en, ko] of pairs) compare(en, ko);
  return found;
}

const alone = new Set([
  'meta',
  'link',
  'input',
  'br',
  'hr',
  'img',
  'area',
  'base',
  'col',
  'source',
  'wbr',
  'path',
  'circle',
  'line',
  'rect',
  'use',
]);

/** Every text of a page with the language that it is said to be in, and what controls and pictures are called. */
function textsOf(html: string): { text: string; lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const stack: { tag: string; lang: string }[] = [];
  const langNow = () => stack.at(-1)?.lang ?? '';
  const body = html.replace(/<(script|style|datalist)[\s\S]*?<\/\1>/g, '');
  for (const [, close, tag = '', attributes = '', text = ''] of body.matchAll(
    /<(\/)?([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi,
  )) {
    if (tag === '') {
      const said = text
        .replace(/&#x27;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"')
        .trim();
      if (said !== '') found.push({ text: said, lang: langNow() });
    } else if (close) {
      const from = stack.findLastIndex(one => one.tag === tag);
      if (from >= 0) stack.length = from;
    } else {
      const lang = / lang="([^"]+)"/.exec(attributes)?.[1] ?? (tag === 'code' ? 'zxx' : langNow());
      for (const [, said = ''] of attributes.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]+)"/g))
        found.push({ text: said, lang });
      if (!alone.has(tag) && !attributes.endsWith('/')) stack.push({ tag, lang });
    }
  }
  return found;
}
