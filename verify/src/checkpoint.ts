import { fromBase64 } from './base64.ts';
import { HASH_SIZE } from './merkle.ts';
import { type Result, right, wrong } from './result.ts';

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** C2SP tlog-checkpoint, from the text of a note; extension lines, which no auditor could check, are refused. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  const [origin = '', decimal = '', encoded = '', rest, ...more] = text.split('\n');
  if (rest !== '' || more.length > 0) return wrong('it does not have exactly three lines');
  if (origin === '') return wrong('its origin is empty');
  const size = parseDecimal(decimal);
  if (size === null) return wrong('its size is not a plain decimal number');
  const root = fromBase64(encoded);
  if (root === null || root.length !== HASH_SIZE) return wrong('its root is not the base64 of 32 bytes');
  return right({ origin, size, root });
}

/** Null unless the text is a safe number written without sign or leading zero. */
export function parseDecimal(text: string): number | null {
  const number = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}
