import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Store } from '../record/store/store.ts';

/** What a link in a letter lets its holder do: answer one check for one point of contact, until an instant, and nothing else. */
export interface Answerable {
  readonly framework: string;
  readonly check: string;
  readonly contact: string;
  /** RFC 3339, UTC. */
  readonly until: string;
}

export function answerPath(store: Store, link: Answerable): string {
  const { framework, check, contact, until } = link;
  const parts = [framework, check, contact, String(secondsOf(until))].map(encodeURIComponent);
  return `/answer/${parts.join('/')}/${signed(store, link).toString('base64url')}`;
}

/** The link that stands in a path of ours, whether or not its time is over; undefined: we have not made it. */
export function answerableIn(
  store: Store,
  { until: seconds, signature, ...named }: Omit<Answerable, 'until'> & { until: string; signature: string },
): Answerable | undefined {
  if (!/^\d{1,11}$/.test(seconds)) return undefined;
  const link = { ...named, until: new Date(Number(seconds) * 1000).toISOString() };
  const given = Buffer.from(signature, 'base64url');
  const right = signed(store, link);
  return given.length === right.length && timingSafeEqual(given, right) ? link : undefined;
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

function signed(store: Store, { framework, check, contact, until }: Answerable): Buffer {
  const text = JSON.stringify([framework, check, contact, secondsOf(until)]);
  return createHmac('sha256', store.secret('answer')).update(text).digest();
}
