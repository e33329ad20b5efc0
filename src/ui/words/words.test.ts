import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { longDay } from './long-day.ts';

/** Every word of a tree by its path; functions are said with arguments that fit all of them. */
function said(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof value === 'function')
      return [
        [
          at,
          String(
            value(
              ...(/day|asof|both|\bon$/.test(at)
                ? ['2022-09-06', '180']
                : /byPrograms/.test(at)
                  ? ['x', [1], 0]
                  : [1234]),
            ),
          ),
        ],
      ];
    return typeof value === 'string' ? [[at, value]] : said(value as object, `${at}.`);
  });
}

test('both languages say everything, and nothing of it is empty', () => {
  expect(said(en).map(([path]) => path)).toEqual(said(ko).map(([path]) => path));
  for (const [path, text] of [...said(en), ...said(ko)]) expect(text.trim(), path).toMatch(/\S/);
});

test('Korean is Korean, but for the names of formats', () => {
  for (const [path, text] of said(ko)) expect(text, path).toMatch(/[가-힣]/);
});

test('a day is written as far as it is known', () => {
  const day = longDay('en-GB');
  expect(['2022', '2022-09', '2022-09-06', 'spring'].map(day)).toEqual([
    '2022',
    'September 2022',
    '6 September 2022',
    'spring',
  ]);
  expect(longDay('ko-KR')('2022-09-06')).toBe('2022년 9월 6일');
});
