import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalInteger, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { statePhase } from '../acts/state-phase.ts';
import type { sides } from '../fields.ts';

export const phases = table({
  name: 'activities_phase',
  version: 1,
  columns: {
    activity: text,
    phase: text,
    side: text,
    place: optionalInteger,
    title: optionalJson<Localized>(),
    starts: optionalText,
    ends: optionalText,
    mode: optionalText,
    places: json<readonly string[]>(),
    hosts: json<readonly string[]>(),
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['activity']],
  from: [
    when(statePhase, (input, rows, entry) => {
      const { activity, phase, side, order, title, starts, ends, mode, places, hosts, note } = input;
      rows.put(
        `${activity}/${phase}/${side}`,
        {
          activity,
          phase,
          side,
          place: order ?? null,
          title: title ?? null,
          starts: starts ?? null,
          ends: ends ?? null,
          mode: mode ?? null,
          places: places ?? [],
          hosts: hosts ?? [],
          note: note ?? null,
          ...groundOf(input, entry),
        },
        'from' in input ? { from: input.from, to: null } : {},
      );
    }),
  ],
});

export interface Phase extends Grounded {
  readonly phase: string;
  readonly side: (typeof sides)[number];
  readonly title: Localized | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly mode: string | null;
  readonly places: readonly string[];
  readonly hosts: readonly string[];
  readonly note: Localized | null;
}

/** The phases of an activity in their order, what was announced of each before what happened. */
export const listPhases = query([phases], async (reading, activity: string): Promise<Phase[]> => {
  const rows = await phases
    .rows(reading)
    .select(['phase', 'side', 'place', 'title', 'starts', 'ends', 'mode', 'places', 'hosts', 'note', ...groundShown])
    .where('activity', '=', activity)
    .execute();
  const places = new Map<string, number>();
  for (const { phase, place } of rows) if (place !== null) places.set(phase, place);
  const placeOf = ({ phase }: { phase: string }) => places.get(phase) ?? 100;
  return rows
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        a.phase.localeCompare(b.phase, 'en') ||
        Number(a.side === 'actual') - Number(b.side === 'actual'),
    )
    .map(row => {
      const { phase, title, starts, ends, mode, places, hosts, note } = row;
      return {
        phase,
        side: row.side as Phase['side'],
        title,
        starts,
        ends,
        mode,
        places,
        hosts,
        note,
        ...grounded(row),
      };
    });
});
