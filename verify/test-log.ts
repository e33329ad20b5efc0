import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json, JsonObject } from './src/canonical.ts';
import type { Leaf } from './src/leaf.ts';
import type { Source } from './src/source.ts';

// Makes logs for the tests, honest or not. It shares no code with the verifier: trees are computed here straight from
// the definition in RFC 6962, slowly, and every format is written a second time.

export const ORIGIN = 'comity.example/f/example/log';

export interface TestAct {
  readonly act?: string;
  readonly at?: string;
  readonly vis?: 'open' | 'closed';
  readonly scope?: string;
  readonly input?: JsonObject;
  /** A value of narrower audience, opened in the opening. */
  readonly secret?: Json;
  /** Served in place of the text. */
  readonly erasedBy?: number;
  /** Takes the text and salts of another act. */
  readonly copyOf?: number;
  /** What the body or the leaf or the opening is made to say instead. */
  readonly body?: JsonObject;
  readonly leaf?: Partial<Leaf>;
  readonly opening?: (opening: JsonObject) => Json | undefined;
}

export interface TestLog {
  readonly files: Map<string, Buffer>;
  readonly entries: readonly Buffer[];
  readonly root: Buffer;
  readonly proof: (position: number) => Buffer;
}

export class TestKey {
  readonly vkey: string;
  readonly #name: string;
  readonly #type: 1 | 4;
  readonly #id: Buffer;
  readonly #secret: KeyObject;

  constructor(name: string, type: 1 | 4, seed: number) {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
    this.#secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const raw = Buffer.from(createPublicKey(this.#secret).export({ format: 'jwk' }).x as string, 'base64url');
    const material = Buffer.concat([Buffer.of(type), raw]);
    this.#name = name;
    this.#type = type;
    this.#id = sha256(`${name}\n`, material).subarray(0, 4);
    this.vkey = `${name}+${this.#id.toString('hex')}+${material.toString('base64')}`;
  }

