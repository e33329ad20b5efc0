import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { backUp, restoreFrom } from '../record/backup.ts';
import { isRefusal } from '../record/refusal.ts';
import { bindBatch, type Content, dropDraft, keepDraft, listDrafts, releaseBatch, spendBatch } from './drafts.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ bare: true });
});

const purpose = { act: 'meetings.record-intervention', subject: 'meetings/edition/annual/2026' };
const ana = { framework: 'test', person: 'ana' };
const ben = { framework: 'test', person: 'ben' };
const id: string = randomUUID();

async function keep(content: Content, { as = ana, draft = id, version = 0 } = {}) {
  const kept = await keepDraft(world.store, as, { ...purpose, id: draft, version, content });
  if (isRefusal(kept)) throw new Error(kept.code);
  return kept;
}
const texts = async (whose = ana) =>
  (await listDrafts(world.store, whose, purpose)).map(({ content }) => content.text ?? '');
const bind = (ids: readonly string[], key = randomUUID()) =>
  bindBatch(world.store, ana, purpose, { ids, audience: 'secretariat', key });

describe('keeping', () => {
  it('keeps a draft once, however often it is sent', async () => {
    const sent = await Promise.all([keep({ text: 'one' }), keep({ text: 'one' }), keep({ text: 'one' })]);
    expect(sent).toEqual([
      { id, version: 1 },
      { id, version: 1 },
      { id, version: 1 },
    ]);
    expect(await texts()).toEqual(['one']);
  });

  it('lets a change take the place of the version that it saw', async () => {
    await keep({ text: 'one' });
    expect(await keep({ text: 'two' }, { version: 1 })).toEqual({ id, version: 2 });
    expect(await keep({ text: 'two' }, { version: 1 }), 'the answer was lost, and it is sent again').toEqual({
      id,
      version: 2,
    });
    expect(await texts()).toEqual(['two']);
  });

  it('keeps both where two were written on one version, and says so until one is settled', async () => {
    await keep({ text: 'one' });
    await keep({ text: 'hers' }, { version: 1 });
    const beside = await keep({ text: 'his' }, { version: 1 });
    expect(beside).toMatchObject({ beside: id, version: 1 });
    expect(await keep({ text: 'his' }, { version: 1 }), 'sent again').toEqual(beside);
    expect(await texts()).toEqual(['hers', 'his']);
    await keep({ text: 'settled' }, { draft: beside.id, version: 1 });
    expect((await listDrafts(world.store, ana, purpose)).map(draft => draft.beside)).toEqual([null, null]);
  });

  it('does not bring back what was issued or taken away, save where it says something new', async () => {
    await keep({ text: 'one' });
    await dropDraft(world.store, ana, id);
    expect(await keep({ text: 'one' })).toMatchObject({ spent: true });
    expect(await texts()).toEqual([]);
    expect(await keep({ text: 'one, and more' }, { version: 1 })).toMatchObject({ beside: id });
    expect(await texts()).toEqual(['one, and more']);
  });

  it('refuses more than it can hold, and keeps what there was', async () => {
    await keep({ text: 'one' });
    const sent = { ...purpose, id, version: 1, content: { text: 'x'.repeat(70_000) } };
    expect(await keepDraft(world.store, ana, sent)).toMatchObject({ code: 'draft-too-large' });
    expect(await texts()).toEqual(['one']);
  });
});

describe('a batch', () => {
  it('keeps its key until it is answered, and a change meanwhile is kept beside', async () => {
    await keep({ text: 'one' });
    const [first] = await bind([id]);
    expect(first?.drafts.map(draft => draft.id)).toEqual([id]);
    expect(await keep({ text: 'changed' }, { version: 1 })).toMatchObject({ beside: id });
    await dropDraft(world.store, ana, id);
    const later = randomUUID();
    await keep({ text: 'later' }, { draft: later });
    const batches = await bind([id, later]);
    expect(batches.map(({ key, drafts }) => [key === first?.key, drafts.map(draft => draft.content.text)])).toEqual([
      [true, ['one']],
      [false, ['later']],
    ]);
    for (const batch of batches) await spendBatch(world.store, ana, batch);
    expect(await texts()).toEqual(['changed']);
  });

  it('that is refused gives its drafts back', async () => {
    await keep({ text: 'one' });
    const [batch] = await bind([id]);
    await releaseBatch(world.store, ana, batch as NonNullable<typeof batch>);
    expect(await keep({ text: 'mended' }, { version: 1 })).toEqual({ id, version: 2 });
  });
});

describe('a draft is its author’s alone', () => {
  beforeEach(async () => {
    await keep({ text: 'hers' });
  });

  it('whatever the database is asked', async () => {
    const { store } = world;
    const all = ['select * from drafts.draft', 'select * from drafts.spent'];
    for (const sql of all) {
      expect(await store.asPerson(ben, async client => (await client.query(sql)).rows)).toEqual([]);
      const elsewhere = { ...ana, framework: 'other' };
      expect(await store.asPerson(elsewhere, async client => (await client.query(sql)).rows)).toEqual([]);
      await expect(store.publicPool.query(sql)).rejects.toThrow('permission denied');
    }
    expect(
      await store.asMember('test', { circles: ['public', 'secretariat'], wide: [], since: 0 }, async db =>
        db.selectFrom('drafts.draft').selectAll().execute(),
      ),
      'without a claim, also after a claim on the same connection',
    ).toEqual([]);
    await store.asPerson(ben, async client => {
      for (const sql of [`update drafts.draft set content = '{}'`, 'delete from drafts.draft'])
        expect((await client.query(sql)).rowCount).toBe(0);
    });
    await expect(
      store.asPerson(ben, client => client.query(`update drafts.draft set person = 'ana'`)),
      'there is nothing to give away',
    ).resolves.toMatchObject({ rowCount: 0 });
    await expect(
      store.asPerson(ben, client =>
        client.query(
          `insert into drafts.draft (framework, person, id, act, subject, content, version)
           values ('test', 'ana', gen_random_uuid(), 'a.b', 'a/b', '{}', 1)`,
        ),
      ),
    ).rejects.toThrow('row-level security');
    expect(await texts()).toEqual(['hers']);
  });

  it('and the same id of another person is another draft', async () => {
    await keep({ text: 'his' }, { as: ben });
    await dropDraft(world.store, ben, id);
    expect([await texts(), await texts(ben)]).toEqual([['hers'], []]);
  });
});

it('stands in a backup and comes back from it, and is in no table of the record', async () => {
  await keep({ text: 'a phrase of her own' });
  const folder = mkdtempSync(join(tmpdir(), 'comity-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await backUp(world.store, folder);
  expect(readFileSync(join(folder, 'drafts.draft'), 'utf8')).toContain('a phrase of her own');
  expect(readFileSync(join(folder, 'record.opening'), 'utf8')).toBe('');
  const restored = await openWorld({ bare: true });
  await restoreFrom(restored.store, folder);
  expect(await listDrafts(restored.store, ana, purpose)).toEqual(await listDrafts(world.store, ana, purpose));
});
