import type { ReactNode } from 'react';
import { useWords } from '../words-context.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: set to the end, under one another. */
  readonly numeric?: boolean | undefined;
  /** The cell that names its row. At most one column. */
  readonly rowHead?: boolean | undefined;
  /** Text set in the text face, with room to read. */
  readonly text?: boolean | undefined;
  /** A day with its time: with room for it on two lines. */
  readonly when?: boolean | undefined;
}

/**
 * A table with its caption. Where the screen is too narrow it scrolls in its own frame, by keyboard too; on paper its
 * head repeats on each page. `groupOf` parts the rows under headings, in the order in which they come.
 */
export function DataTable<Row>({
  id,
  caption,
  captionNote,
  columns,
  rows,
  rowKey,
  groupOf,
  foot,
  quietCaption,
}: {
  readonly id: string;
  readonly caption: string;
  readonly captionNote?: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly groupOf?: ((row: Row) => string) | undefined;
  readonly foot?: ReactNode;
  /** The heading above already says it: the caption is kept for those who hear the page. */
  readonly quietCaption?: boolean | undefined;
}) {
  const { pieces } = useWords();
  return (
    <div className="table-frame" role="region" aria-label={pieces.scrollable(caption)} tabIndex={0} id={id}>
      <table>
        <caption className={quietCaption && captionNote === undefined ? 'hidden-words' : undefined}>
          <span className="stays">
            <span className={quietCaption ? 'hidden-words' : 'caption'}>{caption}</span>
            {captionNote === undefined ? null : <span className="caption-note"> {captionNote}</span>}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric, text, when }) => (
              <th key={key} scope="col" className={classOf({ key, numeric, text, when })}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {grouped(rows, groupOf).map(({ name, members }, index) => (
          <tbody key={name ?? index}>
            {name === undefined ? null : (
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {name}
                </th>
              </tr>
            )}
            {members.map(row => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, cell, numeric, rowHead, text, when }) =>
                  rowHead ? (
                    <th key={key} scope="row" className={classOf({ key, numeric, text, when })}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} className={classOf({ key, numeric, text, when })}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
        {foot === undefined ? null : (
          <tfoot>
            <tr>
              <td colSpan={columns.length}>
                <div className="stays">{foot}</div>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A column of grounds holds links alone, which paper leaves out. */
function classOf(on: {
  readonly key: string;
  readonly numeric: boolean | undefined;
  readonly text: boolean | undefined;
  readonly when: boolean | undefined;
}): string | undefined {
  if (on.key === 'ground') return 'ground-column';
  return on.numeric ? 'numeric' : on.text ? 'text' : on.when ? 'when' : undefined;
}

function grouped<Row>(
  rows: readonly Row[],
  groupOf: ((row: Row) => string) | undefined,
): { name?: string; members: Row[] }[] {
  if (!groupOf) return [{ members: [...rows] }];
  const groups: { name: string; members: Row[] }[] = [];
  for (const row of rows) {
    const name = groupOf(row);
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(row);
    else groups.push({ name, members: [row] });
  }
  return groups;
}
