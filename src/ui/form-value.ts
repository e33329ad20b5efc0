/** How a form shows values that may be right, wrong or missing: what was posted and could not be read stands as it was. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function asJson(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Key and value of each; a list of pairs is what was posted with one key twice. */
export function asEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (isRecord(value)) return Object.entries(value);
  return asList(value).flatMap(pair => (Array.isArray(pair) ? [[asText(pair[0]), pair[1]] as const] : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
