import { hash } from 'node:crypto';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Act } from './act.ts';
import type { OpenEntry } from './body.ts';
import type { Reading } from './reading.ts';

/**
 * A derived table and how entries become its rows. Every row says one thing that one entry said, carries the positions
 * `[since, until)` for which the record said so, the days `[from_on, to_on)` for which it is in force, and the circles
 * that may see it. The spine keeps all of these: no slice writes interval SQL.
 */
export interface Table<Columns extends ColumnSet = any> {
  readonly name: string;
  /** Number of this definition, and a digest of the columns for those who forget to raise it. */
  readonly version: string;
  readonly columns: Columns;
  readonly indexes: readonly (readonly string[])[];
  /** By act; `*` takes every entry. */
  readonly handlers: ReadonlyMap<string, (entry: OpenEntry, rows: Rows<any>) => void>;
  /** Rows say that something was recorded, not that it holds: they stay when their entry was entered in error. */
  readonly permanent: boolean;
  /**
   * The column of a credential that a row bars: whoever claims its circle has to learn that it counts no more. Which
   * circles count is asked of this table, so it asks for those that are claimed.
   */
  readonly barring: string | undefined;
  /** Rows in force on the reading's day, as recorded by its position. */
  rows(reading: Reading): SelectQueryBuilder<Record<string, RowOf<Columns>>, string, object>;
  /** Rows as recorded by the reading's position, whenever they are or were in force. */
  timeline(reading: Reading): SelectQueryBuilder<Record<string, RowOf<Columns>>, string, object>;
}

export interface Column<Value> {
  readonly sql: string;
  readonly value?: Value;
}

export type ColumnSet = Readonly<Record<string, Column<any>>>;
export type ValuesOf<Columns extends ColumnSet> = { [Name in keyof Columns]: ValueOf<Columns[Name]> };
type ValueOf<C> = C extends Column<infer Value> ? Value : never;

export interface SpineColumns {
  readonly key: string;
  /** The entry that says it. */
  readonly position: number;
  readonly since: number;
  readonly from_on: string;
  readonly to_on: string | null;
}

export type RowOf<Columns extends ColumnSet> = ValuesOf<Columns> & SpineColumns;

export const text: Column<string> = { sql: 'text not null' };
export const optionalText: Column<string | null> = { sql: 'text' };
export const integer: Column<number> = { sql: 'bigint not null' };
export const optionalInteger: Column<number | null> = { sql: 'bigint' };
export const flag: Column<boolean> = { sql: 'boolean not null' };
export function json<Value>(): Column<Value> {
  return { sql: 'jsonb not null' };
}

export function optionalJson<Value>(): Column<Value | null> {
  return { sql: 'jsonb' };
}

/** Where a handler says what its entry changes. Nothing is read: rows follow from the entry alone. */
export interface Rows<Values> {
  /** States a fact. It takes the place of what the key said, from its day on until a later fact already known. */
  put(key: string, values: Values, when?: When): void;
  /** States a fact under a key that no row ever had. */
  add(key: string, values: Values, when?: When): void;
  /** The fact ends: from that day on the key says nothing. */
  end(key: string, when?: When): void;
}

/** Days of a fact, where they differ from the entry's `on`. `to` is the first day on which it no longer holds. */
export interface When {
  readonly from?: string;
  readonly to?: string | null;
}

export interface Handler<Values> {
  readonly act: string;
  readonly handle: (entry: OpenEntry, rows: Rows<Values>) => void;
}

/** Takes every entry, whatever its act: `when` of the same act is called as well. */
export function every<Values>(handle: (entry: OpenEntry, rows: Rows<Values>) => void): Handler<Values> {
  return { act: everyAct, handle };
}

export const everyAct = '*';

/** How one act changes one table. */
export function when<In extends object, Values>(
  on: Pick<Act<any, any, any, In, string, any>, 'name' | 'decide'>,
  handle: (input: In, rows: Rows<Values>, entry: OpenEntry) => void,
): Handler<Values> {
  return { act: on.name, handle: (entry, rows) => handle(entry.body.in as In, rows, entry) };
}

/** Number of the columns and policies that the spine gives every table. */
const rowForm = 4;

