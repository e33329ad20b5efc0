import type { z } from 'zod';
import { beforeAll, countsFrom } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import type { bodyInput } from '../fields.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

// By name and content alone: the act asks this table whether a parent stands, and of two modules one must come first.
const establishBody = {
  name: 'meetings.establish-body',
  decide: (_: unknown, input: z.output<typeof bodyInput>) => input,
};

export const bodies = table({
  name: 'meetings_body',
  version: 1,
  columns: {
    body: text,
    name: json<Localized>(),
    level: text,
    parent: optionalText,
    area: optionalJson<Localized>(),
    since_date: optionalText,
    ...groundColumns,
  },
  from: [
    when(establishBody, (input, rows, entry) => {
      const { key, name, level, parent, area, since } = input;
      rows.put(
        key,
        {
          body: key,
          name,
          level,
          parent: parent ?? null,
          area: area ?? null,
          since_date: since ?? null,
          ...groundOf(input, entry),
        },
        { from: since === undefined ? beforeAll : countsFrom(since) },
      );
    }),
  ],
});

export interface Body extends Grounded {
  readonly body: string;
  readonly name: Localized;
  readonly level: string;
  readonly parent: string | null;
  readonly area: Localized | null;
  readonly since: string | null;
}

const shown = ['body', 'name', 'level', 'parent', 'area', 'since_date', ...groundShown] as const;

export const listBodies = query([bodies], async (reading): Promise<Body[]> => {
  const rows = await bodies.rows(reading).select(shown).orderBy('body').execute();
  return rows.map(row => ({
    body: row.body,
    name: row.name,
    level: row.level,
    parent: row.parent,
    area: row.area,
    since: row.since_date,
    ...grounded(row),
  }));
});

/** A body that was established, whenever it is or was in being. */
export const findBody = query(
  [bodies],
  async (reading, body: string): Promise<{ readonly body: string } | undefined> =>
    bodies.timeline(reading).select('body').where('body', '=', body).executeTakeFirst(),
);
