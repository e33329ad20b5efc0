import { fromBase64 } from './base64.ts';
import { parseDecimal } from './checkpoint.ts';
import { type Head, openHead } from './head.ts';
import { HASH_SIZE, leafHash, verifyInclusion } from './merkle.ts';
import { TEXT_LIMIT } from './note.ts';
import type { Policy } from './policy.ts';
import { type Result, right, wrong } from './result.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** A tree of safe size is not deeper. */
const DEEPEST = 53;

export interface Proof {
  /** Not authenticated by anything. */
  readonly extra: Buffer | null;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Buffer;
}

/** C2SP tlog-proof. */
export function parseProof(bytes: Buffer): Result<Proof> {
  if (bytes.length > TEXT_LIMIT) return wrong('it is longer than 1 MiB');
  const blank = bytes.indexOf('\n\n');
  if (blank < 0) return wrong('no blank line parts the proof from its checkpoint');
  const lines = bytes.toString('latin1', 0, blank).split('\n');
  if (lines.shift() !== FIRST_LINE) return wrong(`it does not begin with ${FIRST_LINE}`);
  let extra: Buffer | null = null;
  if (lines[0]?.startsWith('extra ')) {
    extra = fromBase64(lines[0].slice('extra '.length));
    if (extra === null) return wrong('its extra data are not base64');
    lines.shift();
  }
  const number = /^index (.+)$/.exec(lines.shift() ?? '')?.[1] ?? '';
  const index = parseDecimal(number);
  if (index === null) return wrong('its index is not a plain decimal number');
  if (lines.length > DEEPEST) return wrong('it has more hashes than any tree is deep');
  const hashes = lines.map(fromBase64).filter(hash => hash?.length === HASH_SIZE) as Buffer[];
  if (hashes.length < lines.length) return wrong('one of its hashes is not the base64 of 32 bytes');
  return right({ extra, index, hashes, checkpoint: bytes.subarray(blank + 2) });
}

/** The head under which the entry stands at the index that the proof names. */
export function verifyProof(proof: Proof, entry: Buffer, policy: Policy): Result<Head> {
  const head = openHead(proof.checkpoint, policy);
  if (!head.ok) return wrong(`its checkpoint is refused: ${head.wrong}`);
  const { size, root } = head.value;
  if (!verifyInclusion(proof.index, size, leafHash(entry), [...proof.hashes], root)) {
    return wrong(`it does not lead from the entry at ${proof.index} to the signed root`);
  }
  return head;
}
