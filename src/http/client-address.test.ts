import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

function from(remoteAddress: string, forwarded?: string, trusted: readonly string[] = []): string {
  return clientAddress({ socket: { remoteAddress } as never, headers: { 'x-forwarded-for': forwarded } }, trusted);
}

it('believes no header of a client that speaks to us itself', () => {
  expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9');
});

it('walks back from the nearest proxy to the first address that is none of ours', () => {
  expect(from('127.0.0.1', '198.51.100.1', ['127.0.0.1'])).toBe('198.51.100.1');
  expect(from('127.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', ['127.0.0.1', '10.0.0.2'])).toBe('198.51.100.1');
  expect(from('127.0.0.1', undefined, ['127.0.0.1'])).toBe('127.0.0.1');
});
