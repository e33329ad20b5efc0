import { countsFrom } from '../../../record/day.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { activityFacts, type FactsOf, factsOfActivities } from './activity-facts.ts';
import { findRegistered, listRegistered, type Registered, registered } from './registered.ts';

/** In one word what became of an activity. `no-report`: its announced days are over, and nobody says that it was held. */
export type ActivityStanding =
  | 'held'
  | 'under-way'
  | 'not-held'
  | 'cancelled'
  | 'postponed'
  | 'proposed'
  | 'announced'
  | 'no-report'
  | 'unknown';

/** An activity with what is known of it; what no source says is null or empty. */
export interface Activity extends Registered, FactsOf {
  readonly standing: ActivityStanding;
  /** As it happened, else as it was last announced. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly places: readonly string[];
  /** Said to host it: as it happened, else as last announced, else as registered. */
  readonly hostedBy: readonly string[];
}

const nothing: FactsOf = {
  facts: {
    held: null,
    schedule: null,
    starts: null,
    ends: null,
    mode: null,
    places: null,
    hosts: null,
    topics: null,
    reason: null,
    note: null,
  },
  announcements: [],
};

function activityOf(reading: Reading, one: Registered, told: FactsOf = nothing): Activity {
  const { facts, announcements } = told;
  const dated = announcements.findLast(({ starts }) => starts !== null);
  const placed = announcements.findLast(({ places }) => places.length > 0);
  const hosted = announcements.findLast(({ hosts }) => hosts.length > 0);
  const starts = facts.starts?.value ?? dated?.starts ?? null;
  const ends = facts.ends?.value ?? (facts.starts ? null : (dated?.ends ?? null));
  return {
    ...one,
    facts,
    announcements,
    starts,
    ends,
    places: facts.places?.value ?? placed?.places ?? [],
    hostedBy: facts.hosts?.value ?? hosted?.hosts ?? one.hosts,
    standing: standingOf(told, ends ?? starts, reading.day),
  };
}

function standingOf({ facts, announcements }: FactsOf, last: string | null, day: string): ActivityStanding {
  const { held, schedule } = facts;
  if (held?.value === 'no') return 'not-held';
  if (schedule?.value === 'under-way' || schedule?.value === 'suspended') return 'under-way';
  if (held?.value === 'yes' || schedule?.value === 'closed') return 'held';
  const announced = announcements.at(-1)?.schedule;
  if (announced === 'cancelled' || announced === 'postponed') return announced;
  if (announced === undefined) return 'unknown';
  if (last !== null && countsFrom(last) < day) return 'no-report';
  return announced === 'proposed' ? 'proposed' : 'announced';
}

/** The activities known on the reading's day, those that began last first; of which nothing says when, at the end. */
export const listActivities = query(
  [registered, activityFacts],
  async (reading, named?: readonly string[]): Promise<Activity[]> => {
    const [all, facts] = await Promise.all([listRegistered(reading, named), factsOfActivities(reading, named)]);
    return all
      .map(one => activityOf(reading, one, facts.get(one.activity)))
      .sort(
        (a, b) => (b.starts ?? '').localeCompare(a.starts ?? '', 'en') || a.activity.localeCompare(b.activity, 'en'),
      );
  },
);

/** One activity by its key, whenever it is known. */
export const findActivity = query(
  [registered, activityFacts],
  async (reading, activity: string): Promise<Activity | undefined> => {
    const [one, facts] = await Promise.all([findRegistered(reading, activity), factsOfActivities(reading, [activity])]);
    return one && activityOf(reading, one, facts.get(activity));
  },
);
