import { countsFrom, dayIn, isPartialDate } from '../record/day.ts';
import { languageCode } from '../record/fields.ts';
import type { Head } from '../record/heads.ts';
import { type Refusal, refusal } from '../record/refusal.ts';
import type { Store } from '../record/store/store.ts';
import { baseOf, isLanguage, type Language, preferred } from '../words/language.ts';

/** As of when, and in which language, an address asks. */
export interface Asked {
  readonly position: number;
  readonly day: string;
  readonly asof: string | undefined;
  readonly at: string | undefined;
}

/**
 * The language of labels for what `lang` asks. Where Comity has no words in it yet, they are in the one that the browser
 * prefers, and texts still stand in the one that was asked for. What is no language is refused, not guessed.
 */
export function askedLanguage(query: URLSearchParams, acceptLanguage: string | undefined): Language | Refusal {
  const lang = query.get('lang');
  if (lang === null) return preferred(acceptLanguage);
  const base = baseOf(lang);
  if (isLanguage(base)) return base;
  if (languageCode.safeParse(lang).success) return preferred(acceptLanguage);
  return refusal('input', 'unknown-language', 'A language is asked for by its BCP 47 code.', { field: 'lang' });
}

/**
 * Reads `asof` (in force then) and `at` (a position or an instant: recorded by then). Where only `at` is given, the day
 * is the one of that position; where neither is, today in the framework's time zone.
 */
export async function askedReading(
  store: Store,
  head: Head,
  timeZone: string,
  query: URLSearchParams,
): Promise<Asked | Refusal> {
  const asof = query.get('asof') || undefined;
  const at = query.get('at') || undefined;
  if (asof !== undefined && !isPartialDate(asof))
    return refusal('input', 'no-such-date', 'A date is a year, a year and month, or a day that exists.', {
      field: 'asof',
    });
  const position = at === undefined ? head.size - 1 : await positionAt(store, head, at);
  if (position === undefined)
    return refusal(
      'input',
      'no-such-position',
      'A position is one of the record’s entries, or an instant since it was founded.',
      {
        field: 'at',
        params: { last: head.size - 1 },
      },
    );
  const day =
    asof !== undefined
      ? countsFrom(asof)
      : dayIn(timeZone, at === undefined ? new Date() : new Date(await instantOf(store, head, position)));
  return { position, day, asof, at };
}

async function positionAt(store: Store, head: Head, at: string): Promise<number | undefined> {
  if (/^\d{1,15}$/.test(at)) return Number(at) < head.size ? Number(at) : undefined;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(at)) return undefined;
  const asked = new Date(at);
  if (Number.isNaN(asked.getTime())) return undefined;
  const instant = asked.toISOString();
  // Instants never run backwards in a log: halve.
  let low = -1;
  let high = head.size - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((await instantOf(store, head, middle)) <= instant) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? undefined : low;
}

async function instantOf(store: Store, head: Head, position: number): Promise<string> {
  if (position === head.size - 1) return head.at;
  const { rows } = await store.publicPool.query<{ entry: string }>(
    'select entry from record.leaf where framework = $1 and position = $2',
    [head.framework, position],
  );
  return (JSON.parse(rows[0]?.entry ?? '{}') as { at: string }).at;
}

const foundings = new Map<string, string>();

/** When a log's first leaf was recorded: the same for ever. */
export async function foundedAt(store: Store, head: Head): Promise<string> {
  let at = foundings.get(head.origin);
  if (at === undefined) foundings.set(head.origin, (at = await instantOf(store, head, 0)));
  return at;
}
