import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { recordOutcome } from '../acts/record-outcome.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export const outcomes = table({
  name: 'meetings_outcome',
  version: 2,
  columns: {
    series: text,
    edition: text,
    kind: text,
    text: optionalJson<Localized>(),
    by_party: optionalText,
    documents: json<readonly string[]>(),
    ...groundColumns,
  },
  indexes: [['series', 'edition']],
  from: [
    when(recordOutcome, (input, rows, entry) => {
      const { series, edition, kind, text, by, documents = [], from } = input;
      rows.add(
        `${series}/${edition}/${entry.position}`,
        { series, edition, kind, text: text ?? null, by_party: by ?? null, documents, ...groundOf(input, entry) },
        { from },
      );
    }),
  ],
});

export interface Outcome extends Grounded {
  readonly kind: string;
  readonly text: Localized | null;
  readonly by: string | null;
  /** Symbols of the documents that hold it. */
  readonly documents: readonly string[];
}

export const listOutcomes = query([outcomes], async (reading, series: string, edition: string): Promise<Outcome[]> => {
  const rows = await outcomes
    .rows(reading)
    .select(['kind', 'text', 'by_party', 'documents', ...groundShown])
    .where('series', '=', series)
    .where('edition', '=', edition)
    .orderBy('position')
    .execute();
  return rows.map(row => ({
    kind: row.kind,
    text: row.text,
    by: row.by_party,
    documents: row.documents,
    ...grounded(row),
  }));
});
