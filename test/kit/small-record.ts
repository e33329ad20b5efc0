import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Author, OpenEntry } from '../../src/record/body.ts';
import { LogKeys } from '../../src/record/checkpoint.ts';
import { openSealed } from '../../src/record/commitment.ts';
import { readEntries } from '../../src/record/entries.ts';
import { examine } from '../../src/record/examine.ts';
import type { ActRequest, Performed } from '../../src/record/perform.ts';
import { type Record as OpenRecord, type Outcome, openRecord } from '../../src/record/record.ts';
import { type FatalFault, isRefusal } from '../../src/record/refusal.ts';
import type { Spine } from '../../src/record/spine.ts';
import { type Connection, openStore, type Store } from '../../src/record/store/store.ts';
import { copyDatabase } from './database.ts';
import { smallSpine } from './small-spine.ts';

export const framework = 'small';
export const compiler: Author = { party: 'ARD', capacity: 'compiler', credential: null, person: 'persona' };
export const delegate: Author = { party: 'BEL', capacity: 'focal-point', credential: null, person: 'personb' };
/** May do nothing. */
export const observer: Author = { party: 'CAS', capacity: 'observer', credential: null, person: 'personc' };

/** A record of its own on the small spine, founded at position 0. Everything goes when the test ends. */
export interface SmallRecord {
  readonly connection: Connection;
  readonly store: Store;
  readonly keys: LogKeys;
  readonly spine: Spine;
  readonly record: OpenRecord;
  readonly fatal: FatalFault[];
  readonly commits: number[];
  /** As another process would, on the same database: its own queue, memory and connections. */
  another(): Promise<{ readonly store: Store; readonly record: OpenRecord }>;
}

export async function openSmallRecord(spine: Spine = smallSpine): Promise<SmallRecord> {
  const { connection, drop } = await copyDatabase(spine);
  const folder = mkdtempSync(join(tmpdir(), 'comity-keys-'));
  const keys = new LogKeys(folder);
  const fatal: FatalFault[] = [];
  const commits: number[] = [];
  const stores: Store[] = [];
  const records: OpenRecord[] = [];
  const another = async () => {
    const store = await openStore(connection, { public: 3, member: 2, writer: 4 });
    const record = openRecord({
      store,
      spine,
      keys,
      name: 'test.example',
      onFatal: fault => fatal.push(fault),
      onCommit: (_, size) => commits.push(size),
    });
    stores.push(store);
    records.push(record);
    return { store, record };
  };
  onTestFinished(async () => {
    for (const record of records) await record.settled();
    for (const store of stores) await store.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { store, record } = await another();
  const small = { connection, store, keys, spine, record, fatal, commits, another };
  done(await submit(small, { act: 'small.found', body: { timeZone: 'UTC' } }));
  return small;
}

export interface SubmitOptions {
  readonly author?: Author;
  readonly key?: string;
}

export function submit(
  { record }: { readonly record: OpenRecord },
  acts: ActRequest | readonly ActRequest[],
  { author = compiler, key }: SubmitOptions = {},
): Promise<Outcome> {
  return record.perform({
    framework,
    author,
    principal: author.person ?? 'nobody',
    acts: Array.isArray(acts) ? acts : [acts],
    idempotencyKey: key,
  });
}

/** The entries made; a refusal fails the test. */
export function done(outcome: Outcome): readonly Performed[] {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export function refusalIn(outcome: Outcome): string {
  if (isRefusal(outcome)) return outcome.code;
  throw new Error(`not refused: ${JSON.stringify(outcome)}`);
}

export function noteOn(
  key: string,
  text: string,
  more: Omit<ActRequest, 'act' | 'body'> & { to?: string } = {},
): ActRequest {
  const { to, ...envelope } = more;
  return { act: 'small.note', body: { key, text, ...(to === undefined ? {} : { to }) }, ...envelope };
}

/** Every entry that can be opened, by position. */
export async function openEntries({
  store,
  spine,
}: Pick<SmallRecord, 'store' | 'spine'>): Promise<Map<number, OpenEntry>> {
  const found = new Map<number, OpenEntry>();
  for await (const entry of readEntries(store.writer, spine, framework))
    if (!entry.erased) found.set(entry.position, entry);
  return found;
}

export interface StoredHead {
  readonly size: number;
  readonly root: Buffer;
  readonly checkpoint: string;
  readonly at: string;
}

export async function headOf({ store }: Pick<SmallRecord, 'store'>): Promise<StoredHead> {
  const { rows } = await store.writer.query<StoredHead>(
    'select size, root, checkpoint, at from record.head where framework = $1',
    [framework],
  );
  return rows[0] as StoredHead;
}

/** What an inspection from inside finds wrong: positions, root, tiles, openings, signature. */
export async function wrongIn({
  store,
  spine,
  keys,
}: Pick<SmallRecord, 'store' | 'spine' | 'keys'>): Promise<string[]> {
  const wrong: string[] = [];
  for await (const { ok, sentence } of examine(store, spine, keys)) if (!ok) wrong.push(sentence);
  return wrong;
}

/** The opening as it is stored, sealed values and all. */
export async function openingAt({ store }: Pick<SmallRecord, 'store'>, position: number) {
  const { rows } = await store.writer.query<{ sealed: Buffer; key: Buffer }>(
    `select sealed, key from record.opening join record.opening_key using (framework, position)
     where framework = $1 and position = $2`,
    [framework, position],
  );
  const row = rows[0];
  return row && openSealed(row.sealed, row.key);
}

/** All rows of all derived tables, in an order of their own: equal exactly when the tables are. */
export async function dumpDerived({
  store,
  spine,
}: Pick<SmallRecord, 'store' | 'spine'>): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const { name } of spine.tables) {
    const { rows } = await store.writer.query<{ row: string }>(
      `select to_jsonb(t)::text as row from derived."${name}" t order by 1`,
    );
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
