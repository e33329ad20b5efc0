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
  /** Undefined where it would not be smaller: the file is packed already. */
  readonly gzip: Buffer | undefined;
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

  keep(key: string, stamp: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array): KeptPage {
    const plain = Buffer.from(body);
    const page = { stamp, headers, plain, gzip: typeof body === 'string' ? gzipSync(plain) : undefined };
    this.drop(key);
    this.kept.set(key, page);
    this.size += weight(page);
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
    this.size -= weight(page);
  }
}

function weight({ plain, gzip }: KeptPage): number {
  return plain.length + (gzip?.length ?? 0);
}

/** Writes a kept page to a bare response: the quickest way out that there is. */
export function sendKept(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['if-none-match'] === page.headers.etag) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const gzip = request.headers['accept-encoding']?.includes('gzip') === true ? page.gzip : undefined;
  const body = gzip ?? page.plain;
  response.writeHead(200, {
    ...page.headers,
    'content-length': body.length,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
