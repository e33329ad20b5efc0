import { ActCheck } from './act-check.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type Group, readGroups } from './groups.ts';
import { type Head, openHead } from './head.ts';
import { Ledger } from './ledger.ts';
import { TEXT_LIMIT } from './note.ts';
import { type Policy, parsePolicy } from './policy.ts';
import type { Report } from './report.ts';
import { type Source, Unreachable } from './source.ts';
import { splitBundle } from './tiles.ts';
import { TreeCheck } from './tree-check.ts';

export interface VerifyOptions {
  /** The reader's own trust file. Without it the key served beside the log is used, and the report says so. */
  readonly policy?: Policy;
  /** A head seen before, which this log must go on from. */
  readonly earlier?: Checkpoint;
  readonly onProgress?: (checked: number, size: number) => void;
}

const ROUNDS = 3;
const BROKEN_ENOUGH = 100;

/**
 * Checks everything a log serves against its signed head. What is wrong with the log stands in the report; only a
 * source that cannot be read makes this throw (Unreachable).
 */
export async function verify(source: Source, options: VerifyOptions = {}): Promise<Report> {
  for (let round = 1; ; round++) {
    const ledger = new Ledger(source.name, options.policy ? 'given' : 'served');
    const overtaken = await verifyOnce(source, options, ledger);
    // An entry erased while we read points to an act beyond our head: look again from the newer head.
    if (!overtaken || round === ROUNDS) return ledger.report();
  }
}

async function verifyOnce(source: Source, options: VerifyOptions, ledger: Ledger): Promise<boolean> {
  const policy = await readPolicy(source, options.policy, ledger);
  const head = policy && (await readHead(source, policy, options.earlier, ledger));
  if (!head) return false;

  const tree = new TreeCheck(source, head, options.earlier ?? null, ledger);
  const acts = new ActCheck(head, ledger);
  let broken = 0;
  for await (const group of readGroups(source, head.size)) {
    const bounds = splitEntries(group, ledger);
    await tree.add(group, bounds);
    acts.add(group, bounds);
    options.onProgress?.(group.first + group.width, head.size);
    if (bounds === null && ++broken > BROKEN_ENOUGH) {
      ledger.find(`The check was given up at entry ${group.first}: ${broken} bundles are missing or malformed.`);
      return false;
    }
  }
  await tree.finish();
  return acts.finish();
}

async function readPolicy(source: Source, given: Policy | undefined, ledger: Ledger): Promise<Policy | null> {
  const bytes = await source.read('policy', TEXT_LIMIT);
  const served = bytes && parsePolicy(bytes);
  if (served?.ok === false) ledger.find(`policy is malformed: ${served.wrong}.`);
  if (given) {
    const known = new Set(given.logs.map(key => `${key.name} ${key.raw.toString('hex')}`));
    const others = served?.ok
      ? served.value.logs.filter(key => !known.has(`${key.name} ${key.raw.toString('hex')}`))
      : [];
    for (const { name } of others) ledger.find(`policy names a key for ${name} that your own policy does not have.`);
    return given;
  }
  if (bytes === null) ledger.find('No policy was given and none is served, so there is no key to judge the head by.');
  else
    ledger.note(
      'No policy file was given: the key was taken from the same place as the log and shows only that they fit.',
    );
  return served?.ok ? served.value : null;
}

async function readHead(
  source: Source,
  policy: Policy,
  earlier: Checkpoint | undefined,
  ledger: Ledger,
): Promise<Head | null> {
  const bytes = await source.read('checkpoint', TEXT_LIMIT);
  if (bytes === null) throw new Unreachable(`There is no checkpoint at ${source.name}.`);
  const head = openHead(bytes, policy);
  if (!head.ok) {
    ledger.find(`checkpoint is refused: ${head.wrong}.`);
    return null;
  }
  const { origin, size, unjudged } = head.value;
  if (earlier && origin !== earlier.origin) {
    ledger.find(`checkpoint is that of ${origin}, where ${earlier.origin} was seen before.`);
    return null;
  }
  if (earlier && size < earlier.size) {
    ledger.find(`checkpoint shows ${size} entries where ${earlier.size} were seen before.`);
    return null;
  }
  if (unjudged > 0) ledger.note(`Signatures on the head by keys that the policy does not name: ${unjudged}.`);
  ledger.head = head.value;
  return head.value;
}

function splitEntries(group: Group, ledger: Ledger): Uint32Array | null {
  const { bundle, bundlePath, first, width } = group;
  if (bundle === null) {
    ledger.find(`${bundlePath} is missing.`, first, 'withheld');
    return null;
  }
  const bounds = splitBundle(bundle, width);
  if (bounds.ok) return bounds.value;
  ledger.find(`${bundlePath} is malformed: ${bounds.wrong}.`, first);
  return null;
}
