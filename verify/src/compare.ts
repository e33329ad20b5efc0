import { HashTiles, TilesWrong } from './hash-tiles.ts';
import { type Head, openHead } from './head.ts';
import { verifyConsistency } from './merkle.ts';
import { TEXT_LIMIT } from './note.ts';
import { type Policy, parsePolicy } from './policy.ts';
import { type Result, right, wrong } from './result.ts';
import { type Source, Unreachable } from './source.ts';

/**
 * What a copy shows, held against the first log. *Behind*: its history is the beginning of the first one's. *Ahead*:
 * the first one's is the beginning of its own. *Differs*: two histories under one key. *Refused*: its head is not
 * signed as the policy asks, or its tiles do not follow from it, so it shows nothing. *Unreachable*: nothing was read.
 */
export type Standing = 'same' | 'behind' | 'ahead' | 'differs' | 'refused' | 'unreachable';

export interface Compared {
  readonly source: string;
  readonly standing: Standing;
  readonly size: number | null;
  /** base64, as in the checkpoint. */
  readonly root: string | null;
  /** The first entry that is not the same in both; null unless it differs and the tiles tell. */
  readonly partsAt: number | null;
  readonly sentence: string;
}

export interface Comparison {
  readonly origin: string;
  readonly policy: 'given' | 'served';
  readonly first: { readonly source: string; readonly size: number; readonly root: string };
  readonly others: readonly Compared[];
}

/** Compares logs and copies with the first, by their heads and by proofs of consistency. Throws Unreachable for the first alone. */
export async function compare(first: Source, others: readonly Source[], given?: Policy): Promise<Result<Comparison>> {
  const policy = given ? right(given) : await servedPolicy(first);
  if (!policy.ok) return policy;
  const opened = await readHead(first, policy.value);
  if (!opened.ok) return wrong(`the head of ${first.name} is refused: ${opened.wrong}`);
  const head = opened.value;
  const compared = await Promise.all(others.map(other => compareWith(first, head, other, policy.value)));
  return right({
    origin: head.origin,
    policy: given ? 'given' : 'served',
    first: { source: first.name, size: head.size, root: head.root.toString('base64') },
    others: compared,
  });
}

/** One copy, held against a log whose head was read and judged. */
export async function compareWith(first: Source, head: Head, other: Source, policy: Policy): Promise<Compared> {
  const told = { source: other.name, size: null, root: null, partsAt: null };
  try {
    const opened = await readHead(other, policy);
    if (!opened.ok)
      return { ...told, standing: 'refused', sentence: `shows nothing: its head is refused, for ${opened.wrong}` };
    const { origin, size, root } = opened.value;
    const shown = { ...told, size, root: root.toString('base64') };
    if (origin !== head.origin)
      return { ...shown, standing: 'refused', sentence: `shows nothing: it is a copy of another log, ${origin}` };
    if (size === head.size && root.equals(head.root))
      return { ...shown, standing: 'same', sentence: 'shows the same head' };
    return { ...shown, ...(await relate({ source: first, head }, { source: other, head: opened.value })) };
  } catch (error) {
    if (error instanceof Unreachable) return { ...told, standing: 'unreachable', sentence: error.message };
    if (error instanceof TilesWrong)
      return { ...told, standing: 'refused', sentence: `shows nothing: ${error.message}` };
    throw error;
  }
}

interface Shown {
  readonly source: Source;
  readonly head: Head;
}

async function relate(first: Shown, other: Shown): Promise<Pick<Compared, 'standing' | 'sentence' | 'partsAt'>> {
  const [older, newer] = other.head.size <= first.head.size ? [other, first] : [first, other];
  if (older.head.size === 0 || (await goesOn(older.head, newer))) {
    const by = newer.head.size - older.head.size;
    return newer === first
      ? { standing: 'behind', partsAt: null, sentence: `is behind by ${entries(by)}, and what it has is the same` }
      : {
          standing: 'ahead',
          partsAt: null,
          sentence: `is ahead by ${entries(by)}, and what the first has is the same`,
        };
  }
  const partsAt = await findParting(first, other);
  return {
    standing: 'differs',
    partsAt,
    sentence: `shows another history under the same key${partsAt === null ? '' : `: they part at entry ${partsAt}`}`,
  };
}

async function goesOn({ size, root }: Head, newer: Shown): Promise<boolean> {
  const tiles = new HashTiles(newer.source, newer.head.size);
  // First its own tiles against its own root: without that, a damaged copy would look like a second history.
  if (!(await tiles.span(0, newer.head.size)).equals(newer.head.root))
    throw new TilesWrong('its tiles do not lead to the root that it shows as signed');
  if (size === newer.head.size) return root.equals(newer.head.root);
  return verifyConsistency(
    size,
    newer.head.size,
    root,
    newer.head.root,
    await tiles.consistency(size, newer.head.size),
  );
}

/** By halving: the longest beginning that both have. Null where a tile that would tell is missing. */
async function findParting(first: Shown, other: Shown): Promise<number | null> {
  const [one, two] = [first, other].map(({ source, head }) => new HashTiles(source, head.size)) as [
    HashTiles,
    HashTiles,
  ];
  let same = 0;
  let different = Math.min(first.head.size, other.head.size);
  try {
    while (different - same > 1) {
      const middle = Math.floor((same + different) / 2);
      if ((await one.span(0, middle)).equals(await two.span(0, middle))) same = middle;
      else different = middle;
    }
    return same;
  } catch (error) {
    if (error instanceof TilesWrong || error instanceof Unreachable) return null;
    throw error;
  }
}

async function readHead(source: Source, policy: Policy): Promise<Result<Head>> {
  const bytes = await source.read('checkpoint', TEXT_LIMIT);
  if (bytes === null) throw new Unreachable(`There is no checkpoint at ${source.name}.`);
  return openHead(bytes, policy);
}

async function servedPolicy(source: Source): Promise<Result<Policy>> {
  const bytes = await source.read('policy', TEXT_LIMIT);
  if (bytes === null)
    return wrong(`no policy was given and ${source.name} serves none, so there is no key to judge by`);
  const policy = parsePolicy(bytes);
  return policy.ok ? policy : wrong(`the policy that ${source.name} serves is malformed: ${policy.wrong}`);
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
