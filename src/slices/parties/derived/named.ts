import type { Context, RefusalRule } from '../../../record/act.ts';
import type { Read } from '../../../record/reading.ts';
import type { Refusal } from '../../../record/refusal.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { missingParties } from './parties.ts';

/** What acts of many rooms ask of the parties and sources that they name, and how they refuse those that are not there. */
export const unknownParty: RefusalRule = {
  kind: 'state',
  rule: 'An act names parties that are registered.',
  source: 'docs/acts/parties.add-party.md',
};

export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};

/** Parties by the field of the act that names them. */
export type PartyFields = Readonly<Record<string, readonly string[] | undefined>>;

export interface Missing {
  readonly sources: readonly string[];
  readonly parties: readonly string[];
}

export async function findMissing(
  read: Read,
  sources: readonly string[] | undefined,
  fields: PartyFields = {},
): Promise<Missing> {
  const codes = [...new Set(Object.values(fields).flatMap(list => list ?? []))].sort();
  return {
    sources: sources === undefined ? [] : await read(missingSources, sources),
    parties: codes.length === 0 ? [] : await read(missingParties, codes),
  };
}

export function refuseMissing(
  { sources, parties }: Missing,
  fields: PartyFields,
  refuse: Context<unknown, 'unknown-party' | 'unknown-source'>['refuse'],
): Refusal | undefined {
  for (const [field, codes = []] of Object.entries(fields)) {
    const at = codes.findIndex(code => parties.includes(code));
    if (at >= 0) return refuse('unknown-party', { field, params: { party: codes[at] as string } });
  }
  return refuseMissingSource({ sources }, refuse);
}

export function refuseMissingSource(
  { sources: [source] }: Pick<Missing, 'sources'>,
  refuse: Context<unknown, 'unknown-source'>['refuse'],
): Refusal | undefined {
  return source === undefined ? undefined : refuse('unknown-source', { field: 'sources', params: { source } });
}
