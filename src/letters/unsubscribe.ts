import { createHmac, timingSafeEqual } from 'node:crypto';
import { settleWishes } from '../access/correspondents.ts';
import type { Store } from '../record/store/store.ts';

/** What one click ends: the letters of one's office, or the digests. */
export const lists = ['letters', 'digest'] as const;
export type List = (typeof lists)[number];

/** A path that ends letters of a list for an account without signing in. It can do nothing else, and so never ends. */
export function unsubscribePath(store: Store, list: List, user: string): string {
  return `/unsubscribe/${list}/${encodeURIComponent(user)}/${signed(store, list, user).toString('base64url')}`;
}

/** Whether we have made this path. */
export function isUnsubscribe(store: Store, list: string, user: string, signature: string): list is List {
  const given = Buffer.from(signature, 'base64url');
  const right = signed(store, list, user);
  return (lists as readonly string[]).includes(list) && given.length === right.length && timingSafeEqual(given, right);
}

export async function unsubscribe(store: Store, list: List, user: string): Promise<void> {
  await settleWishes(store, user, list === 'letters' ? { letters: false } : { digest: 'none' });
}

function signed(store: Store, list: string, user: string): Buffer {
  return createHmac('sha256', store.secret('unsubscribe')).update(`${list} ${user}`).digest();
}
