import { describe, expect, it } from 'vitest';
import type { ActRequest } from '../../src/record/perform.ts';
import { type Seeded, seeded } from '../kit/seeded.ts';
import { done, framework, noteOn, openSmallRecord, type SmallRecord, submit } from '../kit/small-record.ts';
import { marks, notes } from '../kit/small-spine.ts';

/** The whole path, from acts to what a page reads, against a model that knows no intervals: it lays days one by one. */
describe('what a key says on a day, by the record as it stood', () => {
  it('is not wiped out later by an earlier fact that is told afterwards', async () => {
    const small = await openSmallRecord();
    await tell(small, noteOn('a', 'now', { on: '2021-01-01' }), noteOn('a', 'before', { on: '2015-01-01' }));
    expect(await said(small, '2020-12-31')).toEqual({ a: 'before' });
    expect(await said(small, '2021-01-01')).toEqual({ a: 'now' });
    expect(await said(small, '2020-12-31', 1)).toEqual({});
  });

  it('holds on every day where its day is unknown, until the first day that is known', async () => {
    const small = await openSmallRecord();
    await tell(small, noteOn('a', 'later', { on: '2021-01-01' }), noteOn('a', 'ever', { on: null }));
    expect(await said(small, '1500-01-01')).toEqual({ a: 'ever' });
    expect(await said(small, '2021-01-01')).toEqual({ a: 'later' });
  });

  it('counts a year or a month from its last day', async () => {
    const small = await openSmallRecord();
    await tell(small, noteOn('a', 'year', { on: '2015' }), noteOn('b', 'month', { on: '2016-02' }));
    expect(await said(small, '2015-12-30')).toEqual({});
    expect(await said(small, '2015-12-31')).toEqual({ a: 'year' });
    expect(await said(small, '2016-02-28')).toEqual({ a: 'year' });
    expect(await said(small, '2016-02-29')).toEqual({ a: 'year', b: 'month' });
  });

  it('gives way for the days that are named, and comes back after them', async () => {
    const small = await openSmallRecord();
    await tell(
      small,
      noteOn('a', 'usual', { on: '2015-01-01' }),
      noteOn('a', 'acting', { on: '2019-01-01', to: '2019-03-01' }),
    );
    expect(await said(small, '2019-02-28')).toEqual({ a: 'acting' });
    expect(await said(small, '2019-03-01')).toEqual({ a: 'usual' });
  });

  it('ends for good, or for the days that are named', async () => {
    const small = await openSmallRecord();
    await tell(
      small,
      noteOn('a', 'said', { on: '2015-01-01' }),
      endOf('a', '2018-01-01'),
      endOf('a', '2016-01-01', '2017-01-01'),
    );
    expect(await said(small, '2015-12-31')).toEqual({ a: 'said' });
    expect(await said(small, '2016-06-01')).toEqual({});
    expect(await said(small, '2017-01-01')).toEqual({ a: 'said' });
    expect(await said(small, '2018-01-01')).toEqual({});
  });

  it('is what it was before, once an entry is taken back, and what it was before that, once that one is too', async () => {
    const small = await openSmallRecord();
    await tell(
      small,
      noteOn('a', 'first', { on: '2015-01-01' }),
      noteOn('a', 'second', { on: '2016-01-01' }),
      noteOn('a', 'third', { on: '2016-01-01' }),
      correctionOf(2),
      correctionOf(3),
    );
    expect(await said(small, '2017-01-01', 3)).toEqual({ a: 'third' });
    expect(await said(small, '2017-01-01', 4)).toEqual({ a: 'third' });
    expect(await said(small, '2017-01-01', 5)).toEqual({ a: 'first' });
    expect(await said(small, '2017-01-01', 2)).toEqual({ a: 'second' });
  });

  it('is restored twice, where the latest goes first', async () => {
    const small = await openSmallRecord();
    await tell(
      small,
      noteOn('a', 'first', { on: '2015-01-01' }),
      noteOn('a', 'second', { on: '2016-01-01' }),
      noteOn('a', 'third', { on: '2016-01-01' }),
      correctionOf(3),
      correctionOf(2),
    );
    expect(await said(small, '2017-01-01', 4)).toEqual({ a: 'second' });
    expect(await said(small, '2017-01-01', 5)).toEqual({ a: 'first' });
  });

  it('is what takes the place of an error, when one entry does both', async () => {
    const small = await openSmallRecord();
    await tell(
      small,
      noteOn('a', 'first', { on: '2015-01-01' }),
      noteOn('a', 'wrong', { on: '2015-01-01' }),
      replacementOf(2, 'a', 'right', '2015-01-01'),
    );
    expect(await said(small, '2016-01-01', 2)).toEqual({ a: 'wrong' });
    expect(await said(small, '2016-01-01')).toEqual({ a: 'right' });
    await tell(small, correctionOf(3));
    expect(await said(small, '2016-01-01')).toEqual({ a: 'first' });
    expect(await said(small, '2016-01-01', 3)).toEqual({ a: 'right' });
  });
});

