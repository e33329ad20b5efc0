import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, table, text } from '../../../record/table.ts';

interface Defined {
  readonly scale: string;
  readonly name: Localized;
  readonly of: 'output' | 'effect' | 'both';
  readonly values: readonly { readonly value: string; readonly label: Localized }[];
}

/** Scales of assessment. The act names this table, so the table names the act by name. */
export const scales = table({
  name: 'reporting_scale',
  version: 1,
  columns: { scale: text, name: json<Localized>(), measures: text, values: json<Defined['values']>() },
  from: [
    {
      act: 'reporting.define-scale',
      handle: ({ body }, rows) => {
        const { scale, name, of, values } = body.in as unknown as Defined;
        rows.put(scale, { scale, name, measures: of, values });
      },
    },
  ],
});

export interface Scale extends Defined {
  readonly position: number;
}

export const listScales = query([scales], async (reading): Promise<Scale[]> => {
  const rows = await scales
    .rows(reading)
    .select(['scale', 'name', 'measures', 'values', 'position'])
    .orderBy('scale')
    .execute();
  return rows.map(({ measures, ...row }) => ({ ...row, of: measures as Scale['of'] }));
});

export const findScale = query(
  [scales],
  async (reading, scale: string): Promise<Scale | undefined> =>
    (await listScales(reading)).find(one => one.scale === scale),
);
