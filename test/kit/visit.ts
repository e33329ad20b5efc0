import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type AccessOptions, openAccess } from '../../src/access/access.ts';
import { makeServer, type ServerOptions } from '../../src/http/server.ts';
import { startPost } from '../../src/letters/post.ts';
import type { Mail } from '../../src/mail/mail.ts';
import type { World } from './world.ts';

/** A server on a test's world, closed with the test. */
export interface House {
  readonly address: string;
  readonly log: readonly string[];
  visit(): Visit;
}

export async function openHouse(
  world: World,
  { mail, ...options }: Partial<ServerOptions> & { readonly mail?: Mail } = {},
  accounts?: AccessOptions,
): Promise<House> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const instance = { ...world, access: openAccess(world.store, accounts) };
  const post = mail && startPost({ instance, mail, address: instance.access.accounts.address, log });
  if (post) onTestFinished(() => post.stop());
  const server = makeServer({
    instance,
    client: 'none',
    host: '127.0.0.1',
    outbox: post?.outbox,
    log,
    ...options,
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { address, log: lines, visit: () => new Visit(address) };
}

export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody in front of a browser without script: cookies, redirects, the last page's hidden fields, and that they come from it. */
export class Visit {
  private readonly cookies = new Map<string, string>();
  private csrf = '';
  private from = '';
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Seen> {
    return this.ask(path, { method: 'GET' });
  }

  post(path: string, fields: Readonly<Record<string, string>> | URLSearchParams = {}): Promise<Seen> {
    const body = new URLSearchParams(fields as URLSearchParams);
    if (this.csrf !== '' && !body.has('_csrf')) body.set('_csrf', this.csrf);
    return this.ask(path, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', origin: this.address },
    });
  }

  private async ask(path: string, init: RequestInit): Promise<Seen> {
    const answer = await fetch(new URL(path, this.address), {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: this.cookie,
        'accept-language': 'en',
        ...(this.from !== '' && { referer: this.from }),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (answer.status === 303 && location) return this.get(location);
    const text = await answer.text();
    this.from = answer.headers.get('referrer-policy') === 'no-referrer' ? '' : answer.url;
    this.csrf = /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
    return { status: answer.status, path, text, headers: answer.headers };
  }
}

/** The path of the first link to us in a letter. */
export function linkIn(text: string): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in: ${text}`);
  return new URL(link).pathname;
}
