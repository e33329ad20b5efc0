import { query } from '../../../record/reading.ts';
import { findSources, type Source } from '../../framework/derived/sources.ts';

/** A source with its number on the page that cites it. */
export interface CitedSource extends Source {
  readonly n: number;
}

/** The sources of a page, numbered in the order in which it first cites them. */
export const citeSources = query(
  findSources.tables,
  async (reading, keys: readonly string[]): Promise<CitedSource[]> => {
    const order = [...new Set(keys)];
    const found = new Map((await findSources(reading, order)).map(source => [source.source, source]));
    return order
      .map(key => found.get(key))
      .filter(source => source !== undefined)
      .map((source, index) => ({ ...source, n: index + 1 }));
  },
);
