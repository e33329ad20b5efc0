import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readWorkbook } from './read-xlsx.ts';
import { type MatrixTable, mostBytes, UnreadableMatrix } from './table.ts';

export interface ReadingAsked {
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
}

/** What the bytes hold, found by looking at them: a name may say anything. */
export async function readMatrix(bytes: Buffer, { sheet, encoding }: ReadingAsked): Promise<MatrixTable> {
  if (bytes.length > mostBytes) throw new UnreadableMatrix('too-large');
  const begins = bytes.subarray(0, 8).toString('latin1');
  if (begins.startsWith('PK') || begins.startsWith('\xd0\xcf\x11\xe0')) return readWorkbook(bytes, sheet);
  const table = /^(\xef\xbb\xbf)?\s*[[{]/.test(begins) ? readJson(bytes, encoding) : readCsv(bytes, encoding);
  if (table.rows.length === 0) throw new UnreadableMatrix('no-rows');
  const { name, guessed } = table.encoding ?? { name: '', guessed: false };
  if (!guessed) return table;
  return { ...table, notices: [...table.notices, { row: 0, column: '', code: 'encoding-guessed', value: name }] };
}
