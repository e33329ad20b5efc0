import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { parseNote, signatureBy, type VerifierKey } from './note.ts';
import { type Policy, quorumMet } from './policy.ts';
import { type Result, right, wrong } from './result.ts';

/** A checkpoint that the policy accepts. */
export interface Head extends Checkpoint {
  readonly signedBy: VerifierKey;
  readonly witnesses: readonly { readonly name: string; readonly time: number }[];
  /** Signatures by keys that the policy does not name: nothing is known of them. */
  readonly unjudged: number;
}

export function openHead(bytes: Buffer, policy: Policy): Result<Head> {
  const note = parseNote(bytes);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const { origin } = checkpoint.value;

  const keys = policy.logs.filter(key => key.name === origin);
  if (keys.length === 0) return wrong(`the policy has no key for the log ${origin}`);
  let signedBy: VerifierKey | null = null;
  let judged = 0;
  for (const key of keys) {
    const signature = signatureBy(note.value, key);
    if (!signature.ok) return signature;
    if (signature.value === null) continue;
    judged++;
    signedBy ??= key;
  }
  if (signedBy === null) return wrong('no key that the policy names for this log has signed it');

  const witnesses = [];
  const cosigned = new Set<string>();
  for (const [name, rule] of policy.rules) {
    if (!('key' in rule)) continue;
    const signature = signatureBy(note.value, rule.key);
    if (!signature.ok) return signature;
    if (signature.value === null) continue;
    judged++;
    cosigned.add(name);
    witnesses.push({ name: rule.key.name, time: signature.value.time ?? 0 });
  }
  if (!quorumMet(policy, cosigned)) return wrong('too few of the witnesses that the policy asks for have cosigned it');
  return right({ ...checkpoint.value, signedBy, witnesses, unjudged: note.value.signatures.length - judged });
}
