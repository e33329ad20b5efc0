import { decodeText } from './decode-text.ts';
import { type Cell, type MatrixTable, mostColumns, mostRows, UnreadableMatrix } from './table.ts';

/** A list of objects, one a row, as exports of databases give it. Lists of texts become one text. */
export function readJson(bytes: Uint8Array, named?: string): MatrixTable {
  const { text, encoding } = decodeText(bytes, named);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableMatrix('not-objects');
  }
  if (!Array.isArray(parsed)) throw new UnreadableMatrix('not-objects');
  if (parsed.length > mostRows) throw new UnreadableMatrix('too-many-rows', { row: mostRows + 1 });
  const names = new Set<string>();
  for (const [index, one] of parsed.entries()) {
    if (typeof one !== 'object' || one === null || Array.isArray(one))
      throw new UnreadableMatrix('not-objects', { row: index + 1 });
    for (const name of Object.keys(one)) names.add(name);
    if (names.size > mostColumns) throw new UnreadableMatrix('too-many-columns', { row: index + 1 });
  }
  const columns = [...names];
  return {
    format: 'json',
    encoding,
    dateSystem: '1900',
    names: columns,
    rows: (parsed as Record<string, unknown>[]).map((one, index) => ({
      row: index + 1,
      cells: columns.map(name => cellOf(Object.hasOwn(one, name) ? one[name] : null, index + 1, name)),
    })),
    merged: [],
    problems: [],
    notices: [],
  };
}

function cellOf(value: unknown, row: number, column: string): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every(item => typeof item === 'string' || typeof item === 'number'))
    return value.join('; ');
  throw new UnreadableMatrix('not-objects', { row, column });
}
