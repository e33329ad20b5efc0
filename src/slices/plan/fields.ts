import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { beginsOn, countsFrom } from '../../record/day.ts';
import { key, line, localized, partyCode } from '../../record/fields.ts';
import type { Read } from '../../record/reading.ts';
import type { Refusal } from '../../record/refusal.ts';
import { missingSources } from '../framework/derived/sources.ts';
import { missingParties } from '../parties/derived/parties.ts';
import { planSince } from './derived/plan-facts.ts';
import { findVersion, type VersionKnown } from './derived/versions.ts';
import type { TaskState } from './state.ts';

/** Forms of field, questions and refusals that several acts of the plan share. */
export const versionNumber = z.int().min(1).max(999);
/** As the plan numbers it: "4", "II.3", "4 bis". */
export const number = line(20);
export const title = localized(300);
export const wording = localized(10_000);
export const parties = z.array(partyCode).min(1).max(60);
export const taskKeys = z.array(key).min(1).max(60);

/** A subject matter of a task. Where the label is ours and not the source's, it need not equal the task. */
export const area = z.strictObject({
  label: localized(200),
  whose: z.enum(['source', 'ours']),
  note: localized(1000).optional(),
});

export const contents = ['in-full', 'in-part', 'not-published'] as const;
export const lineageKinds = ['carried-over', 'amended', 'renumbered', 'split', 'merged', 'new', 'not-stated'] as const;
export const standings = ['presented', 'noted', 'endorsed', 'adopted', 'reported'] as const;
export const dispositions = ['renew', 'adapt', 'merge', 'replace', 'retire'] as const;

export function versionSubject({ version }: { readonly version: number }): string {
  return `plan/versions/${version}`;
}

export function taskSubject({ task }: { readonly task: string }): string {
  return `plan/${task}`;
}

export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};

export const unknownParty: RefusalRule = {
  kind: 'state',
  rule: 'An act names parties that are registered.',
  source: 'docs/acts/parties.add-party.md',
};

export const unknownVersion: RefusalRule = {
  kind: 'state',
  rule: 'What a plan says, it says in a version that was opened.',
  source: 'docs/acts/plan.open-version.md',
};

export const versionClosed: RefusalRule = {
  kind: 'state',
  rule: 'A version known in full says no more once it is presented, noted, endorsed or adopted; what was entered in error is first marked so.',
  source: 'docs/acts/plan.adopt-version.md',
};

export const beforeFounding: RefusalRule = {
  kind: 'input',
  rule: 'No date of a plan lies before the plan began.',
  source: 'docs/acts/plan.describe.md',
};

export const unknownTask: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a task is told of one that the version states.',
  source: 'docs/acts/plan.state-task.md',
};

export const endsFirst: RefusalRule = {
  kind: 'input',
  rule: 'What has two dates ends no earlier than it begins.',
  source: 'docs/how-to/dates.md',
};

export const namedTwice: RefusalRule = {
  kind: 'input',
  rule: 'A list names each party and each task once.',
  source: 'docs/acts/plan.state-task.md',
};

/** The lists of parties of an act, by the field that holds them. */
export type PartyLists = Readonly<Record<string, readonly string[] | undefined>>;

/** What an act on a version must know of what stands around it. */
export interface Surroundings {
  readonly version: VersionKnown | null;
  /** When the plan began, where that is known. */
  readonly since: string | null;
  readonly missingSources: readonly string[];
  readonly missingParties: readonly string[];
}

interface Told {
  readonly version?: number | undefined;
  readonly sources?: readonly string[] | undefined;
}

export async function surroundings(told: Told, read: Read, lists: PartyLists = {}): Promise<Surroundings> {
  const codes = [...new Set(Object.values(lists).flatMap(list => list ?? []))].sort();
  return {
    version: told.version === undefined ? null : ((await read(findVersion, told.version)) ?? null),
    since: await read(planSince),
    missingSources: told.sources === undefined ? [] : await read(missingSources, told.sources),
    missingParties: codes.length === 0 ? [] : await read(missingParties, codes),
  };
}

type Refuse<Code extends string> = Context<unknown, Code>['refuse'];

export function refuseUnknownSource(
  { missingSources: [source] }: Surroundings,
  refuse: Refuse<'unknown-source'>,
): Refusal | undefined {
  return source === undefined ? undefined : refuse('unknown-source', { field: 'sources', params: { source } });
}

