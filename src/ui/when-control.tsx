import type { PageReading } from './page-reading.ts';
import { withQuery } from './with-query.ts';
import { useWords } from './words-context.tsx';

/** Both clocks, each a plain form that keeps the other one: what was in force on a day, what the record held after an entry. */
export function WhenControl({ reading }: { readonly reading: PageReading }) {
  const words = useWords();
  const { when, past } = words.layout;
  const isPast = reading.asof !== undefined || reading.at !== undefined;
  return (
    <details className="when">
      <summary>
        <span className="hidden-words">{when.label}: </span>
        <b>{shownAs(reading, when)}</b>
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </summary>
      <div className="when-panel">
        <form method="get" action={reading.path}>
          <label htmlFor="when-asof">{when.asofLabel}</label>
          <p id="when-asof-help">{when.asofHelp}</p>
          <div className="row">
            <input
              type="date"
              id="when-asof"
              name="asof"
              defaultValue={/^\d{4}-\d{2}-\d{2}$/.test(reading.asof ?? '') ? reading.asof : reading.day}
              required
              aria-describedby="when-asof-help"
            />
            <Kept params={{ ...reading.query, at: reading.at }} />
            <button type="submit" aria-label={`${when.show}: ${when.asofLabel}`}>
              {when.show}
            </button>
          </div>
        </form>
        {reading.position === undefined ? null : (
          <form method="get" action={reading.path}>
            <label htmlFor="when-at">{when.atLabel}</label>
            <p id="when-at-help">{when.atHelp}</p>
            <div className="row">
              <input
                type="text"
                inputMode="numeric"
                id="when-at"
                name="at"
                defaultValue={reading.at ?? reading.position}
                required
                aria-describedby="when-at-help"
              />
              <Kept params={{ ...reading.query, asof: reading.asof }} />
              <button type="submit" aria-label={`${when.show}: ${when.atLabel}`}>
                {when.show}
              </button>
            </div>
          </form>
        )}
        {isPast ? <a href={withQuery(reading.path, reading.query)}>{past.now}</a> : null}
      </div>
    </details>
  );
}

function shownAs({ asof, at }: PageReading, when: ReturnType<typeof useWords>['layout']['when']): string {
  if (asof !== undefined) return when.on(asof);
  if (at !== undefined) return /^\d+$/.test(at) ? when.atPosition(Number(at)) : at;
  return when.now;
}

/** Sent along with a form, unseen. */
export function Kept({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(params).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
