import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { announce } from '../acts/announce.ts';
import { factFields, recordFacts } from '../acts/record-facts.ts';
import type { modes, schedules } from '../fields.ts';

export interface FactValues {
  readonly held: 'yes' | 'no' | 'unknown';
  readonly schedule: 'under-way' | 'suspended' | 'closed';
  readonly starts: string;
  readonly ends: string;
  readonly mode: (typeof modes)[number];
  readonly places: readonly string[];
  readonly hosts: readonly string[];
  readonly topics: readonly Localized[];
  readonly reason: Localized;
  readonly note: Localized;
}

export type FactName = keyof FactValues;
const factNames = Object.keys(factFields) as readonly FactName[];

/** What was announced of an activity, once: never mixed with what then happened. */
export interface AnnouncedValue {
  readonly schedule: (typeof schedules)[number];
  readonly on: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly mode: (typeof modes)[number] | null;
  readonly places: readonly string[];
  readonly hosts: readonly string[];
  readonly note: Localized | null;
}

/** One row a fact, so that each has its own ground, and one for each announcement. */
export const activityFacts = table({
  name: 'activities_fact',
  version: 1,
  columns: { activity: text, fact: text, value: json<unknown>(), ...groundColumns },
  indexes: [['activity']],
  from: [
    when(announce, (input, rows, entry) => {
      const {
        activity,
        schedule,
        starts = null,
        ends = null,
        mode = null,
        places = [],
        hosts = [],
        note = null,
      } = input;
      const value: AnnouncedValue = { schedule, on: entry.body.on, starts, ends, mode, places, hosts, note };
      rows.add(`${activity}/announcement/${entry.position}`, {
        activity,
        fact: 'announcement',
        value,
        ...groundOf(input, entry),
      });
    }),
    when(recordFacts, (input, rows, entry) => {
      const { activity } = input;
      for (const fact of factNames) {
        const value = input[fact];
        if (value === undefined) continue;
        // Phases follow one another on their own days. Every other fact is told anew as a whole.
        const from = fact === 'schedule' && entry.body.on !== null ? entry.from : input.from;
        rows.put(`${activity}/${fact}`, { activity, fact, value, ...groundOf(input, entry) }, { from, to: null });
      }
    }),
  ],
});

export interface Told<Value> extends Grounded {
  readonly value: Value;
}

export interface FactsOf {
  readonly facts: { readonly [Name in FactName]: Told<FactValues[Name]> | null };
  readonly announcements: readonly (AnnouncedValue & Grounded)[];
}

/** Facts and announcements by activity, in force; of some, or of all. */
export const factsOfActivities = query(
  [activityFacts],
  async (reading, activities?: readonly string[]): Promise<ReadonlyMap<string, FactsOf>> => {
    if (activities?.length === 0) return new Map();
    let rows = activityFacts.rows(reading).select(['activity', 'fact', 'value', 'from_on', ...groundShown]);
    if (activities !== undefined) rows = rows.where('activity', 'in', activities);
    const found = await rows.orderBy('from_on').orderBy('position').execute();
    return new Map(
      [...Map.groupBy(found, ({ activity }) => activity)].map(([activity, told]) => {
        const byFact = new Map(told.map(row => [row.fact, row]));
        const facts = Object.fromEntries(
          factNames.map(name => {
            const row = byFact.get(name);
            return [name, row ? { value: row.value, ...grounded(row) } : null];
          }),
        ) as unknown as FactsOf['facts'];
        const announcements = told
          .filter(({ fact }) => fact === 'announcement')
          .map(row => ({ ...(row.value as AnnouncedValue), ...grounded(row) }));
        return [activity, { facts, announcements }];
      }),
    );
  },
);
