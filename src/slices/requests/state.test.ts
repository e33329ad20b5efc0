import { expect, it } from 'vitest';
import { monthsAfter } from '../../record/day.ts';
import { afterWorkingDays } from './state.ts';

it.each([
  ['2026-11-26', 5, [], '2026-12-04'],
  ['2026-11-26', 0, [], '2026-11-27'],
  ['2026-11-27', 1, [], '2026-12-01'],
  ['2026-12-24', 2, ['2026-12-25', '2026-12-28'], '2026-12-31'],
] as const)('counts working days from %s, %i of them', (day, count, holidays, after) =>
  expect(afterWorkingDays(day, count, holidays)).toBe(after),
);

it.each([
  ['2026-11-28', 12, '2027-11-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
] as const)('counts months from %s, %i of them', (day, months, after) => expect(monthsAfter(day, months)).toBe(after));
