/**
 * RFC 8785 (JSON Canonicalization Scheme) for the values that a record may hold: strings, safe integers, booleans,
 * null, arrays, objects. Throws TypeError on anything else, on lone surrogates (which JCS libraries let pass) and on
 * integers beyond 2^53: two programs could read them differently.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('a text holds half of a surrogate pair');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer`);
      return Object.is(value, -0) ? '0' : String(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      return canonicalObject(value as Record<string, unknown>);
    default:
      throw new TypeError(`a ${typeof value} has no place in a record`);
  }
}

function canonicalObject(object: Record<string, unknown>): string {
  let out = '';
  // Default sort compares UTF-16 code units, which is the order that RFC 8785 asks for.
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value === undefined) continue;
    out += `${out === '' ? '' : ','}${canonical(key)}:${canonical(value)}`;
  }
  return `{${out}}`;
}
