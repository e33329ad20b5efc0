import { expect, it } from 'vitest';
import { openWorld } from '../../test/kit/world.ts';
import { explain } from './explain.ts';

it('tells the life of an act: rule, leaf, files, tables', async () => {
  const world = await openWorld();
  await world.given(['framework.register-source', { key: 'S01', publisher: 'The Gazette', language: 'en' }]);
  const position = (await world.size()) - 1;
  const told = await explain(world.record, 'test', position, subject => `/shown/${subject}`);
  expect(told).toMatchObject({
    position,
    act: {
      name: 'framework.register-source',
      version: 1,
      route: 'POST /api/f/test/acts/framework.register-source',
      rule: { source: 'docs/acts/framework.register-source.md' },
      subject: 'framework/source/S01',
      author: { capacity: 'compiler' },
      audience: 'public',
      in: { key: 'S01' },
      shownAt: '/shown/framework/source/S01',
    },
    leaf: {
      hash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      tile: `tile/0/000.p/${position + 1}`,
      bundle: `tile/entries/000.p/${position + 1}`,
      proof: `proof/${position}.tlog-proof`,
    },
  });
  expect(told?.tables.framework_source).toEqual([`S01 holds .., recorded since ${position}`]);
  expect(Object.keys(told?.tables ?? {}).sort()).toEqual(['archive_entry', 'framework_source']);
});

it('tells what an entry took out of force, and of one that was taken', async () => {
  const world = await openWorld();
  await world.given(['framework.register-source', { key: 'S01', publisher: 'The Gazette', language: 'en' }]);
  const position = (await world.size()) - 1;
  await world.given(['archive.mark-entered-in-error', { position, reason: 'wrong' }]);
  expect((await explain(world.record, 'test', position + 1))?.act).toMatchObject({
    retracts: position,
    shownAt: undefined,
  });
  const { tables } = (await explain(world.record, 'test', position)) ?? {};
  expect(tables?.framework_source).toEqual([
    `S01 holds .., recorded since ${position} until ${position + 1}, taken out of force`,
  ]);
  expect(tables?.archive_entry).toHaveLength(1);
});

it('tells of an erased entry that only its leaf is left', async () => {
  const world = await openWorld();
  await world.given(['framework.register-source', { key: 'S01', publisher: 'A private name', language: 'en' }]);
  const position = (await world.size()) - 1;
  await world.given(['archive.erase', { position, ground: 'privacy', authority: 'the host' }, { as: 'host' }]);
  const told = await explain(world.record, 'test', position);
  expect(told).toMatchObject({ position, erasedBy: position + 1, tables: {} });
  expect(told?.act).toBeUndefined();
  expect((await explain(world.record, 'test', position + 1))?.act).toMatchObject({ erases: position });
});

it('knows no position that is not there', async () => {
  const world = await openWorld();
  expect(await explain(world.record, 'test', await world.size())).toBeUndefined();
  expect(await explain(world.record, 'nowhere', 0)).toBeUndefined();
});
