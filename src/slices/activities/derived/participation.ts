import { query } from '../../../record/reading.ts';
import { optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { recordParticipation } from '../acts/record-participation.ts';
import type { partTaken, sides } from '../fields.ts';

export const participation = table({
  name: 'activities_participation',
  version: 1,
  columns: { activity: text, party: text, side: text, phase: optionalText, part: text, ...groundColumns },
  indexes: [['activity'], ['party']],
  from: [
    when(recordParticipation, (input, rows, entry) => {
      const { activity, side, phase, parties } = input;
      for (const { party, part } of parties)
        rows.put(
          `${activity}/${side}/${phase ?? ''}/${party}`,
          { activity, party, side, phase: phase ?? null, part, ...groundOf(input, entry) },
          'from' in input ? { from: input.from, to: null } : {},
        );
    }),
  ],
});

export interface Part extends Grounded {
  readonly activity: string;
  readonly party: string;
  readonly side: (typeof sides)[number];
  readonly phase: string | null;
  readonly part: (typeof partTaken)[number];
}

const shown = ['activity', 'party', 'side', 'phase', 'part', ...groundShown] as const;

function told(row: any): Part {
  const { activity, party, side, phase, part } = row;
  return { activity, party, side, phase, part, ...grounded(row) };
}

export const listParts = query([participation], async (reading, activity: string): Promise<Part[]> => {
  const rows = await participation
    .rows(reading)
    .select(shown)
    .where('activity', '=', activity)
    .orderBy('party')
    .execute();
  return rows.map(told);
});

/** Where a party took part, or was to. */
export const listPartsOf = query([participation], async (reading, party: string): Promise<Part[]> => {
  const rows = await participation.rows(reading).select(shown).where('party', '=', party).orderBy('activity').execute();
  return rows.map(told);
});
