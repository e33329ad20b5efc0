import type { Kysely } from 'kysely';
import { beforeAll, dayIn, latestDay } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import type { Head } from '../../../record/heads.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { json, table, text, when } from '../../../record/table.ts';
import { changeSettings } from '../acts/change-settings.ts';
import { found } from '../acts/found.ts';

/**
 * One row a setting, so that each says which entry settled it. What founding settles holds for all days, so that a page
 * about a day before it is in the framework's order and name form too; a change holds from its own day.
 */
export const settings = table({
  name: 'framework_setting',
  version: 1,
  columns: { setting: text, value: json<unknown>() },
  from: [
    when(found, (input, rows) => {
      for (const [setting, value] of Object.entries(input)) rows.put(setting, { setting, value }, { from: beforeAll });
    }),
    when(changeSettings, (input, rows) => {
      for (const [setting, value] of Object.entries(input)) rows.put(setting, { setting, value });
    }),
  ],
});

export interface Settings {
  readonly name: Localized;
  readonly about: Localized;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly nameForm: string;
  readonly order:
    | { readonly by: 'alphabet'; readonly language: string }
    | { readonly by: 'precedence'; readonly parties: readonly string[] };
  /** Days for which the party that spoke may correct a provisional statement. */
  readonly correctionDays?: number;
  readonly accent: string;
  readonly host?: string;
}

/** The settings in force; undefined before the framework was founded. */
export const findSettings = query([settings], async (reading): Promise<Settings | undefined> => {
  const rows = await settings.rows(reading).select(['setting', 'value']).execute();
  return rows.length === 0
    ? undefined
    : (Object.fromEntries(rows.map(({ setting, value }) => [setting, value])) as never);
});

/** Where days begin; UTC before the framework was founded. */
export const findTimeZone = query(
  findSettings.tables,
  async (reading): Promise<string> => (await findSettings(reading))?.timeZone ?? 'UTC',
);

/** By a head: as long as the record stands there, so does the zone. */
const zones = new WeakMap<object, string>();

/** The record as it stands, on the day of an instant where the framework is: when rights are judged and duties fall due. */
export async function readingNow(
  db: Kysely<any>,
  head: Pick<Head, 'framework' | 'size'>,
  instant = new Date(),
): Promise<Reading> {
  const { framework } = head;
  // Whatever is in force there by now was so by the latest day of all.
  const latest = { db, framework, position: head.size - 1, day: latestDay(instant) };
  let zone = zones.get(head);
  if (zone === undefined) zones.set(head, (zone = await findTimeZone(latest)));
  return { ...latest, day: dayIn(zone, instant) };
}
