import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalInteger, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { close } from '../acts/close.ts';
import { deadlinePassed } from '../acts/deadline-passed.ts';
import { summarise } from '../acts/summarise.ts';

export interface Figure {
  readonly of: string;
  readonly count: number;
}

const nothing = { version: null, text: null, figures: [], lessons: [], missing: [] };

/** What was said of an alert beside its messages: summaries in versions, who was missing, how it was closed. */
export const steps = table({
  name: 'alerts_step',
  version: 1,
  columns: {
    alert: text,
    kind: text,
    version: optionalInteger,
    text: optionalJson<Localized>(),
    figures: json<readonly Figure[]>(),
    lessons: json<readonly Localized[]>(),
    missing: json<readonly string[]>(),
    told_at: text,
    told_on: optionalText,
    ...groundColumns,
  },
  indexes: [['alert']],
  from: [
    when(summarise, (input, rows, entry) => {
      const { alert, version, text, figures = [], toldAt } = input;
      rows.add(`${alert}/${entry.position}`, {
        ...nothing,
        alert,
        kind: 'summary',
        version,
        text,
        figures,
        told_at: toldAt,
        told_on: entry.body.on,
        ...groundOf(input, entry),
      });
    }),
    when(deadlinePassed, ({ alert, missing, answerBy }, rows, entry) =>
      rows.add(`${alert}/${entry.position}`, {
        ...nothing,
        alert,
        kind: 'deadline-passed',
        missing,
        told_at: answerBy,
        told_on: entry.body.on,
        ...groundOf({}, entry),
      }),
    ),
    when(close, (input, rows, entry) => {
      const { alert, text, lessons } = input;
      rows.add(`${alert}/${entry.position}`, {
        ...nothing,
        alert,
        kind: 'closed',
        text,
        lessons,
        told_at: entry.body.at,
        told_on: entry.body.on,
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Step extends Grounded {
  readonly alert: string;
  readonly kind: 'summary' | 'deadline-passed' | 'closed';
  readonly version: number | null;
  readonly text: Localized | null;
  readonly figures: readonly Figure[];
  readonly lessons: readonly Localized[];
  /** Parties that did not answer in time. */
  readonly missing: readonly string[];
  readonly at: string;
  readonly on: string | null;
}

/** In the order of the record; of one alert, or of all. */
export const listSteps = query([steps], async (reading, alert?: string): Promise<Step[]> => {
  let rows = steps
    .rows(reading)
    .select([
      'alert',
      'kind',
      'version',
      'text',
      'figures',
      'lessons',
      'missing',
      'told_at',
      'told_on',
      ...groundShown,
    ]);
  if (alert !== undefined) rows = rows.where('alert', '=', alert);
  return (await rows.orderBy('position').execute()).map(row => {
    const { alert, version, text, figures, lessons, missing } = row;
    const kind = row.kind as Step['kind'];
    return {
      alert,
      kind,
      version,
      text,
      figures,
      lessons,
      missing,
      at: row.told_at,
      on: row.told_on,
      ...grounded(row),
    };
  });
});
