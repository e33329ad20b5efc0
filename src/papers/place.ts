/** Where a framework's files are from: what they call it for ever, and where its pages stand now. */
export interface Place {
  /** Host name and path that the log was founded under, without scheme, such as `record.example/f/tervel`. */
  readonly origin: string;
  /** The day on which it was founded. */
  readonly founded: string;
  /** Address of the framework's front page, without a slash at its end. */
  readonly address: string;
}

/** A name that no move of the site and no change of its addresses alters (RFC 4151). */
export function tagOf({ origin, founded }: Place, path: string): string {
  const slash = origin.indexOf('/');
  return `tag:${origin.slice(0, slash)},${founded}:${origin.slice(slash + 1)}${encodeURI(path)}`;
}
