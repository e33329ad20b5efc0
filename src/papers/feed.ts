/** What `.atom`, `.rss` and `.feed.json` of a page hold: the whole text, newest first. Texts are plain. */
export interface Feed {
  readonly title: string;
  readonly about: string;
  readonly language: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Path below the framework: the item's page, and with the framework's origin its id for ever. */
  readonly path: string;
  readonly title: string;
  readonly summary?: string;
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly publishedAt: string;
  readonly changedAt: string;
  readonly author?: string;
  readonly pictures: readonly FeedPicture[];
  /** The same in other forms: a CAP message. */
  readonly alternates?: readonly { readonly path: string; readonly mediaType: string }[];
}

export interface FeedPicture {
  /** Path below the framework. */
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
  readonly caption?: string;
}
