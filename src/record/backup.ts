import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { makeFolder } from './store/embedded-folder.ts';
import type { Store } from './store/store.ts';
import { StoreProblem } from './store/store-problem.ts';

/**
 * What a backup holds: the record and what stands beside it, never what is derived, and never a log key. The keys of
 * openings lie in a file of their own: whoever keeps several backups keeps only the newest of these, so that an
 * erased act is gone from the older ones too.
 */
const tables = [
  'record.head',
  'record.leaf',
  'record.tile',
  'record.subject',
  'record.opening',
  'record.opening_key',
  'record.opening_field',
  'record.granted',
  'record.erasure',
  'record.scope',
  'record.idempotency',
  'access.persona',
  'access.token',
  'accounts.user',
  'accounts.account',
  'accounts.passkey',
  'accounts.twoFactor',
  'accounts.provider',
  'accounts.person',
  'accounts.invitation',
  'accounts.event',
  'accounts.preference',
  'accounts.calendar',
  'files.file',
  'files.scaled',
  'drafts.draft',
  'drafts.spent',
  'mail.letter',
  'mail.progress',
  'mail.digest',
  'matrix.mapping',
] as const;

/** The file of a table: its name, in the form of file names. */
function fileOf(table: string): string {
  return table.replaceAll('_', '-');
}

/** Some tables have the names that a library gave them, capitals and keywords among them. */
function quoted(table: string): string {
  return table.replace(/[^.]+/g, '"$&"');
}

const format = 1;

export interface Manifest {
  readonly format: number;
  readonly at: string;
  readonly heads: readonly { readonly framework: string; readonly size: number; readonly checkpoint: string }[];
  readonly files: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
}

/** Writes a backup into a folder that has none yet. All tables as of one instant; the manifest comes last. */
export async function backUp(store: Store, folder: string): Promise<Manifest> {
  if (await stat(join(folder, 'manifest.json')).catch(() => undefined))
    throw new StoreProblem(`${folder} holds a backup already: name an empty folder.`);
  makeFolder(folder, 0o700);
  const client = await store.writer.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const files: Record<string, { rows: number; sha256: string }> = {};
    for (const table of tables) files[table] = await copyOut(client, table, join(folder, fileOf(table)));
    const { rows: heads } = await client.query<Manifest['heads'][number]>(
      'select framework, size, checkpoint from record.head order by framework',
    );
    const manifest: Manifest = { format, at: new Date().toISOString(), heads, files };
    await writeFile(join(folder, 'manifest.json.new'), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await rename(join(folder, 'manifest.json.new'), join(folder, 'manifest.json'));
    return manifest;
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

async function copyOut(client: pg.PoolClient, table: string, file: string): Promise<{ rows: number; sha256: string }> {
  const digest = createHash('sha256');
  const source = client.query(copyTo(`copy ${quoted(table)} to stdout`));
  const seen = new Transform({
    transform(chunk: Buffer, _, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source, seen, createWriteStream(file, { mode: 0o600, flush: true }));
  return { rows: source.rowCount, sha256: digest.digest('hex') };
}

/** Reads a backup into a database whose record is empty. Every file is checked before anything is written. */
export async function restoreFrom(store: Store, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const [table, { sha256 }] of Object.entries(manifest.files)) {
    const digest = createHash('sha256');
    await pipeline(createReadStream(join(folder, fileOf(table))), digest).catch(cause => {
      throw new StoreProblem(`${join(folder, fileOf(table))} cannot be read: ${(cause as Error).message}.`, { cause });
    });
    if (digest.digest('hex') !== sha256)
      throw new StoreProblem(`${join(folder, fileOf(table))} is not the file that the backup's manifest describes.`);
  }
  const client = await store.writer.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query('select 1 from record.head limit 1');
    if (rows.length > 0) throw new StoreProblem('This database holds a record already: restore into an empty one.');
    for (const table of tables) if (manifest.files[table]) await copyIn(client, table, join(folder, fileOf(table)));
    await client.query('commit');
    return manifest;
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  } finally {
    client.release();
  }
}

/**
 * Through a table of our own: row-level security does not let COPY write directly, and it should not. A backup of an older
 * version may lack the last columns, which then have their defaults.
 */
async function copyIn(client: pg.PoolClient, table: string, file: string): Promise<void> {
  await client.query(`create temp table incoming (like ${quoted(table)} including defaults) on commit drop`);
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = 'incoming'::regclass and attnum > 0 and not attisdropped order by attnum`,
  );
  const columns = rows.slice(0, await columnsIn(file)).map(({ name }) => name);
  if (columns.length > 0)
    await pipeline(createReadStream(file), client.query(copyFrom(`copy incoming (${columns.join()}) from stdin`)));
  await client.query(`insert into ${quoted(table)} select * from incoming`);
  await client.query('drop table incoming');
}

/** In COPY's text form a tab parts columns, and one that is content is written otherwise. An empty file has none. */
async function columnsIn(file: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(file) });
  for await (const line of lines) {
    lines.close();
    return line.split('\t').length;
  }
  return 0;
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    if (manifest.format === format) return manifest;
  } catch (cause) {
    throw new StoreProblem(`${folder} holds no backup that can be read: ${(cause as Error).message}.`, { cause });
  }
  throw new StoreProblem(`${folder} holds a backup of another version of Comity.`);
}
