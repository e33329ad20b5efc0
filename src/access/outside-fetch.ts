import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookUpOnly } from '../outside/public-address.ts';

/** Why an address was not asked. Its message may be shown: it names the host that was typed and nothing behind it. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

const limits = { bytes: 1_048_576, milliseconds: 10_000 } as const;

/**
 * Fetches from an address that somebody else named, so that nobody can make this machine ask its own network: https
 * alone, addresses outside alone, judged where the connection is made; no redirects, little time, small answers.
 * `allowed` lists origins that the operator lets be asked wherever they are.
 */
export async function fetchOutside(
  address: string,
  { method = 'GET', headers, body, allowed = [] }: OutsideRequest,
): Promise<Response> {
  const url = new URL(address);
  const free = allowed.includes(url.origin);
  if (url.protocol !== 'https:' && !(free && url.protocol === 'http:'))
    throw new NotAsked(`${url.host} is not asked without TLS`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!free && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotAsked(`${url.host} is not outside`);
  const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((done, fail) => {
    const asking = send(
      url,
      {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(limits.milliseconds),
        agent: false,
        ...(free ? {} : { lookup: lookUpOnly(isPublicAddress, name => new NotAsked(`${name} is not outside`)) }),
      },
      answer => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > limits.bytes) answer.destroy(new NotAsked(`${url.host} answers too much`));
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          const told = new Headers();
          for (const [name, value] of Object.entries(answer.headers))
            if (value !== undefined) told.set(name, String(value));
          const bare = status === 204 || status === 205 || status === 304;
          if (status < 200 || status > 599) return fail(new NotAsked(`${url.host} answers no status`));
          done(new Response(bare ? null : Buffer.concat(chunks), { status, headers: told }));
        });
      },
    );
    asking.on('error', fail);
    asking.end(body);
  });
}

export interface OutsideRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly allowed?: readonly string[];
}
