import { sql } from 'kysely';
import { dayIn } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { table, text, when } from '../../../record/table.ts';
import { findTimeZone, settings } from '../../framework/derived/settings.ts';
import { liftEmbargo } from '../acts/lift-embargo.ts';
import { publishRelease } from '../acts/publish-release.ts';
import { releaseScheduled } from '../acts/release-scheduled.ts';
import { type Content, contentColumns, contentRow, contentShown, type Said, saidAgain, told } from './content.ts';
import { steps } from './steps.ts';

type Corrected = Said & { readonly publishedAt: string };

// By name and content alone: the act asks this table what it corrects, and of two modules one must come first.
const correctRelease = {
  name: 'newsroom.correct-release',
  decide: (_: unknown, input: Corrected) => input,
};

/** Releases as everyone reads them. */
export const releases = table({
  name: 'newsroom_release',
  version: 3,
  columns: { ...contentColumns, published_at: text, changed_at: text },
  indexes: [['published_at']],
  from: [
    ...[publishRelease, releaseScheduled, liftEmbargo].map(act =>
      when(act, (input, rows, entry) => {
        const { at } = entry.body;
        rows.put(input.release, { ...contentRow(input, entry), published_at: at, changed_at: at });
      }),
    ),
    when(correctRelease, (input, rows, entry) =>
      rows.put(input.release, {
        ...contentRow(input, entry),
        published_at: input.publishedAt,
        changed_at: entry.body.at,
      }),
    ),
  ],
});

export interface Release extends Content {
  readonly publishedAt: string;
  /** The day of that where the framework is. */
  readonly publishedOn: string;
  readonly changedAt: string;
}

const shown = [...contentShown, 'published_at', 'changed_at'] as const;
type Row = Parameters<typeof told>[0] & { readonly published_at: string; readonly changed_at: string };

async function tell(reading: Reading, rows: readonly Row[]): Promise<Release[]> {
  if (rows.length === 0) return [];
  const zone = await findTimeZone(reading);
  return rows.map(row => ({
    ...told(row),
    publishedAt: row.published_at,
    publishedOn: dayIn(zone, new Date(row.published_at)),
    changedAt: row.changed_at,
  }));
}

/** Which releases: of one event, by any of its names, or of one year in the framework's time zone. */
export interface Choice {
  readonly tag?: string | undefined;
  readonly year?: string | undefined;
  readonly skip?: number | undefined;
}

const withdrawn = (reading: Reading) => steps.rows(reading).select('release').where('step', '=', 'withdrawn');
/** Releases that were not withdrawn. */
export const standing = (reading: Reading) => releases.rows(reading).where('release', 'not in', withdrawn(reading));
const yearIn = (zone: string) => sql<string>`to_char(t.published_at::timestamptz at time zone ${zone}, 'YYYY')`;

/** Published releases that stand, the newest first. */
export const listReleases = query(
  [releases, steps, settings],
  async (reading, limit: number, { tag, year, skip = 0 }: Choice = {}): Promise<Release[]> => {
    let rows = standing(reading).select(shown);
    if (tag !== undefined)
      rows = rows.where(
        sql<boolean>`exists (select from jsonb_each_text(nullif(t.event, 'null')) as one where one.value = ${tag})`,
      );
    if (year !== undefined) rows = rows.where(yearIn(await findTimeZone(reading)), '=', year);
    const found = await rows
      .orderBy('published_at', 'desc')
      .orderBy('position', 'desc')
      .limit(limit)
      .offset(skip)
      .execute();
    return tell(reading, found);
  },
);

/** Events and years that releases which stand are of, for those who choose among them. */
export const listNewsShelves = query(
  [releases, steps, settings],
  async (reading): Promise<{ readonly count: number; readonly tags: Localized[]; readonly years: string[] }> => {
    const rows = await standing(reading)
      .select(['event', yearIn(await findTimeZone(reading)).as('year')])
      .orderBy('published_at', 'desc')
      .execute();
    const tags = new Map(rows.flatMap(({ event }) => (event ? [[JSON.stringify(event), event] as const] : [])));
    return { count: rows.length, tags: [...tags.values()], years: [...new Set(rows.map(({ year }) => year))] };
  },
);

/** Releases that were withdrawn: kept on their pages, and named without their text elsewhere. */
export const listWithdrawn = query(
  [releases, steps],
  async (reading): Promise<{ release: string; headline: Localized; publishedAt: string; position: number }[]> =>
    releases
      .rows(reading)
      .select(['release', 'headline', 'published_at as publishedAt', 'position'])
      .where('release', 'in', withdrawn(reading))
      .orderBy('published_at', 'desc')
      .execute(),
);

/** Releases that stand and name a meeting, a task or one of these statements, the newest first. */
export const releasesNaming = query(
  [releases, steps, settings],
  async (
    reading,
    { meeting, task, statements = [] }: Pick<Release, 'meeting' | 'task'> & { readonly statements?: readonly number[] },
  ): Promise<Release[]> => {
    const rows = standing(reading)
      .select(shown)
      .where(eb =>
        eb.or([
          ...(meeting ? [sql<boolean>`t.meeting @> ${JSON.stringify(meeting)}::jsonb`] : []),
          ...(task === null ? [] : [eb('task', '=', task)]),
          ...statements.map(position => sql<boolean>`t.statements @> ${JSON.stringify([position])}::jsonb`),
        ]),
      );
    return tell(reading, await rows.orderBy('published_at', 'desc').execute());
  },
);

export const findRelease = query(
  [releases, settings],
  async (reading, release: string): Promise<Release | undefined> => {
    const rows = await releases.rows(reading).select(shown).where('release', '=', release).execute();
    return (await tell(reading, rows))[0];
  },
);

/** What a correction changes. */
export const publishedContent = query(
  findRelease.tables,
  async (reading, release: string): Promise<Omit<Corrected, 'release'> | undefined> => {
    const found = await findRelease(reading, release);
    if (!found) return undefined;
    return { ...saidAgain(found), publishedAt: found.publishedAt };
  },
);
