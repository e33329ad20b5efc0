import { type LookupAddress, lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Why an address was not asked. Its message may be shown: it names the host that was typed and nothing behind it. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

const limits = { bytes: 1_048_576, milliseconds: 10_000 } as const;

/** Addresses that are not of the world outside: this machine, its network, and what is reserved. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4');
// Of IPv6 only what is given out counts as outside; what embeds an IPv4 address (6to4, NAT64) does not.
const outside6 = new BlockList();
outside6.addSubnet('2000::', 3, 'ipv6');
inside.addSubnet('2002::', 16, 'ipv6');
inside.addSubnet('2001::', 32, 'ipv6');
inside.addSubnet('2001:db8::', 32, 'ipv6');

export function isOutside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  return family === 6 && outside6.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

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
  if (!free && isIP(host) !== 0 && !isOutside(host)) throw new NotAsked(`${url.host} is not outside`);
  const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((done, fail) => {
    const asking = send(
      url,
      {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(limits.milliseconds),
        agent: false,
        ...(free ? {} : { lookup: lookUpOutside }),
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

/** Judged here, at the name that is connected to: a name looked up twice could point elsewhere the second time. */
const lookUpOutside: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (fault, found) => {
    const addresses = found as LookupAddress[];
    const wrong =
      fault ?? (addresses.every(({ address }) => isOutside(address)) ? null : new NotAsked(`${host} is not outside`));
    if (wrong || !addresses[0]) return callback(wrong ?? new NotAsked(`${host} has no address`), [], 0);
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  });
};
