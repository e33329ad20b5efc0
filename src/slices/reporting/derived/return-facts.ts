import { findFile } from '../../../files/files.ts';
import type { Read } from '../../../record/reading.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { wordingsOf } from '../../plan/derived/tasks.ts';
import { type Call, type Cell, type Content, unchangedSince } from '../fields.ts';
import { findCell } from './cells.ts';
import { type Chain, chainOf } from './chains.ts';
import { contentOf } from './drafted-returns.ts';
import { findReturn } from './full-returns.ts';
import type { Wording } from './returns.ts';
import { findRoundCall } from './round-call.ts';

/** What a decision on a return must know of others. */
export interface ReturnFacts {
  readonly call: Call | undefined;
  readonly chain: Chain;
  readonly wording: Wording | undefined;
  readonly before: Content | undefined;
  readonly missingFiles: readonly string[];
  readonly missingSources: readonly string[];
}

type Told = Cell &
  Content & {
    readonly sources?: readonly string[] | undefined;
    readonly received?: { readonly original?: { readonly digest: string } | undefined } | undefined;
  };

export async function factsOf(told: Told, read: Read): Promise<ReturnFacts> {
  const { round, task, party, evidence = [], sources, received } = told;
  const call = await read(findRoundCall, round);
  const cell = call && (await read(findCell, { round, task, party }));
  const wordings = call ? await read(wordingsOf, task) : [];
  const answered = wordings.findLast(({ version }) => version <= (call?.version ?? 0));
  const before = call?.previous ? await read(findReturn, { round: call.previous, task, party }) : undefined;
  const digests = [...evidence.map(({ file }) => file), received?.original].flatMap(file =>
    file ? [file.digest] : [],
  );
  const missingFiles: string[] = [];
  for (const digest of digests) if (!(await read(findFile, digest))) missingFiles.push(digest);
  return {
    call: call && { ...call, asked: cell?.asked ?? 'not-asked' },
    chain: await read(chainOf, party),
    wording: answered && {
      version: answered.version,
      number: answered.number,
      title: answered.title,
      text: answered.text,
    },
    before: before && contentOf({ ...before, status: before.status ?? undefined, evidence: [...before.evidence] }),
    missingFiles,
    missingSources: sources === undefined ? [] : await read(missingSources, sources),
  };
}

/** What an entry keeps besides the answer: the wording that it answered, and what says the same as last time. */
export function keptOf(told: Content, { wording, before }: ReturnFacts) {
  const unchanged = unchangedSince(told, before);
  return { ...(wording ? { wording } : {}), ...(unchanged.length === 0 ? {} : { unchanged }) };
}
