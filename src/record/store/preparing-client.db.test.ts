import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PreparingClient } from './preparing-client.ts';
import type { Connection } from './store.ts';

let client: pg.Client;
beforeAll(async () => {
  client = new PreparingClient(inject('cluster' as never) as Connection);
  await client.connect();
});
afterAll(() => client.end());

const prepared = async () =>
  (await client.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
    r => r.statement,
  );

it('what is asked with values is planned once; what is asked without is not kept', async () => {
  for (const number of [1, 2])
    expect((await client.query('select $1::int + 1 as n', [number])).rows).toEqual([{ n: number + 1 }]);
  await client.query('select 7');
  expect(await prepared()).toEqual(['select $1::int + 1 as n']);
});

it('a refused statement leaves nothing behind, and a table that changed under a plan is read as it is now', async () => {
  await expect(client.query('select $1::int / 0 as n', [1])).rejects.toThrow('division by zero');
  await expect(client.query('select * from nowhere where a = $1', [1])).rejects.toThrow('does not exist');
  await client.query('create temp table thing as select 1 as a');
  const ask = () => client.query('select a from thing where a = $1', [1]);
  expect((await ask()).rows).toEqual([{ a: 1 }]);
  await client.query('alter table thing rename to old; create temp table thing as select 1 as a, 2 as b');
  await client.query('drop table old');
  expect((await ask()).rows).toEqual([{ a: 1 }]);
});

it('statements of many shapes do not fill the database', async () => {
  for (let length = 1; length <= 450; length++)
    await client.query(
      `select ${Array.from({ length }, (_, i) => `$${i + 1}::int`).join(' + ')}`,
      Array(length).fill(1),
    );
  expect((await prepared()).length).toBeLessThanOrEqual(400);
}, 60_000);
