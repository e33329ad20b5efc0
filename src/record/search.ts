import { type SelectQueryBuilder, sql } from 'kysely';
import type { Localized } from './fields.ts';
import type { Reading } from './reading.ts';
import type { ColumnSet, RowOf, Table } from './table.ts';

/** The kinds of thing that a search finds, in the order in which they are shown. */
export const foundKinds = [
  'entry',
  'party',
  'body',
  'series',
  'edition',
  'forum',
  'task',
  'direction',
  'alert',
  'check',
  'request',
  'consultation',
  'activity',
  'contact',
  'release',
  'cutting',
  'document',
  'statement',
  'outcome',
  'claim',
  'source',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** What a search looks for: every word, folded, and at most so many things of a kind. */
export interface Sought {
  readonly words: readonly string[];
  readonly limit: number;
}

/** Finds things of one kind among what the reading may see, the best first. */
export type Find = (reading: Reading, sought: Sought) => Promise<readonly Hit[]>;

/** One thing that a search found. */
export interface Hit {
  /** Path below the framework. */
  readonly path: string;
  /** Its title; an entry of the record has the title of its act instead. */
  readonly title: Localized | null;
  readonly act?: string;
  /** The text in which the words stand, where they stand in more than the title. */
  readonly text: Localized | null;
  /** Its day, where it has one: a partial date. */
  readonly on: string | null;
  /** The entry that says it. */
  readonly position: number;
}

export const longestQuery = 200;
const mostWords = 8;

/** The words of what was typed; undefined where it is more than a search takes. */
export function wordsOf(typed: string): string[] | undefined {
  if (typed.length > longestQuery) return undefined;
  const words = [
    ...new Set(
      fold(typed.toWellFormed())
        .split(/[\s\p{Cc}]+/u)
        .filter(word => word !== ''),
    ),
  ];
  return words.length > mostWords ? undefined : words;
}

/** One spelling for all: of width, composition and case. Words are found inside others, since not every script parts them. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Does every word stand somewhere in these texts, in whatever language? */
export function standIn({ words }: Sought, texts: readonly (string | Localized | null | undefined)[]): boolean {
  const all = fold(
    texts.flatMap(text => (text && typeof text === 'object' ? Object.values(text) : [text ?? ''])).join('\n'),
  );
  return words.every(word => all.includes(word));
}

/** The first of these texts in which one of the words stands. */
export function textWith({ words }: Sought, texts: readonly (Localized | null | undefined)[]): Localized | null {
  return (
    texts.find(text => text && words.some(word => Object.values(text).some(one => fold(one).includes(word)))) ?? null
  );
}

/** No search reads more rows of a table than these, the newest: its work has an end however long the record grows. */
const rowsRead = 20_000;

/** Rows in whose columns, taken together, every word stands: the newest first. JSON counts with all texts in it. */
export function rowsWith<Columns extends ColumnSet>(
  table: Table<Columns>,
  reading: Reading,
  columns: readonly (keyof Columns & string)[],
  { words, limit }: Sought,
): SelectQueryBuilder<Record<string, RowOf<Columns>>, string, object> {
  const newest = (table.rows(reading) as SelectQueryBuilder<any, any, any>)
    .selectAll()
    .orderBy('t.position', 'desc')
    .limit(rowsRead)
    .as('t');
  const parts = columns.map(column =>
    (table.columns[column] as { sql: string }).sql.startsWith('jsonb')
      ? sql`(select string_agg(part #>> '{}', ' ')
          from jsonb_path_query(${sql.ref(`t.${column}`)}, 'strict $.**') part where jsonb_typeof(part) = 'string')`
      : sql.ref(`t.${column}`),
  );
  const folded = sql`lower(normalize(concat_ws(' ', ${sql.join(parts)}), NFKC))`;
  let found = reading.db.selectFrom(newest);
  // A position, not a pattern: no sign in a word means more than itself.
  for (const word of words) found = found.where(sql<boolean>`strpos(${folded}, lower(${word}::text)) > 0`);
  return found.orderBy('t.position', 'desc').limit(limit) as never;
}
