import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A log's signing key and the checkpoints that it signs (C2SP signed-note and tlog-checkpoint, Ed25519). The key lies
 * in a folder of its own, never in the database and never in a backup: whoever holds it can speak for the log.
 */
export interface LogKey {
  readonly origin: string;
  /** `origin+keyid+base64(01 ‖ public key)`, as signed-note writes a verifier key. */
  readonly vkey: string;
  signCheckpoint(size: number, root: Buffer): string;
  /** Was this checkpoint signed by it? Ed25519 signs a text in one way only. */
  signed(checkpoint: string): boolean;
}

const ed25519 = Buffer.of(1);

function logKey(origin: string, key: KeyObject): LogKey {
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = createHash('sha256').update(`${origin}\n`).update(ed25519).update(raw).digest().subarray(0, 4);
  const made: LogKey = {
    origin,
    vkey: `${origin}+${id.toString('hex')}+${Buffer.concat([ed25519, raw]).toString('base64')}`,
    signCheckpoint(size, root) {
      const body = `${origin}\n${size}\n${root.toString('base64')}\n`;
      const signature = Buffer.concat([id, sign(null, Buffer.from(body), key)]);
      return `${body}\n— ${origin} ${signature.toString('base64')}\n`;
    },
    signed(checkpoint) {
      const [, size, root = ''] = checkpoint.split('\n');
      return made.signCheckpoint(Number(size), Buffer.from(root, 'base64')) === checkpoint;
    },
  };
  return made;
}

function readKey(file: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(file));
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The keys of this process's logs, one PEM file a framework, mode 0600. */
export class LogKeys {
  private readonly known = new Map<string, LogKey>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The key of a log, or undefined where this process has none that can be read: then it serves that log read-only. */
  find(framework: string, origin: string): LogKey | undefined {
    const known = this.known.get(framework);
    if (known) return known;
    const file = this.file(framework);
    if (!existsSync(file)) return undefined;
    const key = readKey(file);
    if (!key) return undefined;
    const made = logKey(origin, key);
    this.known.set(framework, made);
    return made;
  }

  /** Makes the key of a log that is being founded. A key that is already there is kept: founding may have failed half-way. */
  create(framework: string, origin: string): LogKey {
    const found = this.find(framework, origin);
    if (found) return found;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    const file = this.file(framework);
    writeFileSync(`${file}.new`, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flush: true });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
    return this.find(framework, origin) as LogKey;
  }

  private file(framework: string): string {
    return join(this.folder, `${framework}.log-key.pem`);
  }
}
