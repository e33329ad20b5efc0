import type { AnyAct } from '../../../record/act.ts';
import type { Rule } from '../../../record/authorise.ts';

/** Words for one field of an act's content; `FieldWords`, as far as reading it back needs them. */
export interface FieldLabel {
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, FieldLabel>>;
}

export interface KnownAct {
  readonly act: AnyAct;
  readonly rule: Rule | undefined;
  /** By language. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldLabel>>>>;
}

/** A slice, as far as the archive must know it. */
interface Room {
  readonly acts: readonly AnyAct[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly words: Readonly<
    Record<string, { readonly acts: Readonly<Record<string, { readonly fields: Readonly<Record<string, any>> }>> }>
  >;
}

const known = new Map<string, KnownAct>();

/**
 * Tells the archive the acts of all slices, once, when the slices are put together: it keeps entries of every act and
 * may import none. An act that it was not told of is neither corrected nor erased.
 */
export function knowActs(rooms: readonly Room[]): void {
  for (const { acts, rules, words } of rooms)
    for (const act of acts) {
      const fields = Object.entries(words).map(([language, own]) => [language, own.acts[act.name]?.fields ?? {}]);
      known.set(act.name, { act, rule: rules[act.name], fields: Object.fromEntries(fields) });
    }
}

export function findKnownAct(name: string): KnownAct | undefined {
  return known.get(name);
}

export function isCorrectable(name: string): boolean {
  return known.get(name)?.act.correctable === true;
}
