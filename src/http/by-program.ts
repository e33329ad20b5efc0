import type { Paper } from '../papers/paper.ts';
import type { Sheet } from '../papers/sheet.ts';
import type { Reading } from '../record/reading.ts';
import { doneByPrograms, hasPrograms } from '../slices/archive/derived/by-programs.ts';
import type { ByProgram } from '../ui/by-program.tsx';
import type { Language } from '../words/language.ts';
import { uiWords } from './frame.tsx';

/** Which of the entries that a page rests on a program did. Every page and file asks here, and is marked by what it hears. */
export async function programsIn(reading: Reading, data: unknown): Promise<ByProgram> {
  return (await hasPrograms(reading)) ? doneByPrograms(reading, [...positionsIn(data)]) : new Map();
}

/** The same for JSON; absent where people did everything. */
export function programsTold(done: ByProgram): { readonly byProgram?: Readonly<Record<string, string>> } {
  return done.size === 0 ? {} : { byProgram: Object.fromEntries(done) };
}

/** Whatever names an entry calls it a position. */
function positionsIn(data: unknown, found = new Set<number>()): Set<number> {
  if (typeof data !== 'object' || data === null) return found;
  for (const [name, value] of Object.entries(data))
    if (typeof value === 'object') positionsIn(value, found);
    else if (typeof value === 'number' && /position$/i.test(name)) found.add(value);
  return found;
}

/** A sheet that names entries says behind them which program did them. */
export function sheetsSaying(sheets: readonly Sheet[], done: ByProgram, language: Language): readonly Sheet[] {
  return sheets.map(sheet =>
    sheet.columns.some(({ name }) => name === 'position')
      ? {
          ...sheet,
          columns: [...sheet.columns, { name: 'byProgram', title: uiWords[language].tags['by-program'], kind: 'text' }],
          rows: sheet.rows.map(row => ({ ...row, byProgram: done.get(Number(row.position)) ?? null })),
        }
      : sheet,
  );
}

const named = 100;

/** A paper says at its end which of the entries that it rests on were a program's. */
export function paperSaying(paper: Paper, done: ByProgram, language: Language): Paper {
  if (done.size === 0) return paper;
  const { byPrograms } = uiWords[language].pieces;
  const notes = [...Map.groupBy(done, ([, name]) => name)].map(([name, entries]) => ({
    kind: 'note' as const,
    text: byPrograms(
      name,
      entries
        .slice(0, named)
        .map(([position]) => position)
        .join(', '),
      Math.max(entries.length - named, 0),
    ),
  }));
  return { ...paper, blocks: [...paper.blocks, ...notes] };
}
