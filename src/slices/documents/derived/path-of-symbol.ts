/** Symbols write `/` as `~` in addresses. */
export function pathOfSymbol(symbol: string): string {
  return `/documents/${symbol.replaceAll('/', '~')}`;
}
