import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * Finished answers for readers without cookie or token. A public page is a function of its address and the record's
 * position and day, so it is kept until one of them moves; nothing is ever invalidated.
 */
export interface KeptPage {
  /** `position day`, which the answer is good for. */
  readonly stamp: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

export class PageCache {
  private readonly kept = new Map<string, KeptPage>();
  private size = 0;
  private readonly limit: number;

  constructor(limit = 64 * 1024 * 1024) {
    this.limit = limit;
  }

  find(key: string, stamp: string): KeptPage | undefined {
    const page = this.kept.get(key);
    return page?.stamp === stamp ? page : undefined;
  }

  keep(key: string, stamp: string, headers: Readonly<Record<string, string>>, body: string): KeptPage {
    const plain = Buffer.from(body);
    const page = { stamp, headers, plain, gzip: gzipSync(plain) };
    this.drop(key);
    this.kept.set(key, page);
    this.size += plain.length + page.gzip.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.limit) break;
      this.drop(oldest);
    }
    return page;
  }

  private drop(key: string): void {
    const page = this.kept.get(key);
    if (!page) return;
    this.kept.delete(key);
    this.size -= page.plain.length + page.gzip.length;
  }
}

/** Writes a kept page to a bare response: the quickest way out that there is. */
export function sendKept(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['if-none-match'] === page.headers.etag) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const zipped = request.headers['accept-encoding']?.includes('gzip') === true;
  const body = zipped ? page.gzip : page.plain;
  response.writeHead(200, {
    ...page.headers,
    'content-length': body.length,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
