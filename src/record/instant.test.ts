import { describe, expect, it } from 'vitest';
import { instant, instantOf, instantsOf } from './instant.ts';

describe('an instant as people write it', () => {
  it.each([
    ['2026-09-06T10:00', 'Asia/Seoul', '2026-09-06T01:00:00.000Z'],
    ['2026-09-06 10:00:30', 'Asia/Seoul', '2026-09-06T01:00:30.000Z'],
    ['2026-09-06T10:00+02:00', 'Asia/Seoul', '2026-09-06T08:00:00.000Z'],
    ['2026-09-06T10:00:00.5Z', 'Asia/Seoul', '2026-09-06T10:00:00.500Z'],
    ['2026-01-06T10:00', 'Europe/Sofia', '2026-01-06T08:00:00.000Z'],
    ['2026-07-06T10:00', 'Europe/Sofia', '2026-07-06T07:00:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Sofia', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, utc) => expect(instantOf(text, zone)).toBe(utc));

  it('is no local time that the clocks leave out', () =>
    expect(instantOf('2026-03-29T03:30', 'Europe/Sofia')).toBeUndefined());

  it('is two instants where the clocks go back over it, and one where an offset says which', () => {
    const both = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    expect(instantsOf('2026-10-25T03:30', 'Europe/Sofia')).toEqual(both);
    expect(instantsOf('2026-10-25T03:30+02:00', 'Europe/Sofia')).toEqual(both.slice(1));
    expect(instantsOf('2026-10-26T03:30', 'Europe/Sofia')).toHaveLength(1);
  });

  it.each([
    '',
    'now',
    '2026-09-06',
    '2026-13-01T10:00',
    '2026-02-30T10:00',
    '2026-12-31T23:59:60Z',
    '2026-09-06T25:00',
    '2026-09-06T10:00+9',
  ])('is not %j', text => expect(instant.safeParse(text).success).toBe(false));
});
