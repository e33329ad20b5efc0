import type { Headed } from './header.ts';
import type { Mapping, Meaning } from './mapping.ts';
import { cellText } from './table.ts';

/** What becomes of a column, with what stands first in it. */
export interface ColumnUse {
  readonly letter: string;
  readonly name: string;
  readonly becomes: Meaning | 'milestone' | 'milestone-due' | 'note';
  /** Of several milestones in a row, which. */
  readonly milestone?: number;
  readonly examples: readonly string[];
  readonly filled: number;
}

export function usesOf({ columns, rows }: Headed, mapping: Mapping): ColumnUse[] {
  return columns.map(({ name, letter, index }) => {
    const texts = rows.map(({ cells }) => cellText(cells[index])).filter(text => text !== '');
    return { letter, name, ...useOf(name, mapping), examples: [...new Set(texts)].slice(0, 3), filled: texts.length };
  });
}

function useOf(name: string, { columns, milestones }: Mapping): Pick<ColumnUse, 'becomes' | 'milestone'> {
  const field = Object.entries(columns).find(([, column]) => column === name);
  if (field) return { becomes: field[0] as Meaning };
  const title = milestones.findIndex(one => one.title === name);
  if (title >= 0) return { becomes: 'milestone', milestone: title + 1 };
  const due = milestones.findIndex(one => one.due === name);
  return due >= 0 ? { becomes: 'milestone-due', milestone: due + 1 } : { becomes: 'note' };
}
