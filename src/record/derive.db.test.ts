import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { OpenEntry } from './body.ts';
import { Derivation } from './derive.ts';
import type { Reading } from './reading.ts';
import { type Connection, openStore, type Store } from './store/store.ts';
import { every, table, tableSql, text, when } from './table.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Connection;
  }
}

type Said = { readonly key: string; readonly value?: string; readonly from?: string; readonly to?: string | null };

const facts = table({
  name: 'test_fact',
  version: 1,
  columns: { value: text },
  from: [
    when(act<Said[]>('test.put'), (said, rows) => {
      for (const { key, value = '', ...days } of said) rows.put(key, { value }, days);
    }),
    when(act<Said[]>('test.add'), (said, rows) => {
      for (const { key, value = '', ...days } of said) rows.add(key, { value }, days);
    }),
    when(act<Said[]>('test.end'), (said, rows) => {
      for (const { key, value: _, ...days } of said) rows.end(key, days);
    }),
  ],
});

const log = table({
  name: 'test_log',
  version: 1,
  columns: { act: text },
  permanent: true,
  from: [every((entry, rows) => rows.add(String(entry.position), { act: entry.body.act }, { from: '-infinity' }))],
});

const connection = { ...inject('cluster'), database: `test_derive_${process.pid}` };
let store: Store;
let client: pg.PoolClient;
let framework: string;
let frameworks = 0;

beforeAll(async () => {
  await onServer(`create database ${connection.database}`);
  store = await openStore(connection, { public: 2, member: 1, writer: 1 });
  await store.asOwner(async owner => {
    for (const made of [facts, log]) await owner.query(tableSql(made));
  });
  client = await store.writer.connect();
});
afterAll(async () => {
  client?.release();
  await store?.close();
  await onServer(`drop database ${connection.database} with (force)`);
});
beforeEach(() => {
  framework = `f${++frameworks}`;
});

describe('what is stated', () => {
  it('holds from its day until the next fact known, whichever is recorded first', async () => {
    await derive(put('a', 'new', '2021-01-01'), put('a', 'old', '2015-01-01'));
    expect(await on('2020-12-31')).toEqual({ a: 'old' });
    expect(await on('2021-01-01')).toEqual({ a: 'new' });
    expect(await on('2014-12-31')).toEqual({});
    expect(await on('2016-01-01', 0)).toEqual({});
  });

  it('of a few days gives way again to what it interrupted', async () => {
    await derive(put('a', 'usual', '2015-01-01'), put('a', 'acting', '2019-01-01', '2019-03-01'));
    expect(await on('2018-12-31')).toEqual({ a: 'usual' });
    expect(await on('2019-02-28')).toEqual({ a: 'acting' });
    expect(await on('2019-03-01')).toEqual({ a: 'usual' });
    expect(await on('2019-02-28', 0)).toEqual({ a: 'usual' });
  });

  it('of all times is there on every day', async () => {
    await derive(put('a', 'ever', '-infinity'));
    expect(await on('0001-01-01')).toEqual({ a: 'ever' });
  });

  it('of no days is not there', async () => {
    await derive(put('a', 'never', '2020-01-01', '2020-01-01'));
    expect(await on('2020-01-01')).toEqual({});
  });

  it('ends, and what is stated of earlier days ends there too', async () => {
    await derive(put('a', 'first', '2015-01-01'), end('a', '2018-01-01'), put('a', 'since 2010', '2010-01-01'));
    expect(await on('2017-12-31')).toEqual({ a: 'first' });
    expect(await on('2014-12-31')).toEqual({ a: 'since 2010' });
    expect(await on('2018-01-01')).toEqual({});
    await derive(put('a', 'again', '2020-01-01'));
    expect(await on('2019-12-31')).toEqual({});
    expect(await on('2020-01-01')).toEqual({ a: 'again' });
  });

  it('twice by one entry is in force as last stated, with no trace of the other', async () => {
    await derive({ act: 'test.put', in: [said('a', 'x', '2020-01-01'), said('a', 'y', '2020-01-01')] });
    expect(await on('2020-01-01')).toEqual({ a: 'y' });
    expect(await count()).toBe(1);
  });
});

