import { query } from '../../../record/reading.ts';
import { integer, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { attachFile } from '../acts/attach-file.ts';
import type { VersionState } from '../fields.ts';
import { documents } from './documents.ts';

export const files = table({
  name: 'documents_file',
  version: 1,
  columns: {
    symbol: text,
    language: text,
    state: text,
    digest: text,
    name: text,
    media_type: text,
    size: integer,
    note: optionalText,
    ...groundColumns,
  },
  indexes: [['symbol'], ['digest']],
  from: [
    when(attachFile, (input, rows, entry) => {
      const { symbol, language, state, file, mediaType, size, note } = input;
      rows.add(`${symbol}/${language}/${entry.position}`, {
        symbol,
        language,
        state,
        digest: file.digest,
        name: file.name,
        media_type: mediaType,
        size,
        note: note ?? null,
        ...groundOf({}, entry),
      });
    }),
  ],
});

export interface DocumentFile extends Grounded {
  readonly symbol: string;
  readonly language: string;
  readonly state: VersionState;
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly note: string | null;
}

const shown = ['symbol', 'language', 'state', 'digest', 'name', 'media_type', 'size', 'note', ...groundShown] as const;

/** The files of these documents in force, in the order in which they were added. */
export const listFiles = query([files], async (reading, symbols: readonly string[]): Promise<DocumentFile[]> => {
  if (symbols.length === 0) return [];
  const rows = await files.rows(reading).select(shown).where('symbol', 'in', symbols).orderBy('position').execute();
  return rows.map(row => {
    const { symbol, language, digest, name, size, note } = row;
    const state = row.state as VersionState;
    return { symbol, language, state, digest, name, mediaType: row.media_type, size, note, ...grounded(row) };
  });
});

/** Does a document that this reader may see have this file, whenever it is in force? */
export const showsDocumentFile = query([files, documents], async (reading, digest: string): Promise<boolean> => {
  const named = await files.timeline(reading).select('symbol').where('digest', '=', digest).execute();
  if (named.length === 0) return false;
  const symbols = named.map(({ symbol }) => symbol);
  const seen = await documents.timeline(reading).select('symbol').where('symbol', 'in', symbols).executeTakeFirst();
  return seen !== undefined;
});
