import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { line, localized, partialDate } from './fields.ts';
import { parseInput } from './parse.ts';
import { isRefusal } from './refusal.ts';

const schema = z.object({
  title: line(40),
  on: partialDate.optional(),
  texts: localized(100).optional(),
  count: z.number().optional(),
  rows: z.array(z.strictObject({ note: z.string() })).optional(),
  any: z.unknown().optional(),
});

function problems(raw: unknown): string[] {
  const parsed = parseInput(schema, raw);
  return isRefusal(parsed) ? (parsed.problems ?? []).map(({ field, message }) => `${field}: ${message}`) : [];
}

it('what fits comes through as it is', () => {
  const input = { title: '한-아세안 “Plan” <5 & >3\u200d', on: '2022-09', texts: { en: 'One\n\ttwo' }, count: 3 };
  expect(parseInput(schema, input)).toEqual(input);
});

describe('what does not fit is refused', () => {
  it('with every wrong field named', () => {
    const refused = parseInput(schema, { on: '2022-13', extra: 1, rows: [{ note: 'a', more: 2 }] });
    expect(refused).toMatchObject({ refused: true, kind: 'input', code: 'invalid' });
    expect(
      problems({ on: '2022-13', extra: 1, rows: [{ note: 'a', more: 2 }] })
        .map(problem => problem.split(':')[0])
        .sort(),
    ).toEqual(['extra', 'on', 'rows.0.more', 'title']);
  });

  it('whatever it is', () => {
    for (const raw of [null, undefined, 'text', 7, [], [{ title: 'a' }]])
      expect(isRefusal(parseInput(schema, raw)), JSON.stringify(raw)).toBe(true);
  });

  it('where it holds what a reader cannot see or a browser would run', () => {
    const hostile = [
      'a\u0000b',
      'a\rb',
      'a\u001bb',
      'a\u0085b',
      'a\u202eb',
      'a\u2066b',
      '\ufeffa',
      'a\ud800b',
      '<script>',
      '</b',
      '<!doctype',
      '<?xml',
      'a<b>',
    ];
    for (const text of hostile) {
      expect(problems({ title: text }), JSON.stringify(text)).toHaveLength(1);
      expect(problems({ title: 'a', rows: [{ note: text }] })[0], JSON.stringify(text)).toMatch(/^rows\.0\.note: /);
      expect(problems({ title: 'a', any: { [text]: 1 } })[0], JSON.stringify(text)).toMatch(/^any: /);
    }
  });

  it('where it is in a language that does not exist', () => {
    expect(problems({ title: 'a', texts: { xx: 'One' } })).toEqual([
      'texts.xx: is no language of the ISO 639 list, such as en or ko',
    ]);
    expect(problems({ title: 'a', texts: { ko: '하나', my: 'One', 'zh-Hant': 'One', cjm: 'One' } })).toEqual([]);
  });

  it('where it holds numbers that programs read differently', () => {
    expect(problems({ title: 'a', count: 1.5 })).toEqual(['(body): 1.5 is not a safe integer']);
    expect(problems({ title: 'a', count: 2 ** 53 })).toHaveLength(1);
  });

  it('where it is nested beyond all use, without falling over', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(problems({ title: 'a', any: deep })).toEqual(['(body): holds more than 64 values within one another']);
    let deeper: unknown = 'end';
    for (let i = 0; i < 200_000; i++) deeper = { deeper };
    expect(problems({ title: 'a', any: deeper })).toHaveLength(1);
    expect(problems({ title: 'a', any: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) })).toEqual([]);
  });
});
