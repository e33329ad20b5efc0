import type { Localized } from '../../../record/fields.ts';
import type { Settings } from '../../framework/derived/settings.ts';

/**
 * The framework's order of parties, for lists and seating: by their names in the language that the settings name, or by
 * a precedence written out. Parties that the precedence does not name follow it by their names in the reader's
 * language. Where a name is missing, the next language and at last the code stands in.
 */
export function orderParties(
  settings: Pick<Settings, 'order'> | undefined,
  names: Readonly<Record<string, Localized>>,
  codes: Iterable<string>,
  language: string,
): string[] {
  const order = settings?.order ?? { by: 'alphabet', language };
  const alphabet = order.by === 'alphabet' ? order.language : language;
  const collator = new Intl.Collator(alphabet, { sensitivity: 'variant', numeric: true });
  const nameOf = (code: string) => names[code]?.[alphabet] ?? names[code]?.[language] ?? names[code]?.en ?? code;
  const places = new Map(order.by === 'precedence' ? order.parties.map((code, place) => [code, place]) : []);
  const placeOf = (code: string) => places.get(code) ?? places.size;
  return [...new Set(codes)].sort(
    (a, b) => placeOf(a) - placeOf(b) || collator.compare(nameOf(a), nameOf(b)) || (a < b ? -1 : 1),
  );
}
