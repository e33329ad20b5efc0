import { query } from '../../../record/reading.ts';

/**
 * Parties whose word some entries are, as far as the reader may know: of a closed entry that speaks for a party, and of
 * one that seals who spoke. It is kept by the spine beside the openings, so no table is named.
 */
export const originatorsOf = query(
  [],
  async (reading, positions: readonly number[]): Promise<Readonly<Record<string, readonly string[]>>> => {
    const rows: { position: number; circles: string[] }[] = await reading.db
      .selectFrom('record.granted')
      .select(['position', 'circles'])
      .where('framework', '=', reading.framework)
      .where('position', 'in', [...positions])
      .whereRef('position', '=', 'by_position')
      .execute();
    return Object.fromEntries(rows.map(({ position, circles }) => [position, circles.map(partyIn)]));
  },
);

function partyIn(circle: string): string {
  return circle.replace(/^party:/, '');
}
