import { describe, expect, it } from 'vitest';
import { daysOf, isEmpty, Lasting, overlap, roleKey } from './state.ts';

describe('daysOf', () => {
  it('counts a year or a month from its last day, and until the end of its last day', () => {
    expect(daysOf({ from: '2021', until: '2024' })).toEqual({ from: '2021-12-31', to: '2025-01-01' });
    expect(daysOf({ from: '2025-10' })).toEqual({ from: '2025-10-31', to: null });
  });

  it('takes an unknown beginning as before all days', () => {
    expect(daysOf({})).toEqual({ from: '-infinity', to: null });
    expect(daysOf({ from: null, until: '2018-09-30' })).toEqual({ from: '-infinity', to: '2018-10-01' });
  });

  it('lets a fact that was only seen on a day hold for that day alone', () => {
    expect(daysOf({ seenOn: '2018-09' })).toEqual({ from: '2018-09-01', to: '2018-10-01' });
    expect(daysOf({ seenOn: '2018-12-31' })).toEqual({ from: '2018-12-31', to: '2019-01-01' });
  });
});

it('knows days that hold nothing, and days that meet', () => {
  expect(isEmpty({ from: '2024-01-01', to: '2023-12-31' })).toBe(true);
  expect(isEmpty({ from: '2024-01-01', to: '2024-01-02' })).toBe(false);
  expect(isEmpty({ from: '-infinity', to: '1000-01-01' })).toBe(false);
  expect(overlap({ from: '2020-01-01', to: '2021-01-01' }, { from: '2021-01-01', to: null })).toBe(false);
  expect(overlap({ from: '2020-01-01', to: null }, { from: '-infinity', to: '2020-01-02' })).toBe(true);
  expect(overlap({ from: '-infinity', to: null }, { from: '-infinity', to: '2000-01-01' })).toBe(true);
});

it('ends the period that goes on, and no other', () => {
  const lasting = new Lasting();
  lasting.begin('chair', { from: '2001-01-01', to: '2002-01-01' });
  lasting.begin('chair', { from: '2010-01-01', to: null });
  lasting.end('chair', '2012-01-01');
  expect(lasting.open('chair')).toBeUndefined();
  expect(lasting.of('chair').map(({ to }) => to)).toEqual(['2002-01-01', '2012-01-01']);
});

it('keeps roles of different bodies apart', () => {
  expect(roleKey({ role: 'chair' })).not.toBe(roleKey({ role: 'chair', body: 'ewg-cyber' }));
});
