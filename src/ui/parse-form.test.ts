import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm } from './parse-form.ts';

const input = (shape: z.ZodRawShape, entries: [string, string][]) => parseForm(z.object(shape), entries).input;

test('what is left empty is left out where it may be, null where it may be, and else stands for the schema to refuse', () => {
  const shape = {
    free: z.string().optional(),
    known: z.string().nullable(),
    both: z.string().nullish(),
    must: z.string().min(1),
  };
  const read = input(shape, [
    ['free', ' '],
    ['known', ''],
    ['both', ''],
    ['must', ''],
  ]);
  expect(read).toEqual({ known: null, must: '' });
  expect(
    z
      .object(shape)
      .safeParse(read)
      .error?.issues.map(({ path }) => path.join('.')),
  ).toEqual(['must']);
});

describe('numbers', () => {
  test.each([
    ['7', 7],
    ['-2', -2],
    ['1.5', 1.5],
    ['0', 0],
    [' 12 ', 12],
  ])('%j is read', (posted, read) => {
    expect(input({ n: z.number() }, [['n', posted]])).toEqual({ n: read });
  });
  test.each(['1e3', '0x10', '007', '1,000', 'four', '.5', 'Infinity'])(
    '%j stands as it is, so that its field is named',
    posted => {
      expect(input({ n: z.number() }, [['n', posted]])).toEqual({ n: posted });
    },
  );
});

describe('yes, no and unknown', () => {
  test('a box that is not ticked is not posted, and means no', () => {
    expect(input({ seen: z.boolean() }, [])).toEqual({ seen: false });
    expect(input({ seen: z.boolean() }, [['seen', 'true']])).toEqual({ seen: true });
    expect(input({ seen: z.boolean().default(true) }, [])).toEqual({ seen: false });
  });
  test('where unknown is a value, only a said no is no', () => {
    expect(
      input({ held: z.boolean().nullable(), met: z.boolean().optional() }, [
        ['held', ''],
        ['met', ''],
      ]),
    ).toEqual({ held: null });
    expect(
      input({ held: z.boolean().nullable(), met: z.boolean().optional() }, [
        ['held', 'false'],
        ['met', 'false'],
      ]),
    ).toEqual({ held: false, met: false });
  });
});

test('lists: by line, by comma, of numbers, and of boxes', () => {
  const shape = {
    lines: z.array(z.string()),
    commas: z.array(z.string()).meta({ commas: true }),
    years: z.array(z.number()),
    parties: z.array(z.string().meta({ choices: 'parties' })),
    none: z.array(z.string()).optional(),
    must: z.array(z.string()),
  };
  const posted: [string, string][] = [
    ['lines', 'a\r\n\r\n b \n'],
    ['commas', 'x, y,,'],
    ['years', '2021\nsoon'],
    ['parties', 'KOR'],
    ['parties', 'VNM'],
    ['none', ''],
    ['must', ''],
  ];
  expect(input(shape, posted)).toEqual({
    lines: ['a', 'b'],
    commas: ['x', 'y'],
    years: [2021, 'soon'],
    parties: ['KOR', 'VNM'],
    must: [],
  });
});

test('a text by language keeps the languages that have it', () => {
  const name = z.record(z.string(), z.string()).meta({ localized: true });
  expect(
    input({ name, about: name.optional() }, [
      ['name.en', 'River'],
      ['name.ko', ''],
      ['about.en', ''],
    ]),
  ).toEqual({ name: { en: 'River' } });
  expect(input({ name }, [['name.__proto__', 'x']]).name).not.toHaveProperty('toString', 'x');
});

test('groups and rows that are wholly empty are not there', () => {
  const place = z.strictObject({ city: z.string().optional(), online: z.boolean() });
  const readings = z.array(z.strictObject({ text: z.string(), sources: z.array(z.string()) }));
  expect(
    input({ place: place.optional(), readings }, [
      ['place.city', ''],
      ['readings.0.text', ''],
      ['readings.0.sources', ''],
    ]),
  ).toEqual({ readings: [] });
  expect(
    input({ place: place.optional(), readings }, [
      ['place.city', 'Seoul'],
      ['readings.10.text', 'b'],
      ['readings.2.text', 'a'],
      ['readings.2.sources', 'S1\nS2'],
      ['readings.3.text', ''],
    ]),
  ).toEqual({
    place: { city: 'Seoul', online: false },
    readings: [
      { text: 'a', sources: ['S1', 'S2'] },
      { text: 'b', sources: [] },
    ],
  });
});

test('texts under chosen keys; one key given twice is not silently one of the two', () => {
  const names = z.record(z.string(), z.record(z.string(), z.string()).meta({ localized: true }));
  const posted: [string, string][] = [
    ['names.0.key', 'un'],
    ['names.0.text.en', 'Viet Nam'],
    ['names.1.key', 'common'],
    ['names.1.text.en', 'Vietnam'],
    ['names.2.key', ''],
    ['names.2.text.en', ''],
  ];
  expect(input({ names }, posted)).toEqual({ names: { un: { en: 'Viet Nam' }, common: { en: 'Vietnam' } } });
  posted[2] = ['names.1.key', 'un'];
  expect(z.object({ names }).safeParse(input({ names }, posted)).error?.issues[0]?.path).toEqual(['names']);
});

test('of several variants the chosen one counts; what was typed into the others is dropped', () => {
  const order = z.union([
    z.strictObject({ by: z.literal('alphabet'), language: z.string() }),
    z.strictObject({ by: z.literal('precedence'), parties: z.array(z.string()) }),
  ]);
  const { input: read, unknown } = parseForm(z.object({ order }), [
    ['order.by', 'precedence'],
    ['order.alphabet.language', 'en'],
    ['order.precedence.parties', 'ARD\nBEL'],
  ]);
  expect(read).toEqual({ order: { by: 'precedence', parties: ['ARD', 'BEL'] } });
  expect(unknown).toEqual([]);
});

test('what has no form is asked for as JSON, and broken JSON stands as it is', () => {
  const shape = { when: z.record(z.string(), z.number()), odd: z.union([z.string(), z.number()]).optional() };
  expect(
    input(shape, [
      ['when', '{"a": 1}'],
      ['odd', '{'],
    ]),
  ).toEqual({ when: { a: 1 }, odd: '{' });
});

test('the envelope stands apart; what nobody asked for is named, files too', () => {
  const parsed = parseForm(z.object({ key: z.string() }), [
    ['_csrf', 'c'],
    ['_expect', '7'],
    ['_key', 'k'],
    ['_audience', 'public'],
    ['key', 'S01'],
    ['keys', 'x'],
    ['scan', new File(['x'], 'a.pdf')],
  ]);
  expect(parsed).toEqual({
    input: { key: 'S01' },
    envelope: { csrf: 'c', expect: '7', key: 'k', audience: 'public' },
    unknown: ['keys', 'scan'],
  });
});

test('a field posted twice is not silently one of the two', () => {
  expect(
    input({ key: z.string() }, [
      ['key', 'a'],
      ['key', 'b'],
    ]),
  ).toEqual({ key: ['a', 'b'] });
});

test('a fixed part is not asked for', () => {
  expect(input({ v: z.literal(1), key: z.string() }, [['key', 'a']])).toEqual({ v: 1, key: 'a' });
});
