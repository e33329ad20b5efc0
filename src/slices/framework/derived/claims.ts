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
      rows.put(
        key,
        { claim: key, topic, about, readings, basis: basis ?? null, view: view ?? null },
        { from: beforeAll },
      ),
    ),
  ],
});

const shown = ['claim', 'topic', 'about', 'readings', 'basis', 'view', 'position'] as const;

export interface Claim {
  readonly claim: string;
  readonly topic: Localized;
  readonly about: readonly string[];
  readonly readings: readonly ClaimReading[];
  readonly basis: string | null;
  /** How whoever entered it reads the difference; null: open. */
  readonly view: Localized | null;
  readonly position: number;
}

/** C2 before C10. */
const byKey = new Intl.Collator('en', { numeric: true });
const inOrder = (found: Claim[]) => found.sort((a, b) => byKey.compare(a.claim, b.claim));

export const listClaims = query(
  [claims],
  async (reading): Promise<Claim[]> => inOrder(await claims.rows(reading).select(shown).execute()),
);

/** The claims about a subject. */
export const claimsAbout = query([claims], async (reading, subject: string): Promise<Claim[]> => {
  const about = JSON.stringify([subject]) as never;
  return inOrder(await claims.rows(reading).select(shown).where('about', '@>', about).execute());
});
