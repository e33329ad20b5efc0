import type { Language } from '../words/language.ts';
import type { Finding } from './finding.ts';
import { findingSentence, placeOf } from './words.ts';

/** What is said in the same words of many rows, said once. */
export interface Alike {
  readonly place: string;
  readonly sentence: string;
  /** The first rows that it is said of; empty for the file as a whole. */
  readonly rows: readonly number[];
  /** Rows beyond these. */
  readonly more: number;
}

const mostRows = 8;

export function alike(language: Language, findings: readonly Finding[]): Alike[] {
  const groups = Map.groupBy(findings, one => `${one.column}\n${findingSentence(language, one)}`);
  return [...groups.values()].map(all => {
    const [first] = all as [Finding];
    const rows = all.map(({ row }) => row).filter(row => row > 0);
    return {
      place: all.length === 1 ? placeOf(language, first) : first.column,
      sentence: findingSentence(language, first),
      rows: all.length === 1 ? [] : rows.slice(0, mostRows),
      more: all.length === 1 ? 0 : Math.max(0, rows.length - mostRows),
    };
  });
}
