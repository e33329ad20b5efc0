import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';

describe('the canonical form', () => {
  it('orders names by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const names = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ];
    expect(Object.values(JSON.parse(canonical(names).replaceAll('"1"', '"\\u0031x"')) as object)).toEqual(order);
  });

  it('escapes what it must and nothing else', () => {
    expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028')).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"',
    );
  });

  it('has one way to write each value', () => {
    expect(canonical({ b: [true, null, -0, 9007199254740991], a: { d: '', c: {} }, e: [] })).toBe(
      '{"a":{"c":{},"d":""},"b":[true,null,0,9007199254740991],"e":[]}',
    );
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('keeps a name that objects have by nature', () => {
    expect(canonical(JSON.parse('{"__proto__":{"constructor":1}}'))).toBe('{"__proto__":{"constructor":1}}');
  });
});

it('what two programs could read differently has no canonical form', () => {
  for (const value of [
    1.5,
    9007199254740992,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '\ud800',
    'a\udc00b',
    [undefined],
    1n,
    undefined,
    () => 1,
    Symbol('a'),
    { '\ud800': 1 },
  ])
    expect(() => canonical(value), typeof value).toThrow(TypeError);
});
