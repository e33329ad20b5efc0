import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import type { TitledSymbol } from '../../documents/derived/documents.ts';
import { pathOfSymbol } from '../../documents/derived/path-of-symbol.ts';

/**
 * Documents by their symbols: with a link and a title where the reader's register has them. Nothing is said of others,
 * which may not be registered, or not be for this reader.
 */
export function DocumentLinks({
  symbols,
  titles,
  context: { say, link },
}: {
  readonly symbols: readonly string[];
  readonly titles: readonly TitledSymbol[];
  readonly context: PageContext;
}) {
  return symbols.map((symbol, index) => {
    const found = titles.find(one => one.symbol.toLowerCase() === symbol.toLowerCase());
    return (
      <span key={symbol} className="document-link">
        {index === 0 ? '' : '; '}
        {found ? (
          <>
            <a href={link(pathOfSymbol(found.symbol))}>{found.symbol}</a> <Said texts={found.title} say={say} />
          </>
        ) : (
          symbol
        )}
      </span>
    );
  });
}
