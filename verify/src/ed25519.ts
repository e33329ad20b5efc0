import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Result, right, wrong } from './result.ts';

const P = 2n ** 255n - 19n;
// The y coordinates of the eight points of small order: 0, 1, -1 and those of order 8.
const ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
const SMALL_ORDER = new Set([0n, 1n, P - 1n, ORDER_8, P - ORDER_8]);

/** Refuses keys under which one signature fits many messages (points of small order) and second spellings of a point. */
export function importEd25519(raw: Buffer): Result<KeyObject> {
  if (raw.length !== 32) return wrong('an Ed25519 key has 32 bytes');
  const flaw = findFlaw(raw);
  if (flaw !== null) return wrong(`the Ed25519 key ${flaw}`);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return right(createPublicKey({ key: jwk, format: 'jwk' }));
}

/**
 * The first half of a signature is held to the same rule as a key. OpenSSL 3.0 does not do so and OpenSSL 3.5 does; no
 * honest signer ever makes such a signature, and one log must get one verdict under every version.
 */
export function verifyEd25519(key: KeyObject, message: Buffer, signature: Buffer): boolean {
  return (
    signature.length === 64 && findFlaw(signature.subarray(0, 32)) === null && verify(null, message, key, signature)
  );
}

function findFlaw(point: Buffer): string | null {
  const y = BigInt(`0x${Buffer.from(point).reverse().toString('hex')}`) & (2n ** 255n - 1n);
  if (y >= P) return 'is not written in its canonical form';
  return SMALL_ORDER.has(y) ? 'is a point of small order' : null;
}
