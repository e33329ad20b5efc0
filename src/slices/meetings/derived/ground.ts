import type { OpenEntry } from '../../../record/body.ts';
import { json, optionalInteger, optionalText, text } from '../../../record/table.ts';

/** What every row of meetings keeps of where its fact comes from, besides the entry's position. */
export const groundColumns = {
  sources: json<readonly string[]>(),
  basis: optionalText,
  basis_note: optionalText,
  capacity: text,
  recorded_for: optionalText,
  credential: optionalInteger,
  audience: text,
};

interface GroundInput {
  readonly sources?: readonly string[] | undefined;
  readonly basis?: string | undefined;
  readonly basisNote?: string | undefined;
}

export function groundOf({ sources = [], basis, basisNote }: GroundInput, { body }: OpenEntry) {
  return {
    sources,
    basis: basis ?? null,
    basis_note: basisNote ?? null,
    capacity: body.author.capacity,
    recorded_for: body.author.party,
    credential: body.author.credential,
    audience: body.audience,
  };
}

/** How a fact is known, as pages and their JSON tell it. */
export interface Grounded {
  /** The entry that says it. */
  readonly position: number;
  readonly sources: readonly string[];
  readonly basis: string | null;
  readonly basisNote: string | null;
  /** Entered by a compiler from public sources, for no party. */
  readonly compiled: boolean;
  readonly recordedBy: { readonly capacity: string; readonly party: string | null; readonly credential: number | null };
  readonly audience: string;
}

export const groundShown = [
  'position',
  'sources',
  'basis',
  'basis_note',
  'capacity',
  'recorded_for',
  'credential',
  'audience',
] as const;

export interface GroundRow {
  readonly position: number;
  readonly sources: readonly string[];
  readonly basis: string | null;
  readonly basis_note: string | null;
  readonly capacity: string;
  readonly recorded_for: string | null;
  readonly credential: number | null;
  readonly audience: string;
}

export function grounded(row: GroundRow): Grounded {
  const { position, sources, basis, basis_note, capacity, recorded_for, credential, audience } = row;
  return {
    position,
    sources,
    basis,
    basisNote: basis_note,
    compiled: capacity === 'compiler',
    recordedBy: { capacity, party: recorded_for, credential },
    audience,
  };
}
