import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { json, table, text, when } from '../../../record/table.ts';
import { announceEdition } from '../acts/announce-edition.ts';
import { factFields, recordFacts } from '../acts/record-facts.ts';
import { registerEdition } from '../acts/register-edition.ts';
import { groundColumns, groundOf } from './ground.ts';

/** A party in the chair, with the person and the office where they are known. */
export interface Chair {
  readonly party: string;
  readonly name?: string;
  readonly office?: string;
}

/** The facts of an edition as it happened, by name. */
export interface FactValues {
  readonly ordinal: number;
  readonly held: 'yes' | 'no' | 'unknown';
  readonly schedule: 'under-way' | 'suspended' | 'closed';
  readonly mode: 'in-person' | 'video' | 'hybrid';
  readonly starts: string;
  readonly ends: string;
  readonly reason: Localized;
  readonly city: string;
  readonly venue: string;
  readonly hostEvent: { readonly forum: string; readonly event: string };
  readonly theme: Localized;
  readonly chairs: readonly Chair[];
  readonly level: string;
  readonly note: Localized;
}

export type FactName = keyof FactValues;
export const factNames = Object.keys(factFields) as readonly FactName[];

/** What was announced of an edition, once: never mixed with what then happened. */
export interface AnnouncedValue {
  readonly schedule: 'announced' | 'confirmed' | 'postponed' | 'cancelled';
  readonly on: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly mode: string | null;
  readonly city: string | null;
  readonly venue: string | null;
  readonly reason: Localized | null;
}

/**
 * One row a fact, so that each has its own ground. Besides the facts by name: `year`, which holds at all times;
 * `registered`, from the day on which an edition of which nothing else is known is shown; and each `announcement`.
 */
export const editionFacts = table({
  name: 'meetings_edition_fact',
  version: 1,
  columns: { series: text, edition: text, fact: text, value: json<unknown>(), ...groundColumns },
  indexes: [['series', 'edition'], ['fact']],
  from: [
    when(registerEdition, (input, rows, entry) => {
      const { series, edition, year, from } = input;
      const shared = { series, edition, ...groundOf(input, entry) };
      rows.put(`${series}/${edition}/year`, { ...shared, fact: 'year', value: year }, { from: beforeAll });
      rows.put(`${series}/${edition}/registered`, { ...shared, fact: 'registered', value: true }, { from });
    }),
    when(announceEdition, (input, rows, entry) => {
      const {
        series,
        edition,
        from,
        schedule,
        starts = null,
        ends = null,
        mode = null,
        city = null,
        venue = null,
        reason = null,
      } = input;
      const value: AnnouncedValue = { schedule, on: entry.body.on, starts, ends, mode, city, venue, reason };
      rows.add(
        `${series}/${edition}/announcement/${entry.position}`,
        { series, edition, fact: 'announcement', value, ...groundOf(input, entry) },
        { from },
      );
    }),
    when(recordFacts, (input, rows, entry) => {
      const { series, edition, ordinalBasis, ordinalBasisNote } = input;
      for (const fact of factNames) {
        const value = input[fact];
        if (value === undefined) continue;
        const ground = groundOf(
          fact === 'ordinal'
            ? { ...input, basis: ordinalBasis ?? input.basis, basisNote: ordinalBasisNote ?? input.basisNote }
            : input,
          entry,
        );
        // Phases follow one another on their own days. Every other fact is told anew as a whole, whatever day was named before.
        const from = fact === 'schedule' && entry.body.on !== null ? entry.from : input.from;
        rows.put(`${series}/${edition}/${fact}`, { series, edition, fact, value, ...ground }, { from, to: null });
      }
    }),
  ],
});
