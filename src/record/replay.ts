import type pg from 'pg';
import { Derivation } from './derive.ts';
import { readEntries } from './entries.ts';
import type { Spine } from './spine.ts';
import type { Store } from './store/store.ts';
import { type Table, tableSql } from './table.ts';

/** Told how many entries were read since it was last told. */
type Progress = (count: number) => void;

/** Entries derived between two writes: enough to make statements few, little enough to hold in memory. */
const step = 1000;

/** Derives entries `[from, to)` again. Draws no salt, starts no mail: it touches derived tables and nothing else. */
async function deriveAgain(
  client: pg.ClientBase,
  spine: Spine,
  framework: string,
  tables: readonly Table[],
  { from = 0, to = Number.MAX_SAFE_INTEGER, suffix = '', onProgress = (() => {}) as Progress } = {},
): Promise<number> {
  const derivation = new Derivation(client, framework, tables, suffix);
  let last = from;
  for await (const entry of readEntries(client, spine, framework, from, to)) {
    last = entry.position + 1;
    if (entry.erased) continue;
    derivation.apply(entry, spine.acts.get(entry.body.act)?.retracts?.(entry.body.in as never));
    if (last % step !== 0) continue;
    await derivation.flush();
    onProgress(step);
  }
  await derivation.flush();
  onProgress(last % step);
  return last;
}

/** Empties and refills one framework's derived rows in the caller's transaction, which holds its head row. */
export async function rederive(client: pg.ClientBase, spine: Spine, framework: string): Promise<void> {
  for (const { name } of spine.tables)
    await client.query(`delete from derived."${name}" where framework = $1`, [framework]);
  await deriveAgain(client, spine, framework, spine.tables);
}

/**
 * Builds tables anew beside the ones in use, catches up under the heads' locks, and swaps them in. Readers go on
 * reading the old tables until the swap; writers wait only for the last entries. `onProgress` gets counts of entries.
 */
export async function rebuild(
  store: Store,
  spine: Spine,
  tables: readonly Table[],
  onProgress: Progress = () => {},
): Promise<void> {
  if (tables.length === 0) return;
  await store.asOwner(async owner => {
    // One rebuild at a time, whichever process begins it.
    await owner.query('select pg_advisory_lock($1)', [rebuildLock]);
    for (const table of tables) {
      await owner.query(`drop table if exists derived."${table.name}${beside}"`);
      await owner.query(tableSql(table, `${table.name}${beside}`));
    }
    const [client, gate] = [await store.writer.connect(), await store.writer.connect()];
    try {
      const built = new Map<string, number>();
      for (const framework of await frameworks(client))
        built.set(framework, await deriveAgain(client, spine, framework, tables, { suffix: beside, onProgress }));
      // The gate holds all heads until the swap is done: no entry may fall between the two sets of tables.
      await gate.query('begin');
      await gate.query('select 1 from record.head order by framework for update');
      for (const framework of await frameworks(client))
        await deriveAgain(client, spine, framework, tables, { suffix: beside, from: built.get(framework) ?? 0 });
      await swap(owner, tables);
      await gate.query('commit');
    } catch (fault) {
      await gate.query('rollback').catch(() => {});
      throw fault;
    } finally {
      client.release();
      gate.release();
    }
  });
}

async function frameworks(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ framework: string }>('select framework from record.head order by framework');
  return rows.map(({ framework }) => framework);
}

const beside = '__next';
const rebuildLock = 0x636f6d6a;

async function swap(owner: pg.Client, tables: readonly Table[]): Promise<void> {
  await owner.query('begin');
  for (const table of tables) {
    await owner.query(`drop table if exists derived."${table.name}"`);
    await owner.query(`alter table derived."${table.name}${beside}" rename to "${table.name}"`);
    await owner.query(
      `insert into derived.version (name, version) values ($1, $2) on conflict (name) do update set version = excluded.version`,
      [table.name, table.version],
    );
  }
  await owner.query('commit');
}

/** The tables that are missing or were built by another definition. */
export async function outdated(store: Store, spine: Spine): Promise<Table[]> {
  const { rows } = await store.writer.query<{ name: string; version: string }>(
    'select name, version from derived.version',
  );
  const standing = new Map(rows.map(({ name, version }) => [name, version]));
  return spine.tables.filter(table => standing.get(table.name) !== table.version);
}
