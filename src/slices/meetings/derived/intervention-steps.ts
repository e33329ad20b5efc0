import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { correctIntervention } from '../acts/correct-intervention.ts';
import { disputeIntervention } from '../acts/dispute-intervention.ts';
import { finaliseInterventions } from '../acts/finalise-interventions.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

/** What was done about a statement after it was recorded. The statement itself stays as it is. */
export const interventionSteps = table({
  name: 'meetings_intervention_step',
  version: 1,
  columns: {
    series: text,
    edition: text,
    intervention: text,
    step: text,
    party: optionalText,
    text: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['series', 'edition']],
  from: [
    when(correctIntervention, (input, rows, entry) => {
      const { series, edition, key, party, text } = input;
      const values = { series, edition, intervention: key, step: 'corrected', party, text };
      rows.add(`${key}/${entry.position}`, { ...values, ...groundOf({}, entry) });
    }),
    when(finaliseInterventions, ({ series, edition, statements }, rows, entry) => {
      for (const key of statements) {
        const values = { series, edition, intervention: key, step: 'final', party: null, text: null };
        rows.add(`${key}/${entry.position}`, { ...values, ...groundOf({}, entry) });
      }
    }),
    when(disputeIntervention, (input, rows, entry) => {
      const { series, edition, key, party, text } = input;
      const values = { series, edition, intervention: key, step: 'disputed', party, text };
      rows.add(`${key}/${entry.position}`, { ...values, ...groundOf(input, entry) });
    }),
  ],
});

export interface InterventionStep extends Grounded {
  /** Key of the statement. */
  readonly key: string;
  readonly step: 'corrected' | 'final' | 'disputed';
  readonly party: string | null;
  readonly text: Localized | null;
}

/** What was done about the statements of an edition, in order. */
export const listSteps = query(
  [interventionSteps],
  async (reading, series: string, edition: string): Promise<InterventionStep[]> => {
    const rows = await interventionSteps
      .rows(reading)
      .select(['intervention', 'step', 'party', 'text', ...groundShown])
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('position')
      .orderBy('intervention')
      .execute();
    return rows.map(row => ({
      key: row.intervention,
      step: row.step as InterventionStep['step'],
      party: row.party,
      text: row.text,
      ...grounded(row),
    }));
  },
);
