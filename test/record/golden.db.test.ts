import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPage } from '../../src/http/pages.tsx';
import { restoreFrom } from '../../src/record/backup.ts';
import { examine } from '../../src/record/examine.ts';
import { rebuild } from '../../src/record/replay.ts';
import { openWorld } from '../kit/world.ts';

const folder = resolve('test/golden');

/** What each record has, whichever version wrote it. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'rok-asean': ['', '/meetings', '/meetings/vmm/2022', '/parties', '/parties/KOR', '/sources', '/record', '/record/40'],
  'tervel-basin': ['', '/plan', '/plan/versions/3', '/meetings', '/news', '/documents', '/reporting', '/parties'],
};

/**
 * What a version once wrote, every later one opens: a backup of the examples as each version recorded them. The second,
 * between two versions, also holds an act for one circle, a value under seal, an erased entry and an uploaded file.
 */
describe.each(readdirSync(folder))('the record of version %s', version => {
  it('is restored, derived, whole, and read', async () => {
    const world = await openWorld({ bare: true });
    const { heads } = await restoreFrom(world.store, join(folder, version));
    await rebuild(world.store, world.record.spine, world.record.spine.tables);
    // The log's key is in no backup: that the record is read-only here is as it should be.
    for await (const { ok, sentence } of examine(world.store, world.record.spine, world.record.keys))
      expect(ok || /no log key/.test(sentence), sentence).toBe(true);
    for (const { framework, size } of heads) {
      const reading = { db: world.store.public, framework, position: size - 1, day: '9999-12-31' };
      for (const path of pages[framework] ?? []) {
        const found = findPage(path).found;
        expect([framework, path, await found?.page.load(reading, found.params)]).not.toContain(undefined);
      }
    }
  }, 60_000);
});