describe('random acts say on every day, at every position, what the model says', () => {
  // Each once in one batch, once act by act and once in parts: what waits to be written must count like what was written.
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`seed ${seed}`, async () => {
      const small = await openSmallRecord();
      const random = seeded(seed);
      const model: Told[] = [{}];
      const acts = Array.from({ length: 30 }, () => randomAct(random, model));
      for (let from = 0; from < acts.length; ) {
        const width = seed % 3 === 0 ? acts.length : seed % 3 === 1 ? 1 : 1 + random.below(8);
        await tell(small, ...acts.slice(from, from + width));
        from += width;
      }
      const found: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (let position = 0; position < model.length; position++) {
        const lines = linesOf(model.slice(0, position + 1));
        const read = await Promise.all(days.map(day => said(small, day, position)));
        for (const [number, day] of days.entries()) {
          found[`${position} ${day}`] = read[number];
          expected[`${position} ${day}`] = Object.fromEntries(
            [...lines].flatMap(([key, line]) => (line[number]?.text === undefined ? [] : [[key, line[number].text]])),
          );
        }
      }
      expect(found).toEqual(expected);
    });
});

/** The days of the model. The first stands for all before the second. */
const days = ['0001-01-01', ...Array.from({ length: 9 }, (_, i) => `200${i}-01-01`)];

/** One entry: what it says, or which one it takes back, or both. */
interface Told {
  readonly says?: {
    readonly key: string;
    readonly text?: string;
    readonly from: number;
    readonly to?: number | undefined;
  };
  readonly back?: number;
}

function randomAct(random: Seeded, model: Told[]): ActRequest {
  const at = model.length;
  const taken = new Set(model.flatMap(({ back }) => (back === undefined ? [] : [back])));
  const open = model.flatMap(({ says }, position) => (says && !taken.has(position) ? [position] : []));
  const back = open.length > 2 && random.onceIn(4) ? random.pick(open) : undefined;
  if (back !== undefined && random.onceIn(2)) {
    model.push({ back });
    return correctionOf(back);
  }
  const key = random.pick(['a', 'a', 'b']);
  const from = random.below(days.length);
  // Now and then a fact of no days at all.
  const to = random.onceIn(3) ? Math.max(1, from + random.below(4)) : undefined;
  const until = to !== undefined && to < days.length ? days[to] : undefined;
  const on = from === 0 ? null : days[from];
  if (back === undefined && random.onceIn(4)) {
    model.push({ says: { key, from, to: until === undefined ? days.length : to } });
    return { act: 'small.end', body: { key, ...(until === undefined ? {} : { to: until }) }, on };
  }
  const text = `said at ${at}`;
  model.push({
    says: { key, text, from, to: until === undefined ? undefined : to },
    ...(back === undefined ? {} : { back }),
  });
  const body = { key, text, ...(until === undefined ? {} : { to: until }) };
  return back === undefined
    ? { act: 'small.note', body, on }
    : { act: 'small.replace', body: { ...body, position: back }, on };
}

interface Said {
  readonly text: string | undefined;
}

/** Which statement each day belongs to, key by key, had only what was not taken back been recorded. */
function linesOf(told: readonly Told[]): Map<string, (Said | undefined)[]> {
  const taken = new Set(told.map(({ back }) => back));
  const lines = new Map<string, (Said | undefined)[]>();
  for (const [position, { says }] of told.entries()) {
    if (!says || taken.has(position)) continue;
    const line = lines.get(says.key) ?? Array.from({ length: days.length }, () => undefined);
    const next = line.findIndex((one, day) => day > says.from && one !== undefined && one !== line[day - 1]);
    const to = says.to ?? (next < 0 ? days.length : next);
    lines.set(says.key, line);
    const statement: Said = { text: says.text };
    for (let day = says.from; day < to; day++) line[day] = statement;
  }
  return lines;
}

it('a mark is under a key of its own, on its days and no others, and gone once taken back', async () => {
  const small = await openSmallRecord();
  const random = seeded(11);
  const model: { text: string; from: number; to: number; back: number }[] = [];
  const acts: ActRequest[] = [];
  for (let at = 1; at <= 30; at++) {
    const target = model[random.below(Math.max(1, model.length))];
    if (target && target.back > 30 && random.onceIn(3)) {
      target.back = at;
      acts.push(correctionOf(Number(target.text)));
      continue;
    }
    const from = random.below(days.length);
    const to = random.onceIn(2) ? Math.min(days.length, from + 1 + random.below(4)) : days.length;
    model.push({ text: String(at), from, to, back: 31 });
    acts.push({
      act: 'small.mark',
      body: { text: String(at), to: days[to] ?? null },
      on: from === 0 ? null : days[from],
    });
  }
  await tell(small, ...acts);
  for (let position = 0; position <= 30; position++)
    for (const [number, day] of days.entries()) {
      const rows = await marks.rows({ db: small.store.public, framework, position, day }).select('text').execute();
      const expected = model.filter(
        m => Number(m.text) <= position && m.back > position && m.from <= number && number < m.to,
      );
      expect(rows.map(({ text }) => text).sort(), `${position} ${day}`).toEqual(
        expected.map(({ text }) => text).sort(),
      );
    }
});

async function tell(small: SmallRecord, ...acts: ActRequest[]): Promise<void> {
  done(await submit(small, acts));
}

async function said({ store }: SmallRecord, day: string, position = 1_000_000): Promise<Record<string, string>> {
  const rows = await notes.rows({ db: store.public, framework, position, day }).select(['key', 'text']).execute();
  const all = Object.fromEntries(rows.map(({ key, text }) => [key, text]));
  expect(Object.keys(all).length, `one fact a key on ${day} at ${position}`).toBe(rows.length);
  return all;
}

function endOf(key: string, on: string, to?: string): ActRequest {
  return { act: 'small.end', body: { key, ...(to === undefined ? {} : { to }) }, on };
}

function correctionOf(position: number): ActRequest {
  return { act: 'small.correct', body: { position } };
}

function replacementOf(position: number, key: string, text: string, on: string): ActRequest {
  return { act: 'small.replace', body: { position, key, text }, on };
}
