import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import type { Feed } from './feed.ts';
import { atom, jsonFeed, rss } from './feeds.ts';
import { plain } from './plain.ts';

const place = {
  origin: 'record.example/f/tervel',
  founded: '2025-01-01',
  address: 'https://river.example/f/tervel',
  path: '/news',
  self: 'https://river.example/f/tervel/news.atom',
};
const feed: Feed = {
  title: 'News of the Tervel River Commission',
  about: 'Releases & notices',
  language: 'en',
  items: [
    {
      path: '/news/gauges-read',
      title: 'Gauges <read> & shared\u0000',
      summary: 'All eight stations',
      paragraphs: ['First <script>alert(1)</script> & "second"', 'Two\nlines ]]> \u0008\uD800\uFFFE 한국어'],
      language: 'en',
      publishedAt: '2025-05-06T07:08:09Z',
      changedAt: '2025-05-07T07:08:09Z',
      author: 'Press office',
      pictures: [
        { path: '/files/abc', mediaType: 'image/jpeg', size: 1234, caption: 'A gauge' },
        { path: '/files/def', mediaType: 'image/png', size: 5678 },
      ],
    },
    {
      path: '/news/older',
      title: '두 번째',
      paragraphs: ['가'],
      language: 'ko',
      publishedAt: '2025-04-06T07:08:09Z',
      changedAt: '2025-04-06T07:08:09Z',
      pictures: [],
    },
  ],
};
const id = 'tag:record.example,2025-01-01:f/tervel/news/gauges-read';
const content =
  '<p>First &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;second&quot;</p>\n<p>Two<br>lines ]]&gt;  한국어</p>';

it('atom: ids that never change, whole texts, enclosures, languages', () => {
  const parsed = parseAtomFeed(atom(feed, place));
  expect(parsed).toMatchObject({ title: { value: feed.title }, updated: '2025-05-07T07:08:09.000Z' });
  expect(parsed.entries?.[0]).toMatchObject({
    id,
    title: { value: 'Gauges <read> & shared' },
    content: { type: 'html', value: content },
    published: '2025-05-06T07:08:09.000Z',
    authors: [{ name: 'Press office' }],
  });
  expect(parsed.entries?.[0]?.links).toMatchObject([
    { href: 'https://river.example/f/tervel/news/gauges-read', rel: 'alternate' },
    { href: 'https://river.example/f/tervel/files/abc', rel: 'enclosure', type: 'image/jpeg', length: 1234 },
    { rel: 'enclosure', length: 5678 },
  ]);
  expect(atom(feed, place)).toContain('<entry xml:lang="ko">');
});

it('rss: the same, with one enclosure', () => {
  const parsed = parseRssFeed(rss(feed, place));
  expect(parsed).toMatchObject({ title: feed.title, link: 'https://river.example/f/tervel/news', language: 'en' });
  expect(parsed.items?.[0]).toMatchObject({
    guid: { value: id, isPermaLink: false },
    content: { encoded: content },
    description: 'All eight stations',
    enclosures: [{ url: 'https://river.example/f/tervel/files/abc', length: 1234, type: 'image/jpeg' }],
  });
  expect(new Date(parsed.items?.[0]?.pubDate ?? '').toISOString()).toBe('2025-05-06T07:08:09.000Z');
});

it('json feed: the same, each item in its language', () => {
  const parsed = parseJsonFeed(jsonFeed(feed, place));
  expect(JSON.parse(jsonFeed(feed, place))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
  expect(parsed.items?.[0]).toMatchObject({
    id,
    content_html: content,
    language: 'en',
    date_published: '2025-05-06T07:08:09.000Z',
  });
  expect(parsed.items?.[0]?.attachments).toHaveLength(2);
  expect(parsed.items?.[1]).toMatchObject({ language: 'ko', title: '두 번째' });
});

it.each([
  ['atom', atom],
  ['rss', rss],
  ['json feed', jsonFeed],
])('%s: nothing that XML cannot hold, and a feed without items', (_, make) => {
  const made = make(feed, place);
  expect(plain(made)).toBe(made);
  expect(make({ ...feed, items: [] }, place)).toContain(feed.title);
});
