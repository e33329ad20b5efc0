import { sql } from 'kysely';
import { query } from '../../../record/reading.ts';
import type { Cell, Content } from '../fields.ts';
import {
  type BriefRow,
  brief,
  briefOf,
  type Evidence,
  type Received,
  type ReturnInBrief,
  returns,
  type Step,
  type Wording,
} from './returns.ts';

/** A return in full. */
export interface Return extends ReturnInBrief, Omit<Content, 'kind' | 'status' | 'evidence'> {
  readonly evidence: Evidence;
  readonly wording: Wording | null;
  /** Fields that say what the round before said. */
  readonly unchanged: readonly string[];
  readonly received: Received | null;
  readonly steps: readonly Step[];
  readonly recordedAt: string;
  readonly recordedBy: { readonly capacity: string; readonly party: string | null; readonly credential: number | null };
}

const full = [
  ...brief,
  'texts',
  'evidence',
  'wording',
  'unchanged',
  'steps',
  'recorded_at',
  'capacity',
  'recorded_for',
  'credential',
] as const;

type FullRow = BriefRow & {
  readonly texts: Omit<Content, 'kind' | 'status' | 'evidence'>;
  readonly evidence: Evidence;
  readonly wording: Wording | null;
  readonly unchanged: readonly string[];
  readonly steps: readonly Step[];
  readonly recorded_at: string;
  readonly capacity: string;
  readonly recorded_for: string | null;
  readonly credential: number | null;
};

function returnOf(row: FullRow): Return {
  const { texts, evidence, wording, unchanged, steps, recorded_at, capacity, recorded_for, credential } = row;
  const { round, task, party, kind, status, received_at, received, audience, position } = row;
  return {
    ...briefOf({ round, task, party, kind, status, received_at, received, audience, position }),
    ...texts,
    evidence,
    wording,
    unchanged,
    received,
    steps,
    recordedAt: recorded_at,
    recordedBy: { capacity, party: recorded_for, credential },
  };
}

/** The return of a cell, as the last entry that this reader sees tells it. */
export const findReturn = query(
  [returns],
  async (reading, { round, task, party }: Cell): Promise<Return | undefined> => {
    const row = await returns
      .rows(reading)
      .select(full)
      .where('round', '=', round)
      .where('task', '=', task)
      .where('party', '=', party)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && returnOf(row);
  },
);

/** Does a return that this reader may see name this file, as evidence or as the original? */
export const showsEvidence = query([returns], async (reading, digest: string): Promise<boolean> => {
  const row = await returns
    .timeline(reading)
    .select('key')
    .where(sql<boolean>`t.digests @> ${JSON.stringify([digest])}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
});

/** The returns of a round in full, or of one task or party in it, by cell the last one that this reader sees. */
export const listFullReturns = query(
  [returns],
  async (reading, round: string, only: { readonly task?: string; readonly party?: string } = {}): Promise<Return[]> => {
    let rows = returns.rows(reading).select(full).where('round', '=', round);
    if (only.task !== undefined) rows = rows.where('task', '=', only.task);
    if (only.party !== undefined) rows = rows.where('party', '=', only.party);
    const found = await rows.orderBy('position').execute();
    return [...new Map(found.map(row => [`${row.task}/${row.party}`, returnOf(row)])).values()];
  },
);

/** What was returned on one task, in whatever round. */
export const returnsOnTask = query([returns], async (reading, task: string): Promise<ReturnInBrief[]> => {
  const rows = await returns.rows(reading).select(brief).where('task', '=', task).orderBy('position').execute();
  return [...new Map(rows.map(row => [`${row.round}/${row.party}`, briefOf(row)])).values()];
});
