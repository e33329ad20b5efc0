import type { Sheet, SheetColumn } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import { pageWords } from '../words/page-words.ts';
import { lookOf } from './cell-mark.tsx';
import type { MatrixPage } from './matrix-load.ts';
import { titleOf } from './matrix-table.tsx';

/** A row a cell for machines, the matrix as one reads it, and the sums. Nothing that is unknown or missing becomes a number. */
export function matrixSheets(data: MatrixPage, context: PageContext): Sheet[] {
  const { say } = context;
  const words = pageWords[say.language];
  const { tasks, parties, cells, sums, partySums } = data;
  const column = (name: string, title: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
    name,
    title,
    kind,
  });
  const named = new Map(tasks.map(task => [task.task, task]));
  const byTask = Map.groupBy(cells, ({ task }) => task);
  const counted = Object.keys(words.choices.statuses) as (keyof typeof words.choices.statuses)[];
  return [
    {
      name: words.sheetCells,
      columns: [
        column('task', words.task),
        column('number', words.number),
        column('title', words.title),
        column('party', words.party),
        column('asked', words.sumAsked),
        column('state', words.state),
        column('status', words.status),
        column('late', words.late),
        column('readable', words.readable),
        column('position', words.entry, 'number'),
      ],
      rows: cells.map(({ task, party, asked, state, status, late, closed, position }) => {
        const of = named.get(task);
        return {
          task,
          number: of?.number ?? null,
          title: of ? titleOf(of, context) : null,
          party,
          asked,
          state,
          status,
          late: state === null || state === 'no-return' || state === 'withdrawn' ? null : late ? 'yes' : 'no',
          readable: state === null ? null : closed ? 'no' : 'yes',
          position,
        };
      }),
    },
    {
      name: words.sheetMatrix,
      columns: [
        column('number', words.number),
        column('title', words.task),
        ...parties.map(party => column(party, say.party(party))),
      ],
      rows: tasks.map(task => ({
        number: task.number ?? task.task,
        title: titleOf(task, context),
        ...Object.fromEntries(
          (byTask.get(task.task) ?? []).map(cell => [
            cell.party,
            `${words.looks[lookOf(cell)]}${cell.late ? ` (${words.late})` : ''}`,
          ]),
        ),
      })),
    },
    {
      name: words.sums,
      columns: [
        column('party', words.party),
        column('asked', words.sumAsked, 'number'),
        ...counted.map(status => column(status, words.looks[status], 'number')),
        column('nil', words.looks.nil, 'number'),
        column('closed', words.looks.closed, 'number'),
        column('withdrawn', words.looks.withdrawn, 'number'),
        column('gaps', words.sumGaps, 'number'),
        column('late', words.late, 'number'),
      ],
      rows: [...partySums, { party: words.all, sums }].map(({ party, sums: own }) => {
        const { statuses, ...rest } = own;
        const shown = own.asked === own.gaps;
        return {
          party,
          ...rest,
          ...Object.fromEntries(counted.map(status => [status, statuses[status] ?? (shown ? null : 0)])),
        };
      }),
    },
  ];
}
