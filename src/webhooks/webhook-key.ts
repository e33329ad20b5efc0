import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signs what is sent to webhooks, as Standard Webhooks has it for Ed25519 (`v1a`). */
export interface WebhookKey {
  /** `whpk_` and the 32 bytes of the public key in base64. */
  readonly public: string;
  sign(id: string, at: number, body: string): string;
}

/** The key lies with the log keys, never in the database or a backup. Made at the first start; of two, the first stands. */
export function webhookKey(folder: string): WebhookKey {
  const file = join(folder, 'webhooks.pem');
  const key = readKey(file) ?? makeKey(folder, file);
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    public: `whpk_${Buffer.from(x, 'base64url').toString('base64')}`,
    sign: (id, at, body) => `v1a,${sign(null, Buffer.from(`${id}.${at}.${body}`), key).toString('base64')}`,
  };
}

function readKey(file: string): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

function makeKey(folder: string, file: string): KeyObject {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(draft, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(draft);
  }
  return readKey(file) as KeyObject;
}
