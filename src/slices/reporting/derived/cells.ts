import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, table, text } from '../../../record/table.ts';
import type { Asking, Cell } from '../fields.ts';

interface Opened {
  readonly round: string;
  readonly asked: Readonly<Record<string, readonly string[]>>;
  readonly notApplicable: Readonly<Record<string, readonly string[]>>;
  readonly reasons: readonly (Omit<Cell, 'round'> & { readonly reason?: Localized })[];
}

interface Changed {
  readonly round: string;
  readonly cells: readonly (Omit<Cell, 'round'> & { readonly asked: Asking; readonly reason?: Localized })[];
}

/** Which cells are asked or do not apply. Of a cell without a row nothing is asked. */
export const cells = table({
  name: 'reporting_cell',
  version: 1,
  columns: { round: text, task: text, party: text, asked: text, reason: optionalJson<Localized>() },
  indexes: [
    ['round', 'task'],
    ['round', 'party'],
  ],
  from: [
    {
      act: 'reporting.open-round',
      handle: ({ body }, rows) => {
        const { round, asked, notApplicable, reasons } = body.in as unknown as Opened;
        const why = new Map(reasons.map(({ task, party, reason = null }) => [`${task}/${party}`, reason]));
        const put = (how: Asking, of: Opened['asked']) => {
          for (const [task, parties] of Object.entries(of))
            for (const party of parties)
              rows.put(`${round}/${task}/${party}`, {
                round,
                task,
                party,
                asked: how,
                reason: why.get(`${task}/${party}`) ?? null,
              });
        };
        put('asked', asked);
        put('not-applicable', notApplicable);
      },
    },
    {
      act: 'reporting.set-cells',
      handle: ({ body }, rows) => {
        const { round, cells: changed } = body.in as unknown as Changed;
        for (const { task, party, asked, reason = null } of changed)
          rows.put(`${round}/${task}/${party}`, { round, task, party, asked, reason });
      },
    },
  ],
});

export interface AskedCell extends Cell {
  readonly asked: Asking;
  readonly reason: Localized | null;
  readonly position: number;
}

type Row = Omit<AskedCell, 'asked'> & { readonly asked: string };
const cellOf = (row: Row): AskedCell => ({ ...row, asked: row.asked as Asking });
const shown = ['round', 'task', 'party', 'asked', 'reason', 'position'] as const;

export const findCell = query(
  [cells],
  async (reading, { round, task, party }: Cell): Promise<AskedCell | undefined> => {
    const row = await cells
      .rows(reading)
      .select(shown)
      .where('round', '=', round)
      .where('task', '=', task)
      .where('party', '=', party)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && cellOf(row);
  },
);
