import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { isEmpty, type MatrixTable, mostColumns, mostRows, UnreadableMatrix } from './table.ts';

const delimiters = [',', ';', '\t', '|'];

/** A file of separated values, in whichever encoding and with whichever separator it comes. */
export function readCsv(bytes: Uint8Array, named?: string): MatrixTable {
  const { text, encoding } = decodeText(bytes, named);
  const delimiter = delimiterOf(text);
  refuseWideLines(text, delimiter);
  const records = parseRecords(text, delimiter);
  if (records.length > mostRows) throw new UnreadableMatrix('too-many-rows', { row: mostRows + 1 });
  const wide = records.findIndex(({ record }) => record.length > mostColumns);
  if (wide >= 0) throw new UnreadableMatrix('too-many-columns', { row: records[wide]?.info.lines ?? 0 });
  return {
    format: 'csv',
    encoding,
    dateSystem: '1900',
    // Where a quoted cell runs over lines, a record ends lower than it begins: its order counts, as in a spreadsheet.
    rows: records
      .map(({ record }, index) => ({ row: index + 1, cells: record }))
      .filter(({ cells }) => !cells.every(isEmpty)),
    merged: [],
    problems: [],
    notices: [],
  };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Lines so wide that reading them as cells would cost more than knowing that nobody wrote them. */
function refuseWideLines(text: string, delimiter: string): void {
  let [line, separators] = [1, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') {
      line++;
      separators = 0;
    } else if (sign === delimiter && ++separators > 5000) throw new UnreadableMatrix('too-many-columns', { row: line });
  }
}

function parseRecords(text: string, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1024 * 1024,
      to: mostRows + 1,
    }) as unknown as Parsed[];
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    throw new UnreadableMatrix('broken-quotes', { row: Number(problem.lines ?? 0) });
  }
}

/** The separator that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const counted = delimiters.map(sign => ({ sign, times: head.split(sign).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}
