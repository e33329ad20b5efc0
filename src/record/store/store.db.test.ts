import { expect, inject, it } from 'vitest';
import { onServer } from '../../../test/kit/database.ts';
import { spine } from '../../slices.ts';
import { outdated, rebuild } from '../replay.ts';
import { openStore } from './store.ts';
import { StoreProblem } from './store-problem.ts';

it('is set up by a user who may make no roles, with the SQL that it is told to have run', async () => {
  const server = inject('cluster');
  const user = `weak_${process.pid}`;
  const connection = { ...server, user, database: user };
  await onServer(server, async client => {
    await client.query(`create role ${user} login password '${server.password}'`);
    await client.query(`create database ${user} owner ${user}`);
  });
  try {
    const told: unknown = await openStore(connection).catch((problem: unknown) => problem);
    expect(told).toBeInstanceOf(StoreProblem);
    const [sentence, ...sql] = (told as StoreProblem).message.split('\n');
    expect(sentence).toBe(
      `The database user ${user} may not create roles. Run this as a user who may, then start again:`,
    );
    await onServer({ ...server, database: user }, client => client.query(sql.join('\n')));
    const store = await openStore(connection);
    await rebuild(store, spine, await outdated(store, spine));
    expect(await outdated(store, spine)).toEqual([]);
    await store.close();
  } finally {
    await onServer(server, async client => {
      await client.query(`drop database ${user} with (force)`);
      await client.query(`drop role ${user}`);
    });
  }
});
