import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, for counting. A header counts only where a trusted proxy wrote it: else one client could
 * give itself a new address with every try, or all clients behind a proxy would be counted as one.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: readonly string[],
): string {
  let address = plain(socket.remoteAddress ?? '');
  const passed = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(plain)
    .filter(Boolean);
  // Each proxy adds the address that spoke to it at the end, so the way is walked back from there.
  while (trusted.includes(address) && passed.length > 0) address = passed.pop() as string;
  return address;
}

function plain(address: string): string {
  return address.trim().replace(/^::ffff:/, '');
}
