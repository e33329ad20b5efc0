import { parse, serialize } from 'hono/utils/cookie';

/** Where whoever signs in came from, kept by their browser alone until they are in. */
const name = 'comity_from';
/** A page of a framework and nothing else: it leads to no other host, and puts nothing into a header. */
const page = /^\/f\/[A-Za-z0-9-]{1,64}(?:[/?.][\w/.~%?&=:+,@!*'()-]{0,1000})?$/;

/** The page to go back to after signing in; undefined: to the desk. */
export function wayBack(cookieHeader: string | undefined): string | undefined {
  const way = parse(cookieHeader ?? '', name)[name];
  return way !== undefined && page.test(way) ? way : undefined;
}

/**
 * The cookie that keeps the page from which the page of signing in was opened, or forgets an older one; undefined where it
 * was opened from itself.
 */
export function keepWay(request: Request): string | undefined {
  const here = new URL(request.url);
  const referer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer) : undefined;
  const ours = from?.host === here.host ? from : undefined;
  if (ours?.pathname.startsWith('/sign-in')) return undefined;
  const way = ours ? ours.pathname + ours.search : '';
  const known = page.test(way);
  return serialize(name, known ? way : '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: here.protocol === 'https:',
    maxAge: known ? 900 : 0,
  });
}