describe('an entry taken out of force', () => {
  it('gives back what it had replaced, and stays readable as of before', async () => {
    await derive(put('a', 'right', '2015-01-01'), put('a', 'wrong', '2018-01-01'), retract(1));
    expect(await on('2019-01-01')).toEqual({ a: 'right' });
    expect(await on('2019-01-01', 1)).toEqual({ a: 'wrong' });
  });

  it('that ended a fact leaves the fact standing', async () => {
    await derive(put('a', 'right', '2015-01-01'), end('a', '2018-01-01'), retract(1));
    expect(await on('2019-01-01')).toEqual({ a: 'right' });
    expect(await on('2019-01-01', 1)).toEqual({});
  });

  it('no longer bounds what was stated of the days before it', async () => {
    await derive(
      put('a', 'first', '2015-01-01'),
      put('a', 'wrong', '2022-01-01'),
      put('a', 'second', '2020-01-01'),
      retract(1),
    );
    expect(await on('2023-01-01')).toEqual({ a: 'second' });
  });

  it('keeps its line where lines are permanent', async () => {
    await derive(put('a', 'wrong', '2015-01-01'), retract(0));
    const rows = await log.timeline(reading()).select(['position', 'act']).orderBy('position').execute();
    expect(rows).toEqual([
      { position: 0, act: 'test.put' },
      { position: 1, act: 'test.retract' },
    ]);
  });

  it('may be any of many, in any order: what stands is what the others say', async () => {
    const random = seeded(7);
    for (let round = 0; round < 25; round++) {
      framework = `f${++frameworks}`;
      const steps: Step[] = [];
      const out = new Set<number>();
      for (let at = 0; at < 14; at++) {
        const open = steps.flatMap(({ act }, position) =>
          act === 'test.retract' || out.has(position) ? [] : [position],
        );
        if (open.length > 2 && random(4) === 0) {
          const target = open[random(open.length)] as number;
          out.add(target);
          steps.push(retract(target));
        } else steps.push(anyStep(random, `v${at}`));
      }
      // In one go, and in several: what is in the database and what still waits must not differ.
      for (const part of random(2) === 0 ? [steps] : [steps.slice(0, 5), steps.slice(5, 9), steps.slice(9)])
        await derive(...part);
      for (let at = 0; at < steps.length; at++)
        for (const day of days)
          expect(await on(day, at), JSON.stringify({ steps, at, day })).toEqual(modelOn(day, steps.slice(0, at + 1)));
    }
  });
});

describe('who may see a row', () => {
  it('is settled by its circles, in the database', async () => {
    await derive(
      { ...put('a', 'open', '2020-01-01') },
      { ...put('b', 'closed', '2020-01-01'), circles: ['party:ARD'] },
    );
    const shown = (
      await facts
        .rows({ ...reading(), db: store.public })
        .select('value')
        .execute()
    ).map(({ value }) => value);
    expect(shown).toEqual(['open']);
    const member = await store.asMember(framework, { circles: ['public', 'party:ARD'], wide: [], since: 0 }, db =>
      facts
        .rows({ ...reading(), db })
        .select('value')
        .orderBy('key')
        .execute(),
    );
    expect(member.map(({ value }) => value)).toEqual(['open', 'closed']);
  });
});

it('a table that takes an act twice is refused', () => {
  const twice = when(act<Said[]>('test.put'), () => {});
  expect(() => table({ name: 'twice', version: 1, columns: {}, from: [twice, twice] })).toThrow(
    'twice takes test.put twice',
  );
});

interface Step {
  readonly act: string;
  readonly in: readonly Said[] | number;
  readonly circles?: readonly string[];
}

function act<In extends object>(name: string) {
  return { name, decide: (): In => [] as never };
}

function said(key: string, value: string, from: string, to?: string | null): Said {
  return { key, value, from, ...(to === undefined ? {} : { to }) };
}

