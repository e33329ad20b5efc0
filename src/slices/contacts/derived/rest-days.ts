import { weekdays } from '../fields.ts';
import type { Point } from './points.ts';

/** A day of weekly rest where these points are: those that one of them states, else Saturday and Sunday. */
export function restsOn(points: readonly Point[], day: string): boolean {
  const stated = points.find(({ restDays }) => restDays.length > 0)?.restDays ?? ['saturday', 'sunday'];
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return stated.some(one => one === weekday);
}
