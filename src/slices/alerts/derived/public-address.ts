import { BlockList, isIP } from 'node:net';

/**
 * Addresses that belong to nobody out there: this machine, private networks, links, multicast, documentation, and the ways
 * in which IPv6 wraps an IPv4 address. After the special-purpose registries of IANA.
 */
const closed = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6');
/** Of IPv6 only this is given out to be reached from anywhere. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Can an address be reached from anywhere, and is it nothing of ours? */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

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
