import type { PageContext } from '../../../ui/page.ts';
import type { TimelinePoint } from '../../../ui/primitives/timeline.tsx';
import type { TimelineState } from '../../../ui/words.ts';
import type { Edition } from '../derived/editions.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import { inBrief } from './edition-said.ts';

/** Editions as points in time, one a year: where a year had several, the last one stands for them and says so. */
export function pointsOf(
  editions: readonly Edition[],
  { say, link }: PageContext,
  words: MeetingsWords,
): TimelinePoint[] {
  const byYear = Map.groupBy(editions, ({ year }) => year);
  const [first, last] = [editions[0]?.year ?? 0, editions.at(-1)?.year ?? -1];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.map(year => {
    const sameYear = byYear.get(year) ?? [];
    const edition = sameYear.at(-1);
    // A year that nobody has entered is not a year without a meeting: the line breaks there too.
    if (!edition) return { year, state: 'unknown', label: words.series.noRecord(year) };
    const { series, edition: key } = edition;
    return {
      year,
      state: stateOf(edition),
      note: [noteOf(edition, say, words), sameYear.length > 1 ? `×${sameYear.length}` : ''].filter(Boolean).join(' '),
      label: `${year}: ${inBrief(edition, say, words)}`,
      href: link(`/meetings/${series}/${key}`),
    };
  });
}

function stateOf({ state, facts }: Edition): TimelineState {
  if (state === 'cancelled') return 'not-held';
  if (state !== 'held' && state !== 'under-way') return state;
  const mode = facts.mode?.value;
  return mode === undefined ? 'unknown' : mode === 'in-person' ? 'held' : mode;
}

function noteOf(edition: Edition, say: PageContext['say'], words: MeetingsWords): string {
  const { state, facts, announcements } = edition;
  const reason = facts.reason ?? null;
  if (state === 'not-held' || state === 'cancelled') return reason ? shortened(say.text(reason.value).text) : '';
  if (state === 'held' && !facts.mode) return words.modeUnknown;
  const day = facts.starts?.value ?? announcements.at(-1)?.starts;
  return day ? words.shortDay(day) : '';
}

/** A few words, for there is room for no more. */
function shortened(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23).trimEnd()}…`;
}
