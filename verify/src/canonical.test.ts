import { describe, expect, it } from 'vitest';
import { noVectors, readVector } from '../test-vectors.ts';
import { canonical, parseCanonical } from './canonical.ts';

const write = (value: unknown) => {
  const text = canonical(value);
  return text.ok ? text.value : `refused: ${text.wrong}`;
};

describe('public vectors', () => {
  it.for(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('writes %s', (name, ctx) => {
    if (noVectors) ctx.skip(noVectors);
    const text = canonical(JSON.parse(readVector(`jcs/testdata/input/${name}.json`)), 'es6');
    expect(text).toEqual({ ok: true, value: readVector(`jcs/testdata/output/${name}.json`) });
    const hex = readVector(`jcs/testdata/outhex/${name}.txt`).replace(/\s/g, '');
    expect(text.ok && Buffer.from(text.value).toString('hex')).toBe(hex);
  });

  it('writes 10,000 published numbers', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const lines = readVector('jcs/es6numbers10000.txt').trim().split('\n');
    expect(lines.length).toBe(10_000);
    const bits = Buffer.alloc(8);
    for (const line of lines) {
      const [hex = '', text] = line.split(',');
      bits.writeBigUInt64BE(BigInt(`0x${hex}`));
      expect(canonical(bits.readDoubleBE(0), 'es6')).toEqual({ ok: true, value: text });
    }
  });
});

describe('the writer', () => {
  it('orders members by UTF-16 code units at every depth', () => {
    expect(write({ b: [{ z: null, a: true }], '10': 1, '9': 2, '\ud83d\ude00': 3, '\ufb33': 4 })).toBe(
      '{"10":1,"9":2,"b":[{"a":true,"z":null}],"\ud83d\ude00":3,"\ufb33":4}',
    );
  });

  it('escapes what JSON must escape and nothing else', () => {
    expect(write('\u0000\b\t\n\f\r"\\/\u001f\u007f\u2028')).toBe('"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\\u001f\u007f\u2028"');
  });

  it('refuses what has no single form', () => {
    expect(write(0.5)).toBe('refused: the number 0.5 is not a safe integer');
    expect(write(2 ** 53)).toContain('not a safe integer');
    expect(canonical(Number.NaN, 'es6').ok).toBe(false);
    expect(write('\ud800')).toContain('surrogate');
    expect(write({ '\udc00': 1 })).toContain('surrogate');
    expect(write(undefined)).toContain('no JSON form');
    expect(write(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toContain('nested');
  });
});

describe('the strict parser', () => {
  const parse = (text: string | Buffer) => parseCanonical(Buffer.from(text as string));

  it('reads its own form only', () => {
    expect(parse('{"a":1,"b":[]}')).toEqual({ ok: true, value: { a: 1, b: [] } });
    for (const text of ['{"b":1,"a":1}', '{"a": 1}', '{"a":1,"a":1}', '"\\u0061"', '1.0', '-0', '1e2', ' 1', '{', '']) {
      expect(parse(text).ok, text).toBe(false);
    }
    expect(parseCanonical(Buffer.of(0x22, 0xff, 0x22)).ok).toBe(false);
  });

  it('takes a member named __proto__ for what it is', () => {
    expect(parse('{"__proto__":1}').ok).toBe(true);
  });
});
