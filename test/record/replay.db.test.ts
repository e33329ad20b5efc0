import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ActRequest } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { rebuild } from '../../src/record/replay.ts';
import { type Seeded, seeded } from '../kit/seeded.ts';
import {
  compiler,
  delegate,
  done,
  dumpDerived,
  headOf,
  noteOn,
  openEntries,
  openSmallRecord,
  type SmallRecord,
  submit,
  wrongIn,
} from '../kit/small-record.ts';
import { faulty } from '../kit/small-spine.ts';

describe('what was derived live is what a replay derives', () => {
  for (const seed of [21, 22, 23])
    it(`after random acts, corrections, erasures and batches, seed ${seed}`, async () => {
      const small = await openSmallRecord();
      const random = seeded(seed);
      for (let round = 0; round < 25; round++) await somethingHappens(small, random);
      const erased = (await headOf(small)).size - (await openEntries(small)).size;
      expect(erased).toBeGreaterThan(0);
      const live = await dumpDerived(small);
      expect(live.small_note?.length).toBeGreaterThan(20);
      await rebuild(small.store, small.spine, small.spine.tables);
      expect(await dumpDerived(small)).toEqual(live);
      // A rebuilt table is the table that writers go on with.
      for (let round = 0; round < 5; round++) await somethingHappens(small, random);
      const later = await dumpDerived(small);
      await rebuild(small.store, small.spine, small.spine.tables);
      expect(await dumpDerived(small)).toEqual(later);
      expect(await wrongIn(small)).toEqual([]);
    });

  it('draws no salt, makes no entry and leaves the record’s own tables as they are', async () => {
    const small = await openSmallRecord();
    await submit(small, [noteOn('a', 'one'), noteOn('a', 'two'), { act: 'archive.erase', body: { position: 1 } }]);
    const before = await dumpRecord(small);
    await rebuild(small.store, small.spine, small.spine.tables);
    expect(await dumpRecord(small)).toEqual(before);
  });
});

it('an erased text is in no derived row at once, and the rest is derived as if it had never been said', async () => {
  const small = await openSmallRecord();
  await submit(small, [noteOn('a', 'stays', { on: '2015-01-01' }), noteOn('a', 'must go', { on: '2016-01-01' })]);
  done(await submit(small, { act: 'archive.erase', body: { position: 2 } }));
  const dump = await dumpDerived(small);
  expect(JSON.stringify(dump)).not.toContain('must go');
  expect(dump.small_note).toHaveLength(1);
  expect(dump.small_note?.[0]).toContain('"until": null');
});

it('loses nothing of what is written while it runs', async () => {
  const small = await openSmallRecord();
  const { record, store } = await small.another();
  for (let i = 0; i < 8; i++)
    done(
      await submit(
        small,
        Array.from({ length: 250 }, (_, n) => noteOn(`k${n % 20}`, `${i} ${n}`)),
      ),
    );
  let writing = true;
  let acts = 0;
  const write = async (to: Pick<SmallRecord, 'record'>, name: string) => {
    while (writing) {
      acts += done(await submit(to, [noteOn(name, `act ${acts}`), { act: 'small.count', body: { by: name } }])).length;
      if (acts % 50 === 0) done(await submit(to, { act: 'small.correct', body: { position: 1 + acts } }));
    }
  };
  const writers = [write(small, 'one'), write({ record }, 'two'), write(small, 'three')];
  let meanwhile = 0;
  for (let round = 0; round < 3; round++) {
    const from = acts;
    await Promise.race([rebuild(store, small.spine, small.spine.tables), Promise.all(writers)]);
    // One rebuild alone may be quicker than any commit.
    meanwhile += acts - from;
    await pause(20);
  }
  expect(meanwhile, 'writers went on meanwhile').toBeGreaterThan(0);
  writing = false;
  await Promise.all(writers);
  const live = await dumpDerived(small);
  await rebuild(store, small.spine, small.spine.tables);
  expect(await dumpDerived(small)).toEqual(live);
  expect(live.small_entry).toHaveLength((await headOf(small)).size);
  expect(await wrongIn(small)).toEqual([]);
});

it('readers see old rows or new ones while tables are swapped, never none', async () => {
  const small = await openSmallRecord();
  done(await submit(small, noteOn('a', 'here', { on: '2015-01-01' })));
  let rebuilding = true;
  const seen = new Set<number>();
  const read = async () => {
    while (rebuilding) {
      const { rows } = await small.store.publicPool.query('select text from derived.small_note');
      seen.add(rows.length);
    }
  };
  const readers = [read(), read()];
  for (let round = 0; round < 5; round++) await rebuild(small.store, small.spine, small.spine.tables);
  rebuilding = false;
  await Promise.all(readers);
  expect([...seen]).toEqual([1]);
});

/** One submission of any kind, some of which are refused or fail. */
async function somethingHappens(small: SmallRecord, random: Seeded): Promise<void> {
  const { size } = await headOf(small);
  const acts = Array.from({ length: random.onceIn(3) ? 2 + random.below(12) : 1 }, () => anyAct(random, size));
  const author = random.onceIn(2) ? compiler : delegate;
  try {
    const outcome = await submit(small, acts, { author });
    if (isRefusal(outcome)) expect(['closed', 'unknown']).toContain(outcome.code);
  } catch (fault) {
    expect((fault as Error).message).toBe(faulty);
  }
}

function anyAct(random: Seeded, size: number): ActRequest {
  const key = random.pick(['a', 'b', 'c', 'd']);
  const on = random.pick(['2010-01-01', '2012-05', '2014', '2016-03-02', null]);
  const to = random.onceIn(3) ? random.pick(['2013-01-01', '2018-01-01']) : undefined;
  const audience = random.pick(['public', 'public', 'public', 'framework', 'own', 'parties:CAS,BEL']);
  const position = 1 + random.below(Math.max(1, size));
  switch (random.below(12)) {
    case 0:
      return { act: 'small.end', body: { key, ...(to === undefined ? {} : { to }) }, on };
    case 1:
      return { act: 'small.mark', body: { text: `mark after ${size}` }, on, audience };
    case 2:
      return { act: 'small.count', body: { by: key } };
    case 3:
      return { act: 'small.confide', body: { key, text: `openly after ${size}`, secret: 'hidden' } };
    case 4:
    case 5:
      return { act: 'small.correct', body: { position } };
    case 6:
      return { act: 'small.replace', body: { position, key, text: `instead, after ${size}` }, on };
    case 7:
      return random.onceIn(2) ? { act: 'archive.erase', body: { position } } : noteOn(key, faulty);
    default:
      return noteOn(key, `text after ${size}`, { on, audience, ...(to === undefined ? {} : { to }) });
  }
}

async function dumpRecord({ store }: SmallRecord): Promise<unknown> {
  const dump: Record<string, unknown> = {};
  for (const table of ['head', 'leaf', 'tile', 'subject', 'opening', 'opening_key', 'erasure', 'scope', 'idempotency'])
    dump[table] = (
      await store.writer.query(`select to_jsonb(t) as row from record.${table} t order by to_jsonb(t)::text`)
    ).rows;
  return dump;
}
