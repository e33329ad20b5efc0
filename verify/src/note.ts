import { isUtf8 } from 'node:buffer';
import { hash, type KeyObject } from 'node:crypto';
import { fromBase64 } from './base64.ts';
import { importEd25519, verifyEd25519 } from './ed25519.ts';
import { type Result, right, wrong } from './result.ts';

/** No note, policy or proof is longer. */
export const TEXT_LIMIT: number = 1024 * 1024;
const SIGNATURE_LIMIT = 100;

/** 1 signs a log's heads; 4 is a witness's cosignature/v1. */
export type KeyType = 1 | 4;

export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of the hash over name, type and key; it finds a key, it does not prove one. */
  readonly id: number;
  readonly type: KeyType;
  readonly raw: Buffer;
  readonly key: KeyObject;
}

export interface Note {
  /** With its last newline: the bytes that are signed. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: number; readonly bytes: Buffer }[];
}

/** C2SP signed-note `name+id+base64(type ‖ key)`; the id must be that of name and key. */
export function parseVerifierKey(text: string): Result<VerifierKey> {
  const parts = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text);
  if (parts === null) return wrong('it does not have the form name+id+key');
  const [, name = '', id = '', encoded = ''] = parts;
  if (!isKeyName(name)) return wrong('its name is empty or has a space or a plus');
  const material = fromBase64(encoded);
  if (material === null || material.length === 0) return wrong('its key is not base64');
  const type = material[0];
  if (type !== 1 && type !== 4) return wrong(`its key has type ${type}, which this verifier does not know`);
  const raw = material.subarray(1);
  const key = importEd25519(raw);
  if (!key.ok) return key;
  if (keyId(name, type, raw) !== Number.parseInt(id, 16)) return wrong('its id is not that of its name and key');
  return right({ name, id: Number.parseInt(id, 16), type, raw, key: key.value });
}

export function keyId(name: string, type: KeyType, raw: Buffer): number {
  const digest = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]), 'buffer');
  return digest.readUInt32BE(0);
}

export function parseNote(bytes: Buffer): Result<Note> {
  if (bytes.length > TEXT_LIMIT) return wrong('it is longer than 1 MiB');
  if (!isUtf8(bytes)) return wrong('it is not UTF-8');
  const whole = bytes.toString('utf8');
  // oxlint-disable-next-line no-control-regex -- The specification forbids exactly these.
  if (/[\x00-\x09\x0b-\x1f]/.test(whole)) return wrong('it holds a control character');
  if (!whole.endsWith('\n')) return wrong('it does not end with a newline');
  const blank = whole.lastIndexOf('\n\n');
  if (blank < 0) return wrong('no blank line parts its text from its signatures');
  const lines = whole.slice(blank + 2, -1).split('\n');
  if (lines.length > SIGNATURE_LIMIT) return wrong(`it has more than ${SIGNATURE_LIMIT} signatures`);
  const signatures = [];
  for (const line of lines) {
    const parts = /^— ([^ ]+) ([^ ]+)$/.exec(line);
    if (parts === null || !isKeyName(parts[1] as string)) return wrong('one of its signature lines is malformed');
    const decoded = fromBase64(parts[2] as string);
    if (decoded === null || decoded.length < 5) return wrong('one of its signatures is not base64');
    signatures.push({ name: parts[1] as string, id: decoded.readUInt32BE(0), bytes: decoded.subarray(4) });
  }
  return right({ text: whole.slice(0, blank + 1), signatures });
}

/**
 * Null where the key did not sign; `time` (POSIX seconds) where a witness did. One bad signature under a known name and
 * id spoils the note, even beside a good one.
 */
export function signatureBy(note: Note, key: VerifierKey): Result<{ readonly time: number | null } | null> {
  let found: { time: number | null } | null = null;
  for (const signature of note.signatures) {
    if (signature.name !== key.name || signature.id !== key.id) continue;
    const time = key.type === 4 ? cosignatureTime(signature.bytes) : null;
    const message = time === null ? note.text : `cosignature/v1\ntime ${time}\n${note.text}`;
    const raw = key.type === 4 ? signature.bytes.subarray(8) : signature.bytes;
    if (!verifyEd25519(key.key, Buffer.from(message), raw)) return wrong(`the signature of ${key.name} does not fit`);
    found ??= { time };
  }
  return right(found);
}

// A time beyond the safe integers cannot be signed text here, so its signature fails, as one of the wrong length does.
function cosignatureTime(bytes: Buffer): number {
  return bytes.length === 72 ? Number(bytes.readBigUInt64BE(0)) : 0;
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name);
}
