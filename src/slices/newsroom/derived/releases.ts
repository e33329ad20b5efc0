import { query } from '../../../record/reading.ts';
import { table, text, when } from '../../../record/table.ts';
import { publishRelease } from '../acts/publish-release.ts';
import { releaseScheduled } from '../acts/release-scheduled.ts';
import { type Content, contentColumns, contentRow, contentShown, type Said, saidAgain, told } from './content.ts';

type Corrected = Said & { readonly publishedAt: string };

// By name and content alone: the act asks this table what it corrects, and of two modules one must come first.
const correctRelease = {
  name: 'newsroom.correct-release',
  decide: (_: unknown, input: Corrected) => input,
};

/** Releases as everyone reads them. */
export const releases = table({
  name: 'newsroom_release',
  version: 2,
  columns: { ...contentColumns, published_at: text, changed_at: text },
  indexes: [['published_at']],
  from: [
    ...[publishRelease, releaseScheduled].map(act =>
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
  readonly changedAt: string;
}

const shown = [...contentShown, 'published_at', 'changed_at'] as const;
type Row = Parameters<typeof told>[0] & { readonly published_at: string; readonly changed_at: string };

function toldRelease(row: Row): Release {
  return { ...told(row), publishedAt: row.published_at, changedAt: row.changed_at };
}

/** Published releases, the newest first; `before` is an instant of publication. */
export const listReleases = query([releases], async (reading, limit: number, before?: string): Promise<Release[]> => {
  let rows = releases.rows(reading).select(shown);
  if (before !== undefined) rows = rows.where('published_at', '<', before);
  return (await rows.orderBy('published_at', 'desc').orderBy('position', 'desc').limit(limit).execute()).map(
    toldRelease,
  );
});

export const findRelease = query([releases], async (reading, release: string): Promise<Release | undefined> => {
  const row = await releases.rows(reading).select(shown).where('release', '=', release).executeTakeFirst();
  return row && toldRelease(row);
});

/** What a correction changes. */
export const publishedContent = query(
  [releases],
  async (reading, release: string): Promise<Omit<Corrected, 'release'> | undefined> => {
    const found = await findRelease(reading, release);
    if (!found) return undefined;
    return { ...saidAgain(found), publishedAt: found.publishedAt };
  },
);
