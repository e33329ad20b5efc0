import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPage } from '../../src/http/pages.tsx';
import { restoreFrom } from '../../src/record/backup.ts';
import { examine } from '../../src/record/examine.ts';
import { rebuild } from '../../src/record/replay.ts';
import { openWorld } from '../kit/world.ts';

const folder = resolve('test/golden');

/** What a version once wrote, every later one opens: a backup of the example as each version recorded it. */
describe.each(readdirSync(folder))('the record of version %s', version => {
  it('is restored, derived, whole, and read', async () => {
    const world = await openWorld({ bare: true });
    const { heads } = await restoreFrom(world.store, join(folder, version));
    await rebuild(world.store, world.record.spine, world.record.spine.tables);
    // The log's key is in no backup: that the record is read-only here is as it should be.
    for await (const { ok, sentence } of examine(world.store, world.record.spine, world.record.keys))
      expect(ok || /no log key/.test(sentence), sentence).toBe(true);
    const head = heads[0];
    const reading = {
      db: world.store.public,
      framework: head?.framework ?? '',
      position: (head?.size ?? 0) - 1,
      day: '9999-12-31',
    };
    const found = findPage('/meetings/vmm/2022').found;
    expect(await found?.page.load(reading, found.params)).toBeDefined();
  }, 60_000);
});
