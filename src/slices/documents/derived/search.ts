import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought } from '../../../record/search.ts';
import { documents, listTitles } from './documents.ts';
import { narrower, paragraphs } from './paragraphs.ts';
import { pathOfSymbol } from './path-of-symbol.ts';

const findDocuments = query([documents, paragraphs, narrower], async (reading, sought: Sought): Promise<Hit[]> => {
  const named = await rowsWith(documents, reading, ['symbol', 'title'], sought)
    .select(['symbol', 'title', 'dated', 'position'])
    .execute();
  const told = [
    await rowsWith(paragraphs, reading, ['text'], sought).select(['symbol', 'language', 'text', 'position']).execute(),
    await rowsWith(narrower, reading, ['text'], sought).select(['symbol', 'language', 'text', 'position']).execute(),
  ];
  const first = new Map(
    told
      .flat()
      .filter(({ symbol }) => named.every(one => one.symbol !== symbol))
      .map(one => [one.symbol, one]),
  );
  // A text is found where its document may be seen.
  const titled = await listTitles(reading, [...first.keys()]);
  return [
    ...named.map(one => ({ ...one, language: '', text: null })),
    ...titled.flatMap(({ symbol, title }) => ({ dated: null, ...first.get(symbol), symbol, title })),
  ].map(({ symbol, title, dated, language = '', text = null, position = 0 }) => ({
    path: pathOfSymbol(symbol),
    title: Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${symbol}: ${text}`])),
    text: text === null ? null : { [language]: text },
    on: dated,
    position,
  }));
});

/** What a search finds of documents, by kind. */
export const documentsFound = { document: findDocuments } satisfies Partial<Record<FoundKind, unknown>>;
