import { expect, it } from 'vitest';
import { pickOne } from './pick-one.ts';

const choices = [
  { value: 'KHM', label: 'Cambodia' },
  { value: 'KOR', label: 'Republic of Korea' },
  { value: 'MYS', label: 'Malaysia' },
  { value: 'MMR', label: 'Myanmar' },
  { value: 'VNM', label: '베트남' },
];

it.each([
  ['2', 'KOR'],
  [' kor ', 'KOR'],
  ['ko', 'KOR'],
  ['ca', 'KHM'],
  ['korea', 'KOR'],
  ['mya', 'MMR'],
  ['베트', 'VNM'],
  ['m', undefined],
  ['my', undefined],
  ['0', undefined],
  ['9', undefined],
  ['xx', undefined],
  ['', undefined],
])('takes %j for %s', (typed, value) => expect(pickOne(typed, choices)?.value).toBe(value));
