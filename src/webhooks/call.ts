import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { lookUpOnly } from '../outside/public-address.ts';

/** How long one call may take from the first step to the last header of the answer. */
const patience = 10_000;
/** More than these many bytes of headers are no answer. */
const headersAtMost = 8 * 1024;

export interface Calling {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** May this address be connected to? */
  readonly allows: (address: string) => boolean;
  readonly patience?: number;
}

/** How a call ended: with an HTTP status, or in one word. Nothing that the other side says is read beyond that. */
export type Ended = number | 'refused-address' | 'too-slow' | 'not-reached';

class RefusedAddress extends Error {}

/**
 * One POST. A name is resolved once, by the connection itself: every address that it has must be allowed, and the one that
 * is connected to is one of those, whatever the name means a moment later. Redirects are not followed.
 */
export function call({ url, headers, body, allows, patience: most = patience }: Calling): Promise<Ended> {
  return new Promise(done => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !allows(host)) {
      done('refused-address');
      return;
    }
    const secure = protocol === 'https:';
    const bytes = Buffer.from(body);
    const outgoing = (secure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': bytes.length },
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      lookup: lookUpOnly(allows, name => new RefusedAddress(`${name} leads where nothing is sent`)),
      maxHeaderSize: headersAtMost,
      signal: AbortSignal.timeout(most),
    });
    outgoing.once('response', (answer: IncomingMessage) => {
      done(answer.statusCode ?? 'not-reached');
      outgoing.destroy();
    });
    outgoing.on('error', (fault: Error) =>
      done(
        fault instanceof RefusedAddress
          ? 'refused-address'
          : fault.name === 'AbortError' || fault.name === 'TimeoutError'
            ? 'too-slow'
            : 'not-reached',
      ),
    );
    outgoing.end(bytes);
  });
}
