import { hash } from 'node:crypto';
import type { Instance } from '../instance.ts';
import { claimsOf } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import { beginsOn } from '../record/day.ts';
import type { Performed } from '../record/perform.ts';
import { parse } from '../record/perform.ts';
import { isRefusal, type Refusal } from '../record/refusal.ts';
import { batchLimit } from '../record/writer.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { type ColumnUse, usesOf } from './column-uses.ts';
import { compose } from './compose.ts';
import type { Composed } from './composed.ts';
import type { DateRead } from './dates-read.ts';
import { PartyFinder } from './find-parties.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import { guessLanguage } from './guess-language.ts';
import { guessMapping } from './guess-mapping.ts';
import { findHeader } from './header.ts';
import { type KnownPlan, readKnownPlan } from './known-plan.ts';
import type { Mapping } from './mapping.ts';
import { type Destination, type MatrixAct, planActs } from './plan-acts.ts';
import { readMatrix } from './read-matrix.ts';
import { findMapping, fingerprintOf, saveMapping } from './saved-mappings.ts';
import { UnreadableMatrix } from './table.ts';

/** A matrix as somebody hands it in. */
export interface Handed {
  readonly framework: string;
  readonly author: Author;
  readonly name: string;
  readonly bytes: Buffer;
  /** Absent: the one that was saved for these columns, else what the header seems to say. */
  readonly mapping?: Mapping | undefined;
  readonly to: Destination;
}

/** What an import would do, before it does anything. */
export interface Report {
  readonly file: {
    readonly name: string;
    readonly digest: string;
    readonly format: string;
    readonly sheet?: string | undefined;
    readonly encoding?: string | undefined;
    readonly rows: number;
  };
  /** Absent where the file could not be read at all. */
  readonly mapping?: Mapping;
  readonly mappingFrom: 'given' | 'saved' | 'guessed';
  readonly columns: readonly ColumnUse[];
  readonly dates: readonly DateRead[];
  readonly version?: {
    readonly number: number;
    readonly opens: boolean;
    readonly basedOn: number | null;
    /** Nothing was told of the plan before. */
    readonly first: boolean;
  };
  readonly counts: { readonly directions: number; readonly tasks: number; readonly milestones: number };
  readonly acts: number;
  /** Statements that the version holds already, word for word. */
  readonly already: number;
  readonly problems: readonly Finding<ProblemCode>[];
  readonly notices: readonly Finding<NoticeCode>[];
}

export interface Prepared {
  readonly report: Report;
  /** One batch; none where something stands in the way, or nothing is left to say. */
  readonly acts: readonly MatrixAct[];
  /** Of the columns, to save the mapping under. */
  readonly columns: string;
  /** The record as it stood: the same matrix sent twice is one import. */
  readonly position: number;
}

/** Reads a matrix and lays it beside the plan. Nothing is recorded. */
export async function prepareImport(instance: Instance, handed: Handed): Promise<Prepared> {
  const { framework, bytes, name } = handed;
  const digest = hash('sha256', bytes, 'hex');
  const head = await instance.heads.find(framework);
  const position = (head?.size ?? 0) - 1;
  const { known, today } = await instance.store.asMember(framework, claimsOf(handed.author), async db => {
    const reading = await readingNow(db, { framework, size: position + 1 });
    return { known: await readKnownPlan(reading, handed.to.source), today: reading.day };
  });
  try {
    return { ...(await prepare(instance, handed, known, digest, today)), position };
  } catch (problem) {
    if (!(problem instanceof UnreadableMatrix)) throw problem;
    const report: Report = {
      file: { name, digest, format: '', rows: 0 },
      mappingFrom: 'guessed',
      columns: [],
      dates: [],
      counts: { directions: 0, tasks: 0, milestones: 0 },
      acts: 0,
      already: 0,
      problems: [problem.problem as Finding<ProblemCode>],
      notices: [],
    };
    return { report, acts: [], columns: '', position };
  }
}

