/** A path with its parameters in the order given; those without a value are left out. */
export function withQuery(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(params).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return kept.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(kept)}`;
}
