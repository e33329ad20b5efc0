import type { z } from 'zod';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalText, table, text, when } from '../../../record/table.ts';
import type { agendaInput } from '../fields.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export interface AgendaItem {
  readonly key: string;
  readonly number: string;
  readonly title: Localized;
  readonly annotation?: Localized;
  readonly kind?: 'procedure' | 'information' | 'discussion' | 'decision';
  readonly documents?: readonly string[];
  readonly tasks?: readonly string[];
  readonly rounds?: readonly string[];
}

// By name and content alone: the act asks this table what stands, and of two modules one must come first.
const issueAgenda = {
  name: 'meetings.issue-agenda',
  decide: (_: unknown, input: z.output<typeof agendaInput>) => ({ ...input, version: 1, from: '' }),
};

/** One row a version: none takes the place of another. */
export const agendas = table({
  name: 'meetings_agenda',
  version: 1,
  columns: {
    series: text,
    edition: text,
    version: integer,
    kind: text,
    symbol: optionalText,
    items: json<readonly AgendaItem[]>(),
    issued_on: optionalText,
    ...groundColumns,
  },
  indexes: [['series', 'edition']],
  from: [
    when(issueAgenda, (input, rows, entry) => {
      const { series, edition, version, kind, symbol = null, items, from } = input;
      const values = { series, edition, version, kind, symbol, items: items as readonly AgendaItem[] };
      rows.add(
        `${series}/${edition}/${version}`,
        { ...values, issued_on: entry.body.on, ...groundOf(input, entry) },
        { from },
      );
    }),
  ],
});

export interface AgendaVersion extends Grounded {
  readonly version: number;
  readonly kind: 'provisional' | 'revised' | 'adopted';
  readonly symbol: string | null;
  readonly items: readonly AgendaItem[];
  /** The day of issue; null where it is not known. */
  readonly on: string | null;
}

/** The versions of an edition's agenda that the reading's day knows, the first one first. The last one stands. */
export const listAgendas = query(
  [agendas],
  async (reading, series: string, edition: string): Promise<AgendaVersion[]> => {
    const rows = await agendas
      .rows(reading)
      .select(['version', 'kind', 'symbol', 'items', 'issued_on', ...groundShown])
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('version')
      .execute();
    return rows.map(row => ({
      version: row.version,
      kind: row.kind as AgendaVersion['kind'],
      symbol: row.symbol,
      items: row.items,
      on: row.issued_on,
      ...grounded(row),
    }));
  },
);

/** Which agenda items took up a task, the earliest first. */
export const itemsOnTask = query(
  [agendas],
  async (reading, task: string): Promise<{ series: string; edition: string; item: AgendaItem; position: number }[]> => {
    const rows = await agendas
      .rows(reading)
      .select(['series', 'edition', 'items', 'position'])
      .where('items', '@>', JSON.stringify([{ tasks: [task] }]) as never)
      .orderBy('from_on')
      .orderBy('version')
      .execute();
    const latest = new Map<string, (typeof rows)[number]>(rows.map(row => [`${row.series}/${row.edition}`, row]));
    return [...latest.values()].flatMap(({ series, edition, items, position }) =>
      items.filter(({ tasks }) => tasks?.includes(task)).map(item => ({ series, edition, item, position })),
    );
  },
);