async function prepare(
  instance: Instance,
  { framework, name, bytes, mapping: given, to }: Handed,
  known: KnownPlan,
  digest: string,
  day: string,
): Promise<Omit<Prepared, 'position'>> {
  const table = await readMatrix(bytes, given ?? {});
  const headed = findHeader(table, given?.headerRow);
  if (!headed || headed.columns.length === 0) throw new UnreadableMatrix('no-header');
  if (headed.rows.length === 0) throw new UnreadableMatrix('no-rows');
  const columns = fingerprintOf(headed);
  const saved = given ? undefined : await findMapping(instance.store, framework, columns);
  const mapping = given ?? saved ?? guessMapping(table, headed, guessLanguage(headed, known.languages));
  const composed = compose(table, headed, mapping, {
    parties: new PartyFinder(known.parties, mapping.parties),
    since: known.since,
    statusSaid: `${name}, ${to.on ?? day}`,
  });
  const planned = planActs(composed, mapping, known, to, { name, digest, rows: headed.rows.length });
  const found = [
    ...strangers(mapping, known),
    ...known.missingSources.map(value => ({ row: 0, column: '', value, code: 'no-such-source' as const })),
    ...(to.on !== undefined && beginsOn(to.on) > day
      ? [{ row: 0, column: '', value: to.on, code: 'in-the-future' as const }]
      : []),
    ...composed.problems,
    ...planned.problems,
    ...tooMany(planned.acts, composed),
  ];
  const told = new Set(found.map(({ row }) => row));
  const problems = [...found, ...refusedShapes(instance, planned.acts).filter(({ row }) => !told.has(row))].sort(
    (a, b) => a.row - b.row,
  );
  const report: Report = {
    file: {
      name,
      digest,
      format: table.format,
      sheet: table.sheet,
      encoding: table.encoding?.name,
      rows: headed.rows.length,
    },
    mapping,
    mappingFrom: given ? 'given' : saved ? 'saved' : 'guessed',
    columns: usesOf(headed, mapping),
    dates: composed.dates,
    version: { number: planned.version, opens: planned.opens, basedOn: planned.basedOn, first: !known.described },
    counts: planned.counts,
    acts: planned.acts.length,
    already: planned.already,
    problems,
    notices: [...composed.notices, ...planned.notices],
  };
  return { report, acts: problems.length === 0 && isWorth(planned.counts) ? planned.acts : [], columns };
}

/** A version is not opened to say nothing. */
function isWorth({ directions, tasks, milestones }: Report['counts']): boolean {
  return directions + tasks + milestones > 0;
}

function strangers(mapping: Mapping, { parties }: KnownPlan): Finding<ProblemCode>[] {
  const codes = new Set(parties.map(({ code }) => code));
  return Object.entries(mapping.parties)
    .filter(([, code]) => !codes.has(code))
    .map(([name, code]) => ({ row: 0, column: '', value: code, other: name, code: 'no-such-party' }));
}

/** What an act's own schema refuses is said before anything is sent. */
function refusedShapes({ record }: Instance, acts: readonly MatrixAct[]): Finding<ProblemCode>[] {
  return acts.flatMap(one => {
    const asked = parse(record.spine, one);
    if (!isRefusal(asked)) return [];
    const [first] = asked.problems ?? [];
    const value = first ? `${first.field}: ${first.message}` : asked.rule;
    return [{ row: one.row, column: '', code: 'refused' as const, value }];
  });
}

function tooMany({ length }: readonly MatrixAct[], { tasks }: Composed): Finding<ProblemCode>[] {
  return length > batchLimit
    ? [
        {
          row: 0,
          column: '',
          code: 'too-many-acts',
          value: String(length),
          other: String(batchLimit),
          rows: tasks.length,
        },
      ]
    : [];
}

/** What was recorded; or the refusal, and the row that met it. Then nothing was. */
export type Imported =
  | { readonly entries: readonly Performed[]; readonly version: number }
  | { readonly refusal: Refusal; readonly row: number };

/** Records a prepared import, whole or not at all, and keeps its mapping for the next edition. */
export async function performImport(
  instance: Instance,
  { framework, author }: Handed,
  principal: string,
  { report, acts, columns, position }: Prepared,
): Promise<Imported> {
  const outcome = await instance.record.perform({
    framework,
    author,
    principal,
    acts,
    idempotencyKey: `matrix-${hash('sha256', JSON.stringify([position, acts]), 'hex')}`,
  });
  if (isRefusal(outcome)) return { refusal: outcome, row: acts[outcome.index]?.row ?? 0 };
  if (report.mapping) await saveMapping(instance.store, framework, columns, report.mapping);
  return { entries: outcome, version: report.version?.number ?? 1 };
}