export function table<Columns extends ColumnSet>(definition: {
  readonly name: string;
  readonly version: number;
  readonly columns: Columns;
  readonly indexes?: readonly (readonly (keyof Columns & string)[])[];
  readonly permanent?: boolean;
  readonly barring?: keyof Columns & string;
  readonly from: readonly Handler<ValuesOf<Columns>>[];
}): Table<Columns> {
  const { name, columns, indexes = [], permanent = false, barring } = definition;
  const shape = JSON.stringify([
    rowForm,
    permanent,
    Object.entries(columns).map(([column, { sql }]) => [column, sql]),
    indexes,
    ...(barring === undefined ? [] : [barring]),
  ]);
  const timeline = (reading: Reading) =>
    (
      reading.db as Kysely<
        Record<string, RowOf<Columns> & { framework: string; until: number | null; silent: boolean }>
      >
    )
      .selectFrom(`derived.${name} as t`)
      // Written out, since every question has it: built from parts it costs more than the rest of the question.
      .where(
        sql<boolean>`t.framework = ${reading.framework} and not t.silent and t.since <= ${reading.position} and (t.until is null or t.until > ${reading.position})`,
      ) as never as SelectQueryBuilder<Record<string, RowOf<Columns>>, string, object>;
  return {
    name,
    version: `${definition.version}:${hash('sha256', shape, 'hex').slice(0, 12)}`,
    columns,
    indexes,
    permanent,
    barring,
    handlers: handlersOf(name, definition.from),
    timeline,
    rows: reading =>
      timeline(reading).where(
        sql<boolean>`t.from_on <= ${reading.day} and (t.to_on is null or t.to_on > ${reading.day})`,
      ),
  };
}

function handlersOf<Values>(
  name: string,
  from: readonly Handler<Values>[],
): ReadonlyMap<string, Handler<Values>['handle']> {
  const handlers = new Map<string, Handler<Values>['handle']>();
  for (const { act, handle } of from) {
    if (handlers.has(act)) throw new Error(`${name} takes ${act} twice`);
    handlers.set(act, handle);
  }
  return handlers;
}

/** By the entry's own right or by a later act: `record.granted` shows each reader what is theirs. */
const granted = '(framework, position) in (select g.framework, g.position from record.granted g)';

/**
 * The statements that make an empty table, with forced row-level security. Run as the owner role, before it is filled.
 * A `silent` row says that from then on its key says nothing; it has no values. `until_next` rows were stated without an
 * end: they hold until the next fact. Only the spine reads either, when it takes an entry out of force.
 */
export function tableSql({ name, columns, indexes, barring }: Table, as = name): string {
  const own = Object.entries(columns as ColumnSet).map(([column, { sql }]) => {
    const type = sql.replace(/ not null$/, '');
    return type === sql ? `"${column}" ${sql}` : `"${column}" ${type} check (silent or "${column}" is not null)`;
  });
  return `
create table derived."${as}" (
  framework text not null, key text not null, position bigint not null,
  since bigint not null, until bigint, from_on date not null, to_on date, circles text[] not null,
  retracted boolean not null default false, silent boolean not null, until_next boolean not null,
  ${own.join(', ')},
  primary key (framework, key, since, from_on)
);
create index on derived."${as}" (framework, position);
${indexes.map(index => `create index on derived."${as}" (framework, ${index.map(column => `"${column}"`).join(', ')});`).join('\n')}
alter table derived."${as}" enable row level security;
alter table derived."${as}" force row level security;
create policy writer on derived."${as}" to comity_writer using (true) with check (true);
create policy public on derived."${as}" for select to comity_public using (circles && '{public}' or ${granted});
create policy own_framework on derived."${as}" as restrictive for select to comity_member
  using (framework = (select record.framework()));
create policy member on derived."${as}" for select to comity_member using (
  circles && (select ${barring === undefined ? 'record.circles()' : 'record.claimed()'})
  or (circles && (select record.wide()) and position >= (select record.since()))
  or ${barring === undefined ? granted : `'credential:' || "${barring}" = any ((select record.claimed())::text[])`});
grant select, insert, update, delete on derived."${as}" to comity_writer;
grant select on derived."${as}" to comity_public, comity_member;`;
}