function put(...of: Parameters<typeof said>): Step {
  return { act: 'test.put', in: [said(...of)] };
}

function end(key: string, from: string, to?: string): Step {
  return { act: 'test.end', in: [said(key, '', from, to)] };
}

function retract(target: number): Step {
  return { act: 'test.retract', in: target };
}

const positions = new Map<string, number>();

async function derive(...steps: readonly Step[]): Promise<void> {
  const derivation = new Derivation(client, framework, [facts, log]);
  for (const { act, in: content, circles = ['public'] } of steps) {
    const position = positions.get(framework) ?? 0;
    positions.set(framework, position + 1);
    const body = { act, in: content } as unknown as OpenEntry['body'];
    const entry: OpenEntry = { position, erased: false, body, circles, from: '2026-01-01' };
    derivation.apply(entry, typeof content === 'number' ? content : undefined);
  }
  await derivation.flush();
}

function reading(day = '2026-01-01', position = 1_000_000): Reading {
  return { db: store.public, framework, position, day };
}

async function on(day: string, position?: number): Promise<Record<string, string>> {
  const rows = await facts.rows(reading(day, position)).select(['key', 'value']).orderBy('key').execute();
  expect(new Set(rows.map(({ key }) => key)).size, 'one fact a key and day').toBe(rows.length);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

async function count(): Promise<number> {
  const { rows } = await client.query('select count(*) from derived.test_fact where framework = $1', [framework]);
  return rows[0].count;
}

const days = ['2010-06-01', '2011-06-01', '2012-06-01', '2013-06-01', '2014-06-01', '2015-06-01'];

function anyStep(random: (below: number) => number, value: string): Step {
  const key = random(3) === 0 ? 'b' : 'a';
  const year = 2010 + random(6);
  const to = random(3) === 0 ? `${year + 1 + random(3)}-01-01` : undefined;
  const from = random(8) === 0 ? '-infinity' : `${year}-01-01`;
  return random(4) === 0 ? end(key, from, to) : put(key, value, from, to);
}

/** The slow truth: lays the days one by one, leaving out what was taken out of force. */
function modelOn(day: string, steps: readonly Step[]): Record<string, string> {
  const out = new Set(steps.flatMap(({ in: target }) => (typeof target === 'number' ? [target] : [])));
  const stated = new Map<string, { from: string; to: string | null; value: string | undefined }[]>();
  steps.forEach(({ act, in: content }, position) => {
    if (typeof content === 'number' || out.has(position)) return;
    for (const { key, value, from = '', to } of content) {
      const line = stated.get(key) ?? [];
      const begins = from === '-infinity' ? '' : from;
      // Where something begins that is visible at this moment, not all that was ever stated. A gap is no fact.
      const begin = (i: number) =>
        shown(line, days[i] as string) >= 0 && shown(line, days[i] as string) !== shown(line, days[i - 1] ?? '');
      const bounds = days.flatMap((other, i) => (begin(i) ? [`${other.slice(0, 4)}-01-01`] : []));
      const next = bounds.filter(bound => bound > begins).sort()[0] ?? null;
      line.push({
        from: begins,
        to: act === 'test.end' ? (to ?? null) : to === undefined ? next : to,
        value: act === 'test.end' ? undefined : value,
      });
      stated.set(key, line);
    }
  });
  return Object.fromEntries(
    [...stated]
      .flatMap(([key, line]) => {
        const value = line[shown(line, day)]?.value;
        return value === undefined ? [] : [[key, value]];
      })
      .sort(),
  );
}

/** Which statement covers a day: the last one whose days hold it. */
function shown(line: readonly { from: string; to: string | null }[], day: string): number {
  return line.findLastIndex(({ from, to }) => from <= day && (to === null || day < to));
}

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

async function onServer(sql: string): Promise<void> {
  const server = new pg.Client(inject('cluster'));
  await server.connect();
  await server.query(sql);
  await server.end();
}
