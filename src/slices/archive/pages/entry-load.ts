import type { Reading } from '../../../record/reading.ts';
import { findSources, type Source } from '../../framework/derived/sources.ts';
import { credentialAt, exerciseCredentials } from '../../parties/derived/credentials.ts';
import { type ArchivedEntry, entriesOn, entryAt } from '../derived/entries.ts';
import { type Erasure, erasureOf } from '../derived/erasures.ts';
import { type EntryError, errorOf, errorsAmong } from '../derived/errors.ts';
import { findKnownAct } from '../derived/known-acts.ts';
import { type Leaf, leafAt } from '../derived/leaves.ts';
import type { ListedEntry } from './entry-line.tsx';

/** An entry, and what speaks for it. */
export interface EntryData {
  readonly position: number;
  readonly leaf: Leaf;
  readonly erased: Erasure | null;
  /** Null once erased. */
  readonly entry: ListedEntry | null;
  readonly enteredInError: EntryError | null;
  /** The entry that gave the right of the one in whose place the author acted. */
  readonly standsInFor: number | null;
  /** The name of the program that did it; null: a person did. */
  readonly program: string | null;
  /** The rule that allows the act, as it is now. */
  readonly rule: { readonly because: string; readonly source: string } | null;
  /** The entry that this one marks or erases. */
  readonly concerns: number | null;
  readonly sources: readonly Source[];
  /** Other entries on the same subject, the newest first. */
  readonly history: readonly ListedEntry[];
}

const historyShown = 20;

export async function loadEntry(
  reading: Reading,
  { position: asked = '' }: Readonly<Record<string, string>>,
): Promise<EntryData | undefined> {
  const position = /^(0|[1-9]\d{0,14})$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(position <= reading.position)) return undefined;
  const [leaf, found, erasure, error] = await Promise.all([
    leafAt(reading, position),
    entryAt(reading, position),
    erasureOf(reading, position),
    errorOf(reading, position),
  ]);
  // An entry that the reader may not see looks like one that is not there.
  if (!leaf || (!found && !erasure)) return undefined;
  const known = found && findKnownAct(found.act);
  const others = found
    ? (await entriesOn(reading, found.subject, historyShown + 1)).filter(other => other.position !== position)
    : [];
  const [exercises, standsFor, inError, sources] = await Promise.all([
    exerciseCredentials(reading),
    found ? credentialAt(reading, found.author.credential ?? -1) : undefined,
    errorsAmong(
      reading,
      others.map(other => other.position),
    ),
    findSources(reading, found ? sourcesIn(found.in) : []),
  ]);
  const listed = (entry: ArchivedEntry, enteredInError: boolean): ListedEntry => ({
    ...entry,
    exercise: exercises.includes(entry.author.credential ?? -1),
    enteredInError,
  });
  return {
    position,
    leaf,
    erased: erasure ?? null,
    entry: found ? listed(found, error !== undefined) : null,
    enteredInError: error ?? null,
    standsInFor: standsFor?.substitutes ?? null,
    program: standsFor?.program ?? null,
    rule: known?.rule ? { because: known.rule.because, source: known.rule.source } : null,
    concerns: (found && (known?.act.retracts?.(found.in) ?? known?.act.erases?.(found.in))) ?? null,
    sources,
    history: others.slice(0, historyShown).map(other => listed(other, inError.includes(other.position))),
  };
}

/** Keys under `sources`, wherever in the content they stand. */
function sourcesIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) =>
    name === 'sources' && Array.isArray(value) ? value.filter(key => typeof key === 'string') : sourcesIn(value),
  );
}