  line(text: string, time = 1_700_000_000): string {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const signature =
      this.#type === 1
        ? sign(null, Buffer.from(text), this.#secret)
        : Buffer.concat([stamp, sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), this.#secret)]);
    return `\u2014 ${this.#name} ${Buffer.concat([this.#id, signature]).toString('base64')}\n`;
  }
}

export const logKey = new TestKey(ORIGIN, 1, 1);
export const witnessKey = new TestKey('witness.example/w1', 4, 2);
export const policyText = `log ${logKey.vkey}\nwitness w1 ${witnessKey.vkey}\nquorum w1\n`;

export function makeLog(acts: readonly TestAct[]): TestLog {
  const made = acts.map((act, position) => makeAct(acts, act, position));
  const entries = made.map(({ leaf }) => Buffer.from(jcs({ ...leaf, v: 1 })));
  const hashes = entries.map(entry => sha256(Buffer.of(0), entry));
  const size = entries.length;
  const root = treeHash(hashes);
  const files = new Map<string, Buffer>();
  files.set('checkpoint', checkpoint(size, root));
  files.set('policy', Buffer.from(policyText));
  for (let level = 0, span = 1; span <= size; level++, span *= 256) {
    const row = Array.from({ length: Math.floor(size / span) }, (_, i) =>
      treeHash(hashes.slice(i * span, (i + 1) * span)),
    );
    for (const [path, tile] of inTiles(row)) files.set(`tile/${level}/${path}`, Buffer.concat(tile));
  }
  for (const [path, bundle] of inTiles(entries)) {
    files.set(`tile/entries/${path}`, Buffer.concat(bundle.flatMap(entry => [u16(entry.length), entry])));
  }
  for (let n = 0; n * 256 < size; n++) {
    const lines = made.slice(n * 256, (n + 1) * 256).map(({ line }) => line);
    files.set(`openings/${n}`, Buffer.from(lines.filter(line => line !== null).join('')));
  }
  const proof = (position: number) => {
    const lines = inclusionProof(hashes, position).map(hash => `${hash.toString('base64')}\n`);
    const text = `c2sp.org/tlog-proof@v1\nindex ${position}\n${lines.join('')}\n`;
    return Buffer.concat([Buffer.from(text), files.get('checkpoint') as Buffer]);
  };
  return { files, entries, root, proof };
}

/** Every kind of entry: each tenth closed, a sealed field, an entry that was erased and the act that erased it. */
export function usualActs(count: number): TestAct[] {
  return Array.from({ length: count }, (_, i): TestAct => {
    if (i === 1) return { erasedBy: 3 };
    if (i === 2) return { secret: { speaker: 'the true speaker \u00e9 \ud83d\ude00' } };
    if (i === 3) return { act: 'archive.erase', input: { position: 1, ground: 'by request' } };
    return i % 10 === 4 ? { vis: 'closed', scope: 'c1rcl3' } : { input: { note: `act ${i}`, count: i } };
  });
}

export function checkpoint(size: number, root: Buffer, keys: readonly TestKey[] = [logKey, witnessKey]): Buffer {
  const text = `${ORIGIN}\n${size}\n${root.toString('base64')}\n`;
  return Buffer.from(`${text}\n${keys.map(key => key.line(text)).join('')}`);
}

export function memorySource(files: ReadonlyMap<string, Buffer>): Source {
  return { name: 'memory', read: async (path, limit) => files.get(path)?.subarray(0, limit + 1) ?? null };
}

export function writeLog(log: TestLog, dir: string): void {
  for (const [path, bytes] of log.files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}

export function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 6962 section 2.1, word for word. */
export function treeHash(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return sha256('');
  if (hashes.length === 1) return hashes[0] as Buffer;
  const k = split(hashes.length);
  return sha256(Buffer.of(1), treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
}

/** RFC 6962 section 2.1.1. */
export function inclusionProof(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length <= 1) return [];
  const k = split(hashes.length);
  return index < k
    ? [...inclusionProof(hashes.slice(0, k), index), treeHash(hashes.slice(k))]
    : [...inclusionProof(hashes.slice(k), index - k), treeHash(hashes.slice(0, k))];
}

/** RFC 6962 section 2.1.2. */
export function consistencyProof(hashes: readonly Buffer[], older: number, whole = true): Buffer[] {
  if (older === hashes.length) return whole ? [] : [treeHash(hashes)];
  const k = split(hashes.length);
  return older <= k
    ? [...consistencyProof(hashes.slice(0, k), older, whole), treeHash(hashes.slice(k))]
    : [...consistencyProof(hashes.slice(k), older - k, false), treeHash(hashes.slice(0, k))];
}

export function jcs(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  const members = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jcs(member)}`).join(',')}}`;
}

export function commit(label: string, salt: string, value: Json): string {
  return sha256(`${label}\n`, Buffer.from(salt, 'base64url'), jcs(value)).toString('base64url');
}

function makeAct(acts: readonly TestAct[], made: TestAct, position: number): { leaf: Leaf; line: string | null } {
  const from = made.copyOf ?? position;
  const { act = 'meetings.convene', input = {}, secret, scope, vis = 'open', ...other } = acts[from] as TestAct;
  const [salt, attSalt, fieldSalt] = ['body', 'att', 'field'].map(kind =>
    sha256(`${kind} ${from}`).toString('base64url'),
  );
  const at = other.at ?? new Date(Date.UTC(2026, 0, 1) + from * 60_000).toISOString();
  const digest = secret === undefined ? '' : commit('act-field/v1', fieldSalt as string, secret);
  const body = {
    v: 1,
    act,
    av: 1,
    origin: ORIGIN,
    scope: scope ?? 'plenary',
    vis,
    at,
    on: at.slice(0, 10),
    subject: `meetings/edition/example/${from}`,
    audience: vis === 'open' ? 'public' : 'circle',
    author: { party: 'EXAMPLE', capacity: 'compiler', credential: 'c0', person: 'p0' },
    in: secret === undefined ? input : { ...input, speaker: { $sealed: digest } },
    ...other.body,
  };
  const att = {};
  const commitments = {
    body: commit('act-body/v1', salt as string, body),
    att: commit('act-att/v1', attSalt as string, att),
  };
  const leaf = { at, scope: body.scope, vis, ...commitments, ...made.leaf } as Leaf;
  const fields = secret === undefined ? {} : { [digest]: { salt: fieldSalt as string, value: secret } };
  const opening = { i: position, body, salt, att, attSalt, fields } as JsonObject;
  if (made.erasedBy !== undefined) return { leaf, line: `${JSON.stringify({ i: position, erased: made.erasedBy })}\n` };
  const shown = made.opening ? made.opening(opening) : vis === 'open' ? opening : undefined;
  return { leaf, line: shown === undefined ? null : `${JSON.stringify(shown)}\n` };
}

/** Any row of a log cut into its tiles, by path below the level. */
function inTiles<T>(row: readonly T[]): [string, T[]][] {
  return Array.from({ length: Math.ceil(row.length / 256) }, (_, n): [string, T[]] => {
    const part = row.slice(n * 256, (n + 1) * 256);
    return [String(n).padStart(3, '0') + (part.length < 256 ? `.p/${part.length}` : ''), part];
  });
}

function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

function u16(number: number): Buffer {
  return Buffer.of(number >> 8, number & 255);
}
