import type { Warning } from '../../../record/act.ts';
import { dayIn } from '../../../record/day.ts';
import type { Point } from '../../contacts/derived/points.ts';

export interface Hours {
  readonly timeZone?: string;
  /** What its clocks show, as in 03:10. */
  readonly localTime?: string;
  readonly night?: boolean;
  readonly holiday?: boolean;
}

/** What time it is at a point of contact; nothing where its time zone is not known. */
export function hoursOf({ timeZone, holidays }: Pick<Point, 'timeZone' | 'holidays'>, instant: string): Hours {
  if (timeZone === null) return {};
  const at = new Date(instant);
  const localTime = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short', hourCycle: 'h23' }).format(at);
  return {
    timeZone,
    localTime,
    night: localTime < '07:00' || localTime >= '22:00',
    holiday: holidays.includes(dayIn(timeZone, at)),
  };
}

/** Who would be asked at night without having agreed, on a holiday, or at nobody knows what time. */
export function warnOfHours(points: readonly Point[], instant: string, field: string): Warning[] {
  const known = points.map(point => ({ ...point, ...hoursOf(point, instant) }));
  const told = (code: string, which: typeof known) =>
    which.length === 0
      ? []
      : [
          {
            code,
            field,
            params: {
              points: which
                .map(({ contact, localTime }) => (localTime === undefined ? contact : `${contact} (${localTime})`))
                .join(', '),
            },
          },
        ];
  return [
    ...told(
      'check-at-night',
      known.filter(({ night, nightChecks }) => night && !nightChecks),
    ),
    ...told(
      'check-on-holiday',
      known.filter(({ holiday }) => holiday),
    ),
    ...told(
      'check-at-unknown-hour',
      known.filter(({ localTime }) => localTime === undefined),
    ),
    ...told(
      'check-of-stale',
      known.filter(({ stale }) => stale),
    ),
  ];
}
