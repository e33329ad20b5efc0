import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Feed, FeedItem, FeedPicture } from './feed.ts';
import { type Place, tagOf } from './place.ts';
import { plain } from './plain.ts';

/** Where a feed is read: below its place, the page that it follows and its own address. */
export interface FeedPlace extends Place {
  /** Path below the framework. */
  readonly path: string;
  readonly self: string;
}

export function atom(feed: Feed, place: FeedPlace): string {
  return generateAtomFeed({
    id: tagOf(place, place.path),
    title: { value: plain(feed.title) },
    subtitle: { value: plain(feed.about) },
    updated: changedAt(feed, place),
    authors: [{ name: plain(feed.title) }],
    links: [
      { href: place.self, rel: 'self', type: 'application/atom+xml' },
      { href: address(place, place.path), rel: 'alternate', type: 'text/html' },
    ],
    xml: { lang: feed.language },
    entries: feed.items.map(item => ({
      id: tagOf(place, item.path),
      title: { value: plain(item.title) },
      ...(item.summary === undefined ? {} : { summary: { value: plain(item.summary) } }),
      content: { type: 'html', value: paragraphs(item) },
      published: item.publishedAt,
      updated: item.changedAt,
      ...(item.author === undefined ? {} : { authors: [{ name: plain(item.author) }] }),
      links: [
        { href: address(place, item.path), rel: 'alternate', type: 'text/html', hreflang: item.language },
        ...(item.alternates ?? []).map(({ path, mediaType }) => ({
          href: address(place, path),
          rel: 'alternate',
          type: mediaType,
        })),
        ...item.pictures.map(picture => ({
          href: address(place, picture.path),
          rel: 'enclosure',
          type: picture.mediaType,
          length: picture.size,
          ...titleOf(picture),
        })),
      ],
      xml: { lang: item.language },
    })),
  });
}

/** RSS has room for one enclosure an item; further pictures stand in the other two. */
export function rss(feed: Feed, place: FeedPlace): string {
  return generateRssFeed({
    title: plain(feed.title),
    description: plain(feed.about) || plain(feed.title),
    link: address(place, place.path),
    language: feed.language,
    lastBuildDate: new Date(changedAt(feed, place)),
    atom: { links: [{ href: place.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map(item => ({
      guid: { value: tagOf(place, item.path), isPermaLink: false },
      title: plain(item.title),
      link: address(place, item.path),
      description: plain(item.summary ?? item.paragraphs[0] ?? item.title),
      content: { encoded: paragraphs(item) },
      pubDate: new Date(item.publishedAt),
      ...(item.author === undefined ? {} : { dc: { creators: [plain(item.author)] } }),
      enclosures: item.pictures.slice(0, 1).map(({ path, mediaType, size }) => ({
        url: address(place, path),
        type: mediaType,
        length: size,
      })),
    })),
  });
}

export function jsonFeed(feed: Feed, place: FeedPlace): string {
  const made = generateJsonFeed({
    title: plain(feed.title),
    description: plain(feed.about),
    home_page_url: address(place, place.path),
    feed_url: place.self,
    language: feed.language,
    items: feed.items.map(item => ({
      id: tagOf(place, item.path),
      url: address(place, item.path),
      title: plain(item.title),
      ...(item.summary === undefined ? {} : { summary: plain(item.summary) }),
      content_html: paragraphs(item),
      date_published: item.publishedAt,
      date_modified: item.changedAt,
      language: item.language,
      ...(item.author === undefined ? {} : { authors: [{ name: plain(item.author) }] }),
      ...(item.pictures.length === 0
        ? {}
        : {
            attachments: item.pictures.map(picture => ({
              url: address(place, picture.path),
              mime_type: picture.mediaType,
              size_in_bytes: picture.size,
              ...titleOf(picture),
            })),
          }),
    })),
  });
  return `${JSON.stringify(made)}\n`;
}

function address(place: Place, path: string): string {
  return `${place.address}${encodeURI(path)}`;
}

/** An empty feed last changed when its framework was founded. */
function changedAt({ items }: Feed, { founded }: Place): string {
  return items.reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), `${founded}T00:00:00Z`);
}

function titleOf({ caption }: FeedPicture) {
  return caption === undefined ? {} : { title: plain(caption) };
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function paragraphs({ paragraphs: texts }: FeedItem): string {
  return texts
    .map(
      text =>
        `<p>${plain(text)
          .replace(/[&<>"]/g, sign => signs[sign] ?? '')
          .replaceAll('\n', '<br>')}</p>`,
    )
    .join('\n');
}