export function refuseUnknownParty(
  { missingParties: missing }: Surroundings,
  lists: PartyLists,
  refuse: Refuse<'unknown-party'>,
): Refusal | undefined {
  if (missing.length === 0) return undefined;
  for (const [field, codes = []] of Object.entries(lists)) {
    const party = codes.find(code => missing.includes(code));
    if (party !== undefined) return refuse('unknown-party', { field, params: { party } });
  }
  return undefined;
}

/** A version that does not exist, or that takes no more statements. `inPlace`: of what was marked as entered in error. */
export function refuseVersion(
  { version: known }: Surroundings,
  version: number,
  inPlace: boolean,
  refuse: Refuse<'unknown-version' | 'version-closed'>,
): Refusal | undefined {
  if (known === null) return refuse('unknown-version', { field: 'version', params: { version } });
  return known.content === 'in-full' && known.issued && !inPlace
    ? refuse('version-closed', { field: 'version', params: { version } })
    : undefined;
}

/** Dates by field, of which one lies wholly before the plan began. */
export function refuseBeforeFounding(
  { since }: Surroundings,
  dates: Readonly<Record<string, string | undefined>>,
  refuse: Refuse<'before-founding'>,
): Refusal | undefined {
  if (since === null) return undefined;
  for (const [field, date] of Object.entries(dates))
    if (date !== undefined && countsFrom(date) < beginsOn(since))
      return refuse('before-founding', { field, params: { date, since } });
  return undefined;
}

/** Both dates known, and the last day that the second can mean lies before the first that the first can mean. */
export function outOfOrder(earlier: string | undefined, later: string | undefined): boolean {
  return earlier !== undefined && later !== undefined && countsFrom(later) < beginsOn(earlier);
}

export function refuseTwice(
  lists: Readonly<Record<string, readonly string[] | undefined>>,
  refuse: Refuse<'named-twice'>,
): Refusal | undefined {
  for (const [field, names = []] of Object.entries(lists)) {
    const name = names.find((one, index) => names.indexOf(one) < index);
    if (name !== undefined) return refuse('named-twice', { field, params: { name } });
  }
  return undefined;
}

interface ToldLineage {
  readonly version: number;
  readonly task: string;
  readonly lineage?:
    | { readonly kind: (typeof lineageKinds)[number]; readonly from?: readonly string[] | undefined }
    | undefined;
}

/** The tasks of the version before from which this one comes: where a kind keeps the key, the key itself. */
export function comesFrom({ task, lineage }: ToldLineage): readonly string[] {
  if (lineage === undefined) return [];
  return lineage.from ?? (keepsKey.has(lineage.kind) ? [task] : []);
}

const keepsKey: ReadonlySet<string> = new Set(['carried-over', 'amended', 'renumbered']);

/** What the record knows of the tasks that this one is said to come from. */
export interface Origins {
  readonly base: number | null;
  readonly unknownOrigins: readonly string[];
  readonly notHere: readonly string[];
}

export function refuseLineage(
  { stated }: TaskState,
  input: ToldLineage,
  origins: Origins,
  refuse: Refuse<'lineage-does-not-fit' | 'lineage-unknown' | 'lineage-in-a-circle' | 'key-reused' | 'named-twice'>,
): Refusal | undefined {
  const { version, task, lineage } = input;
  const { base, unknownOrigins, notHere } = origins;
  if (lineage?.kind === 'new' && [...stated.keys()].some(other => other !== version))
    return refuse('key-reused', { field: 'task', params: { task } });
  const from = comesFrom(input);
  if (lineage === undefined) return undefined;
  const fits =
    lineage.kind === 'merged'
      ? from.length > 1
      : lineage.kind === 'split'
        ? from.length === 1
        : keepsKey.has(lineage.kind)
          ? from.length === 1 && from[0] === task
          : from.length === 0;
  if (!fits) return refuse('lineage-does-not-fit', { field: 'lineage', params: { task, kind: lineage.kind } });
  const field = 'lineage';
  const twice = from.find((one, index) => from.indexOf(one) < index);
  if (twice !== undefined) return refuse('named-twice', { field, params: { name: twice } });
  const unknown = from.find(one =>
    one === task ? base === null || !stated.has(base) : base === null || unknownOrigins.includes(one),
  );
  if (unknown === undefined) return undefined;
  const within = unknown === task ? base === null : !notHere.includes(unknown);
  return refuse(within ? 'lineage-in-a-circle' : 'lineage-unknown', {
    field,
    params: { task, from: unknown, version: base ?? version },
  });
}
