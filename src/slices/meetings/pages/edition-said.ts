import type { Say } from '../../../words/say.ts';
import type { Edition } from '../derived/editions.ts';
import type { TimeAndPlace } from '../words/en-page.ts';
import type { MeetingsWords } from '../words/page-words.ts';

/** When and where an edition was held, as far as is known. */
export function heldAt({ facts }: Edition, host: string | undefined, say: Say, words: MeetingsWords): TimeAndPlace {
  return timeAndPlace(
    { starts: facts.starts?.value, ends: facts.ends?.value, mode: facts.mode?.value, city: facts.city?.value, host },
    say,
    words,
  );
}

/** When and where it was last announced to be. */
export function announcedAt(
  { announcements }: Edition,
  host: string | undefined,
  say: Say,
  words: MeetingsWords,
): TimeAndPlace {
  const { starts, ends, mode, city } = announcements.at(-1) ?? {};
  return timeAndPlace({ starts, ends, mode, city, host }, say, words);
}

interface Known {
  readonly starts?: string | null | undefined;
  readonly ends?: string | null | undefined;
  readonly mode?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly host?: string | undefined;
}

function timeAndPlace({ starts, ends, mode, city, host }: Known, say: Say, words: MeetingsWords): TimeAndPlace {
  return {
    ...(starts ? { days: say.days(starts, ends ?? null), precise: starts.length === 10 } : {}),
    ...(mode ? { mode: words.choices.modes[mode as 'video'] } : {}),
    ...(city ? { city } : {}),
    ...(host ? { host } : {}),
  };
}

/** An edition in a few words, for lists: "6 September 2022, in person"; "not held: pandemic"; "nothing known". */
export function inBrief(edition: Edition, say: Say, words: MeetingsWords): string {
  const { facts, state, announcements } = edition;
  const { days, mode } = heldAt(edition, undefined, say, words);
  const { state: states, facts: terms } = words.edition;
  if (state === 'held') return [days ?? states.held, mode].filter(Boolean).join(', ');
  const reason = facts.reason ? say.text(facts.reason.value).text : undefined;
  if (state === 'not-held' && reason !== undefined) return `${states['not-held']}: ${reason}`;
  const planned = announcements.at(-1);
  if (state === 'announced' && planned?.starts)
    return terms.forDays(states.announced, say.days(planned.starts, planned.ends));
  return states[state];
}
