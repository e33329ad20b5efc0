import { expect, it } from 'vitest';
import { beforeAll, beginsOn, countsFrom, dayIn, isDay, isPartialDate, isTimeZone } from './day.ts';

it('a partial date is a year, a month or a day that exists', () => {
  for (const date of ['2022', '2022-09', '2022-09-06', '2024-02-29', '1000-01-01', '9999-12-31'])
    expect(isPartialDate(date), date).toBe(true);
  for (const date of [
    '',
    '22',
    '0999',
    '0000-01-01',
    '2022-00',
    '2022-13',
    '2023-02-29',
    '2022-9-6',
    '2022-09-31',
    '2022-09-06T00:00Z',
    ' 2022',
    '2022\n',
    '２０２２',
  ])
    expect(isPartialDate(date), date).toBe(false);
});

it('a day is complete', () => {
  expect(isDay('2022-09-06')).toBe(true);
  for (const day of [
    '2022',
    '2022-09',
    '2022-09-31',
    '1900-02-29',
    '0000-01-01',
    '0999-12-31',
    '10000-01-01',
    'infinity',
    '2022-09-06 ',
  ])
    expect(isDay(day), day).toBe(false);
});

it('a year or a month counts from its last day, and may mean any of its days', () => {
  expect(countsFrom('2022')).toBe('2022-12-31');
  expect(countsFrom('2024-02')).toBe('2024-02-29');
  expect(countsFrom('1900-02')).toBe('1900-02-28');
  expect(countsFrom('2022-09-06')).toBe('2022-09-06');
  expect(countsFrom(null)).toBe(beforeAll);
  expect([beginsOn('2022'), beginsOn('2022-09'), beginsOn('2022-09-06')]).toEqual([
    '2022-01-01',
    '2022-09-01',
    '2022-09-06',
  ]);
});

it('an instant is another day in another zone', () => {
  const instant = new Date('2022-09-05T15:30:00.000Z');
  expect(dayIn('Asia/Seoul', instant)).toBe('2022-09-06');
  expect(dayIn('America/Los_Angeles', instant)).toBe('2022-09-05');
  expect(dayIn('Pacific/Kiritimati', new Date('2022-12-31T10:00:00.000Z'))).toBe('2023-01-01');
  expect(() => dayIn('Asia/Atlantis', instant)).toThrow(RangeError);
});

it('a time zone is a name of the IANA list', () => {
  for (const name of ['UTC', 'Asia/Seoul', 'Etc/GMT+12']) expect(isTimeZone(name), name).toBe(true);
  for (const name of ['', 'asia/seoul', '+09:00', 'Asia/Atlantis', 'Asia/Seoul '])
    expect(isTimeZone(name), name).toBe(false);
});
