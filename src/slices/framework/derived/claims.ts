import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { recordClaim } from '../acts/record-claim.ts';

export interface ClaimReading {
  readonly text: Localized;
  readonly sources: readonly string[];
}

/** What sources state is of no day: a page as of any day shows where they differ. */
export const claims = table({
  name: 'framework_claim',
  version: 1,
  columns: {
    claim: text,
    topic: json<Localized>(),
    about: json<readonly string[]>(),
    readings: json<readonly ClaimReading[]>(),
    basis: optionalText,
    view: optionalJson<Localized>(),
  },
  from: [
    when(recordClaim, ({ key, topic, about = [], readings, basis, view }, rows) =>
      rows.put(key, { claim: key, topic, about, readings, basis: basis ?? null, view: view ?? null }, { from: beforeAll }),
    ),
  ],
});

const shown = ['claim', 'topic', 'about', 'readings', 'basis', 'view', 'position'] as const;

export const listClaims = query([claims], reading => claims.rows(reading).select(shown).orderBy('claim').execute());

/** The claims about a subject. */
export const claimsAbout = query([claims], (reading, subject: string) =>
  claims
    .rows(reading)
    .select(shown)
    .where('about', '@>', JSON.stringify([subject]) as never)
    .orderBy('claim')
    .execute(),
);

export type Claim = Awaited<ReturnType<typeof listClaims>>[number];
