import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought } from '../../../record/search.ts';
import { documents } from './documents.ts';
import { pathOfSymbol } from './path-of-symbol.ts';

const findDocuments = query([documents], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(documents, reading, ['symbol', 'title'], sought)
    .select(['symbol', 'title', 'dated', 'position'])
    .execute();
  return found.map(({ symbol, title, dated, position }) => ({
    path: pathOfSymbol(symbol),
    title: Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${symbol}: ${text}`])),
    text: null,
    on: dated,
    position,
  }));
});

/** What a search finds of documents, by kind. */
export const documentsFound = { document: findDocuments } satisfies Partial<Record<FoundKind, unknown>>;
