import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

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

/**
 * Looks a name up for a connection that may only lead where `allows` says. Judged here, at what is connected to: a name
 * looked up twice could point elsewhere the second time, and one closed address among open ones is a trap.
 */
export function lookUpOnly(allows: (address: string) => boolean, refused: (name: string) => Error): LookupFunction {
  return (name, options, answer) =>
    lookup(name, { ...options, all: true }, (fault, addresses) => {
      if (fault) return answer(fault, '', 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => allows(address))) return answer(refused(name), '', 0);
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
    });
}
