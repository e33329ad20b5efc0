import { isIP } from 'node:net';
import { isPublicAddress } from '../../../outside/public-address.ts';

/** Names that stand for this machine or its neighbours wherever they are asked. */
const local = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion)\.?$/;

/** Why nothing is sent to this address; undefined where something may be. What a name means is looked at again when it is called. */
export function whyNotCalled(text: string): 'no-web-address' | 'user-in-address' | 'private-address' | undefined {
  if (!URL.canParse(text)) return 'no-web-address';
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'no-web-address';
  if (username !== '' || password !== '') return 'user-in-address';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) return isPublicAddress(host) ? undefined : 'private-address';
  return local.test(host.toLowerCase()) || !host.replace(/\.$/, '').includes('.') ? 'private-address' : undefined;
}
