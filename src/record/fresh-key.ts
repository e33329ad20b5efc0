import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 13 characters of `[a-z2-7]`, 64 random bits: nobody guesses one, and no two are alike. */
export function freshKey(): string {
  let key = '';
  for (const byte of randomBytes(13)) key += alphabet[byte & 31];
  return key;
}
