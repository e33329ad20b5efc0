import { hash } from 'node:crypto';
import type { Store } from '../record/store/store.ts';
import type { Headed } from './header.ts';
import { type Mapping, mapping } from './mapping.ts';

/** What finds a mapping again: the names of the columns, in their order. */
export function fingerprintOf({ columns }: Headed): string {
  return hash('sha256', JSON.stringify(columns.map(({ name }) => name)), 'hex');
}

/** The mapping by which this framework last imported a matrix with these columns. */
export async function findMapping(store: Store, framework: string, columns: string): Promise<Mapping | undefined> {
  const { rows } = await store.writer.query<{ mapping: unknown }>(
    'select mapping from matrix.mapping where framework = $1 and columns = $2',
    [framework, columns],
  );
  return rows[0] && mapping.parse(rows[0].mapping);
}

export async function saveMapping(store: Store, framework: string, columns: string, one: Mapping): Promise<void> {
  await store.writer.query(
    `insert into matrix.mapping (framework, columns, mapping) values ($1, $2, $3)
     on conflict (framework, columns) do update set mapping = excluded.mapping, saved_at = now()`,
    [framework, columns, JSON.stringify(one)],
  );
}
