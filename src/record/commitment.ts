import { createCipheriv, createDecipheriv, createSecretKey, hash, randomBytes } from 'node:crypto';
import type { Body } from './body.ts';
import { canonical } from './canonical.ts';

/**
 * Commitments, leaves and openings in the final form of the log. A leaf says that something was
 * recorded, when, and under which commitment; only the opening says what.
 */
export interface Opening {
  readonly body: Body;
  readonly salt: string;
  /** The author's signature object; empty until persons sign. It is committed to all the same, so that all leaves look alike. */
  readonly att: Readonly<Record<string, unknown>>;
  readonly attSalt: string;
  /** Empty here: sealed values lie apart (`record.opening_field`), and no public opening holds them. */
  readonly fields: Readonly<Record<string, SealedField>>;
}

export interface SealedField {
  readonly salt: string;
  readonly value: unknown;
}

type Label = 'act-body/v1' | 'act-att/v1' | 'act-field/v1';

/** base64url SHA-256(label LF salt JCS(value)). `salt` is 32 bytes. */
export function commit(label: Label, salt: Buffer, value: unknown): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${label}\n`), salt, Buffer.from(canonical(value))]), 'base64url');
}

export interface Committed {
  /** The leaf's bytes, which equal their own JCS. */
  readonly leaf: string;
  /** The opening under its own key: nonce-free AES-256-GCM, for a key is used once. */
  readonly sealed: Buffer;
  readonly key: Buffer;
  /** The sealed values, under a key of their own; undefined where the act has none. */
  readonly fields: { readonly sealed: Buffer; readonly key: Buffer } | undefined;
}

function sealFields(fields: Readonly<Record<string, SealedField>>): Committed['fields'] {
  if (Object.keys(fields).length === 0) return undefined;
  const key = randomBytes(32);
  return { key, sealed: encrypt(key, canonical(fields)) };
}

/** Draws the salts of one act, once and for ever. Replay never comes here. */
export function commitTo(body: Body, fields: Readonly<Record<string, SealedField>>): Committed {
  const random = randomBytes(96);
  const salt = random.subarray(0, 32);
  const attSalt = random.subarray(32, 64);
  const key = random.subarray(64);
  const att = {};
  const text = canonical(body);
  const bodyDigest = hash('sha256', Buffer.concat([bodyLabel, salt, Buffer.from(text)]), 'base64url');
  const attDigest = commit('act-att/v1', attSalt, att);
  // Written out in JCS order: one string instead of a sort per act.
  const leaf = `{"at":"${body.at}","att":"${attDigest}","body":"${bodyDigest}","scope":${JSON.stringify(body.scope)},"v":1,"vis":"${body.vis}"}`;
  const plain = `{"att":{},"attSalt":"${attSalt.toString('base64url')}","body":${text},"fields":{},"salt":"${salt.toString('base64url')}"}`;
  return { leaf, key, sealed: encrypt(key, plain), fields: sealFields(fields) };
}

/**
 * Takes up an opening as a copy of the log gave it, under a fresh key; undefined where it is not the one that the leaf
 * commits to. What is sealed in it cannot come back from a copy: such an act is not taken up either.
 */
export function adoptOpening(
  leaf: string,
  opening: Omit<Opening, 'fields'>,
): { sealed: Buffer; key: Buffer } | undefined {
  const { body, salt, att, attSalt } = opening;
  const told = JSON.parse(leaf) as Record<string, unknown>;
  const commits =
    told.body === commit('act-body/v1', Buffer.from(salt, 'base64url'), body) &&
    told.att === commit('act-att/v1', Buffer.from(attSalt, 'base64url'), att) &&
    ['at', 'scope', 'vis'].every(name => told[name] === body[name as keyof Body]);
  const text = canonical({ att, attSalt, body, fields: {}, salt });
  if (!commits || text.includes('"$sealed":')) return undefined;
  const key = randomBytes(32);
  return { key, sealed: encrypt(key, text) };
}

const bodyLabel = Buffer.from('act-body/v1\n');
const zeroNonce = Buffer.alloc(12);

function encrypt(key: Buffer, text: string): Buffer {
  // A key object, since Node asks of raw bytes in a costly way whether they are one: a third of the time.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), zeroNonce);
  const cut = cipher.update(text, 'utf8');
  cipher.final();
  return Buffer.concat([cipher.getAuthTag(), cut]);
}

/** Throws when the key is not the one that sealed it or a byte was changed. */
export function openSealed(sealed: Buffer, key: Buffer): Opening {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), zeroNonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(0, 16));
  const text = decipher.update(sealed.subarray(16), undefined, 'utf8') + decipher.final('utf8');
  return JSON.parse(text) as Opening;
}

/** Seals one value: the digest goes into the body, value and salt are kept apart. */
export function sealField(value: unknown): { digest: string; field: SealedField } {
  const salt = randomBytes(32);
  return { digest: commit('act-field/v1', salt, value), field: { salt: salt.toString('base64url'), value } };
}
