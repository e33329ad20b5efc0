import type { OpenEntry } from '../../../record/body.ts';
import { type ColumnSet, flag, json, optionalText, type RowOf } from '../../../record/table.ts';

/** What memberships and roles have in common: they last, and the entry that ends one is not the entry that began it. */
export const lastingColumns = {
  /** False from the day on which an entry says that it ended. */
  stands: flag,
  began: optionalText,
  ended: optionalText,
  seen_on: optionalText,
  sources: json<readonly string[]>(),
  basis: optionalText,
  basis_note: optionalText,
  compiled: flag,
};

export interface LastingInput {
  readonly from?: string | null | undefined;
  readonly until?: string | undefined;
  readonly seenOn?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly basis?: string | undefined;
  readonly basisNote?: string | undefined;
}

export function lastingValues(input: LastingInput, { body }: OpenEntry, stands: boolean) {
  const { from, until, seenOn, sources = [], basis, basisNote } = input;
  return {
    stands,
    began: from ?? null,
    ended: until ?? null,
    seen_on: seenOn ?? null,
    sources,
    basis: basis ?? null,
    basis_note: basisNote ?? null,
    compiled: body.author.capacity === 'compiler',
  };
}

/** One period of a membership or role, with where it is from. */
export interface Lasted {
  /** Year, month or day as sources say it; null: not known. */
  readonly from: string | null;
  /** Last day. Null: goes on as far as known, except where it was only seen on a day. */
  readonly until: string | null;
  readonly seenOn: string | null;
  /** Does it hold on the reading's day? */
  readonly holds: boolean;
  readonly sources: readonly string[];
  readonly basis: string | null;
  readonly basisNote: string | null;
  /** Entered by a compiler from public sources, for no party. */
  readonly compiled: boolean;
  readonly position: number;
  /** The entry that says it ended, where another one says so. */
  readonly endPosition: number | null;
}

type Row = RowOf<typeof lastingColumns & ColumnSet>;

/** Puts the rows of one key together into periods, in the order of their days. */
export function periodsOf<R extends Row>(rows: readonly R[], day: string): (Lasted & { readonly row: R })[] {
  return rows
    .filter(({ stands }) => stands)
    .map(row => {
      const end = rows.find(other => !other.stands && other.key === row.key && other.from_on === row.to_on);
      return {
        row,
        from: row.began,
        until: row.ended ?? end?.ended ?? null,
        seenOn: row.seen_on,
        holds: reached(row.from_on, day) && (row.to_on === null || !reached(row.to_on, day)),
        sources: [...new Set([...row.sources, ...(end?.sources ?? [])])],
        basis: row.basis,
        basisNote: row.basis_note,
        compiled: row.compiled,
        position: row.position,
        endPosition: end?.position ?? null,
      };
    });
}

function reached(from: string, day: string): boolean {
  return from === '-infinity' || (day !== '-infinity' && from <= day);
}
