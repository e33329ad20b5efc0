import type { Warning } from '../../../record/act.ts';
import { dayIn } from '../../../record/day.ts';
import { instantsOf } from '../../../record/instant.ts';
import { query, type Read } from '../../../record/reading.ts';
import { listPoints } from '../../contacts/derived/points.ts';
import { restsOn } from '../../contacts/derived/rest-days.ts';
import { findProcedure } from '../../requests/derived/procedure.ts';

/** A deadline as the clocks of one party show it. */
export interface LocalDeadline {
  readonly party: string;
  readonly deadline: string;
  /** Null: no point of contact of the party says its time zone. */
  readonly timeZone: string | null;
  /** What its clocks show then, as in 2026-07-31 18:00. */
  readonly local: string | null;
  /** A day of weekly rest there: those that the party states, else Saturday and Sunday. */
  readonly weekend: boolean;
  /** A holiday that the party, or else the framework, has entered. */
  readonly holiday: 'party' | 'framework' | null;
}

/** Each party's local time, by the time zone and holidays that its points of contact state and the holidays of the framework. */
export const localDeadlines = query(
  [...listPoints.tables, ...findProcedure.tables],
  async (
    reading,
    asked: readonly { readonly party: string; readonly deadline: string }[],
  ): Promise<LocalDeadline[]> => {
    const [points, procedure] = await Promise.all([listPoints(reading), findProcedure(reading)]);
    const ofParty = Map.groupBy(points, ({ party }) => party);
    return asked.map(({ party, deadline }) => {
      const own = ofParty.get(party) ?? [];
      const timeZone = own.find(point => point.timeZone !== null)?.timeZone ?? null;
      const bare = { party, deadline, timeZone };
      if (timeZone === null) return { ...bare, local: null, weekend: false, holiday: null };
      const at = new Date(deadline);
      const day = dayIn(timeZone, at);
      const holiday = own.some(({ holidays }) => holidays.includes(day))
        ? 'party'
        : procedure?.holidays.includes(day)
          ? 'framework'
          : null;
      return { ...bare, local: `${day} ${clockIn(timeZone, at)}`, weekend: restsOn(own, day), holiday };
    });
  },
);

function clockIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short', hourCycle: 'h23' }).format(at);
}

interface Set {
  readonly deadline: string;
  readonly timeZone: string;
  readonly parties: readonly string[];
}

/** What whoever sets a deadline should think about: for whom it falls on a weekend or holiday, and that its time comes twice. */
export async function warnOfDeadline({ deadline, timeZone, parties }: Set, read: Read): Promise<readonly Warning[]> {
  const [meant, again] = instantsOf(deadline, timeZone);
  if (meant === undefined) return [];
  const local = await read(
    localDeadlines,
    parties.map(party => ({ party, deadline: meant })),
  );
  const told = (code: string, which: readonly LocalDeadline[]): Warning[] => {
    const named = which.map(one => `${one.party} (${one.local})`).join(', ');
    return named === '' ? [] : [{ code, field: 'deadline', params: { parties: named } }];
  };
  return [
    ...(again === undefined ? [] : [{ code: 'deadline-twice', field: 'deadline', params: { deadline, meant, again } }]),
    ...told(
      'deadline-on-weekend',
      local.filter(({ weekend }) => weekend),
    ),
    ...told(
      'deadline-on-holiday',
      local.filter(({ holiday }) => holiday !== null),
    ),
  ];
}
