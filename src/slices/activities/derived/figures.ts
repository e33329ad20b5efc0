import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { recordFigures } from '../acts/record-figures.ts';
import { type countable, stages } from '../fields.ts';

export interface Figure {
  readonly of: (typeof countable)[number];
  readonly count: number | null;
  readonly words: Localized | null;
  readonly definition: Localized | null;
}

/** What one source counts at one time. Nothing takes its place: those of other sources and times stand beside it. */
export const figures = table({
  name: 'activities_figures',
  version: 1,
  columns: {
    activity: text,
    stage: text,
    phase: optionalText,
    figures: json<readonly Figure[]>(),
    note: optionalJson<Localized>(),
    told_on: optionalText,
    ...groundColumns,
  },
  indexes: [['activity']],
  from: [
    when(recordFigures, (input, rows, entry) => {
      const { activity, stage, phase, figures, note } = input;
      rows.add(
        `${activity}/${entry.position}`,
        {
          activity,
          stage,
          phase: phase ?? null,
          figures: figures.map(({ of, count, words, definition }) => ({
            of,
            count: count ?? null,
            words: words ?? null,
            definition: definition ?? null,
          })),
          note: note ?? null,
          told_on: entry.body.on,
          ...groundOf(input, entry),
        },
        'from' in input ? { from: input.from } : {},
      );
    }),
  ],
});

export interface Figures extends Grounded {
  readonly stage: (typeof stages)[number];
  readonly phase: string | null;
  readonly figures: readonly Figure[];
  readonly note: Localized | null;
  /** When they were given: a partial date, or unknown. */
  readonly toldOn: string | null;
}

/** From the first plan to the last count; those of one stage in the order in which they were given. */
export const listFigures = query([figures], async (reading, activity: string): Promise<Figures[]> => {
  const rows = await figures
    .rows(reading)
    .select(['stage', 'phase', 'figures', 'note', 'told_on', ...groundShown])
    .where('activity', '=', activity)
    .orderBy('position')
    .execute();
  return rows
    .map(row => {
      const { phase, figures, note } = row;
      return { stage: row.stage as Figures['stage'], phase, figures, note, toldOn: row.told_on, ...grounded(row) };
    })
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.position - b.position);
});
