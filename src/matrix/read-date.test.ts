import { describe, expect, it } from 'vitest';
import { readDate } from './read-date.ts';
import type { Cell } from './table.ts';

const ways = { dateSystem: '1900' } as const;
const dateOf = (cell: Cell, more: object = {}) => {
  const read = readDate(cell, { ...ways, ...more });
  return 'date' in read ? read.date : read;
};

describe('a date of a matrix', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-09', '2026-09'],
    ['2026', '2026'],
    [2026, '2026'],
    ['2026-09-30T00:00:00', '2026-09-30'],
    [46068, '2026-02-15'],
    ['46068', '2026-02-15'],
    [46068.75, '2026-02-15'],
    [new Date('2026-02-15T00:00:00Z'), '2026-02-15'],
    ['30/09/2026', '2026-09-30'],
    ['09/30/2026', '2026-09-30'],
    ['5.5.2026', '2026-05-05'],
    ['2026. 9. 30.', '2026-09-30'],
    ['2026/9/30', '2026-09-30'],
    ['09/2026', '2026-09'],
    ['Q3 2026', '2026-09'],
    ['2026Q1', '2026-03'],
    ['3rd quarter of 2026', '2026-09'],
    ['end of 2026', '2026'],
    ['End 2026', '2026'],
    ['mid-2026', '2026-06'],
    ['September 2026', '2026-09'],
    ['Sept. 2026', '2026-09'],
    ['by end of March 2026', '2026-03'],
    ['5 Sep 2026', '2026-09-05'],
    ['September 5th, 2026', '2026-09-05'],
    ['2026년 9월 5일', '2026-09-05'],
    ['2026년 9월', '2026-09'],
    ['2026년 3분기', '2026-09'],
    ['2026년 말', '2026'],
    ['２０２６-０９-３０', '2026-09-30'],
  ])('reads %s as %s', (cell, date) => expect(dateOf(cell)).toBe(date));

  it('counts serials as the workbook does', () => {
    expect(dateOf(44606, { dateSystem: '1904' })).toBe('2026-02-15');
    expect(dateOf(1, { dateSystem: '1900' })).toEqual({ problem: 'unreadable-date' });
  });

  it('does not guess which of two numbers is the day', () => {
    expect(dateOf('03/04/2026')).toEqual({ problem: 'ambiguous-date' });
    expect(dateOf('03/04/2026', { order: 'day-month' })).toBe('2026-04-03');
    expect(dateOf('03/04/2026', { order: 'month-day' })).toBe('2026-03-04');
    expect(dateOf('09/30/2026', { order: 'day-month' })).toBe('2026-09-30');
  });

  it.each(['TBD', 'ongoing', '-', 'N/A', '미정'])('finds no date in %s, and says so', cell => {
    expect(dateOf(cell)).toMatchObject({ none: cell });
  });

  it.each(['31/02/2026', '2026-02-30', 'soon', '30/09/26', 'Smarch 2026', '13/13/2026', 5, true, '99999999'])(
    'refuses %s',
    cell => expect(dateOf(cell)).toEqual({ problem: 'unreadable-date' }),
  );

  it('takes a quarter in which something begins by its first month, and one by which it ends by its last', () => {
    expect(dateOf('Q3 2026', { begins: true })).toBe('2026-07');
    expect(dateOf('2026년 3분기', { begins: true })).toBe('2026-07');
    expect(dateOf('Q3 2026')).toBe('2026-09');
  });

  it('says where the record keeps less than what is written', () => {
    expect(readDate('Q3 2026', ways)).toMatchObject({ how: 'quarter', exact: false });
    expect(readDate('2026', ways)).toMatchObject({ exact: true });
  });
});
