import { hash } from 'node:crypto';
import type { Store } from '../record/store/store.ts';
import { type Mapping, mapping } from './mapping.ts';
import type { Destination } from './plan-acts.ts';

/** A matrix that somebody handed in on a page, until it is recorded or thrown away: kept for two days, for them alone. */
export interface WaitingMatrix {
  readonly digest: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** As chosen on the page; absent before anything was. */
  readonly mapping: Mapping | undefined;
  readonly to: Destination;
}

const recent = `uploaded_at > now() - interval '2 days'`;

export interface Owner {
  readonly framework: string;
  readonly principal: string;
}

export async function keepWaiting(
  store: Store,
  { framework, principal }: Owner,
  { name, bytes, to }: Pick<WaitingMatrix, 'name' | 'bytes' | 'to'>,
): Promise<string> {
  const digest = hash('sha256', bytes, 'hex');
  await store.writer.query(`delete from matrix.waiting where not (${recent})`);
  await store.writer.query(
    `insert into matrix.waiting (framework, principal, digest, name, bytes, destination) values ($1, $2, $3, $4, $5, $6)
     on conflict (framework, principal, digest) do update set name = excluded.name, uploaded_at = now(),
       destination = matrix.waiting.destination || excluded.destination`,
    [framework, principal, digest, name, bytes, JSON.stringify(to)],
  );
  // What nobody came back to makes room: ten files a person.
  await store.writer.query(
    `delete from matrix.waiting where framework = $1 and principal = $2 and digest not in (
       select digest from matrix.waiting where framework = $1 and principal = $2 order by uploaded_at desc limit 10)`,
    [framework, principal],
  );
  return digest;
}

export async function listWaiting(
  store: Store,
  { framework, principal }: Owner,
): Promise<readonly Pick<WaitingMatrix, 'digest' | 'name'>[]> {
  const { rows } = await store.writer.query<Pick<WaitingMatrix, 'digest' | 'name'>>(
    `select digest, name from matrix.waiting where framework = $1 and principal = $2 and ${recent} order by uploaded_at desc`,
    [framework, principal],
  );
  return rows;
}

export async function findWaiting(
  store: Store,
  { framework, principal }: Owner,
  digest: string,
): Promise<WaitingMatrix | undefined> {
  const { rows } = await store.writer.query<{
    name: string;
    bytes: Buffer;
    mapping: unknown;
    destination: Destination;
  }>(
    `select name, bytes, mapping, destination from matrix.waiting
      where framework = $1 and principal = $2 and digest = $3 and ${recent}`,
    [framework, principal, digest],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { name, bytes, destination } = row;
  return {
    digest,
    name,
    bytes,
    mapping: row.mapping === null ? undefined : mapping.parse(row.mapping),
    to: destination,
  };
}

export async function chooseWaiting(
  store: Store,
  { framework, principal }: Owner,
  digest: string,
  chosen: Mapping,
  to: Destination,
): Promise<void> {
  await store.writer.query(
    `update matrix.waiting set mapping = $4, destination = $5 where framework = $1 and principal = $2 and digest = $3`,
    [framework, principal, digest, JSON.stringify(chosen), JSON.stringify(to)],
  );
}

export async function dropWaiting(store: Store, { framework, principal }: Owner, digest: string): Promise<void> {
  await store.writer.query(`delete from matrix.waiting where framework = $1 and principal = $2 and digest = $3`, [
    framework,
    principal,
    digest,
  ]);
}
