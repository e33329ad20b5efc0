import { sql } from 'kysely';
import { query, type Reading } from '../../../record/reading.ts';
import { every, integer, json, optionalInteger, optionalText, table, text } from '../../../record/table.ts';

/** Every entry that is not erased, as it was recorded. Who acted is told by credential, never by person. */
export const entries = table({
  name: 'archive_entry',
  version: 1,
  columns: {
    act: text,
    act_version: integer,
    subject: text,
    recorded_at: text,
    happened_on: optionalText,
    audience: text,
    party: optionalText,
    capacity: text,
    credential: optionalInteger,
    content: json<Readonly<Record<string, unknown>>>(),
  },
  indexes: [['subject'], ['act'], ['credential']],
  permanent: true,
  from: [
    every(({ position, body }, rows) => {
      const { party, capacity, credential } = body.author;
      rows.add(
        String(position),
        {
          act: body.act,
          act_version: body.av,
          subject: body.subject,
          recorded_at: body.at,
          happened_on: body.on,
          audience: body.audience,
          party,
          capacity,
          credential,
          content: body.in,
        },
        { from: '-infinity' },
      );
    }),
  ],
});

export interface ArchivedEntry {
  readonly position: number;
  readonly act: string;
  readonly version: number;
  readonly subject: string;
  readonly at: string;
  readonly on: string | null;
  readonly audience: string;
  readonly author: { readonly party: string | null; readonly capacity: string; readonly credential: number | null };
  readonly in: Readonly<Record<string, unknown>>;
}

const columns = [
  'position',
  'act',
  'act_version',
  'subject',
  'recorded_at',
  'happened_on',
  'audience',
  'party',
  'capacity',
  'credential',
  'content',
] as const;

function rows(reading: Reading) {
  return entries.timeline(reading).select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function entryOf(row: Row): ArchivedEntry {
  return {
    position: row.position,
    act: row.act,
    version: row.act_version,
    subject: row.subject,
    at: row.recorded_at,
    on: row.happened_on,
    audience: row.audience,
    author: { party: row.party, capacity: row.capacity, credential: row.credential },
    in: row.content,
  };
}

/** Entries after a position that the reader may see, in the order of the record. */
export const listEntries = query(
  [entries],
  async (reading, { after, limit }: { readonly after: number; readonly limit: number }): Promise<ArchivedEntry[]> =>
    (await rows(reading).where('position', '>', after).orderBy('position').limit(limit).execute()).map(entryOf),
);

/** The last entries before a position that the reader may see, the newest first. */
export const latestEntries = query(
  [entries],
  async (
    reading,
    { before = reading.position + 1, limit }: { readonly before?: number | undefined; readonly limit: number },
  ) =>
    (await rows(reading).where('position', '<', before).orderBy('position', 'desc').limit(limit).execute()).map(
      entryOf,
    ),
);

export const entryAt = query([entries], async (reading, position: number): Promise<ArchivedEntry | undefined> => {
  const row = await rows(reading).where('key', '=', String(position)).executeTakeFirst();
  return row && entryOf(row);
});

/** The entries about one subject, the newest first. */
export const entriesOn = query(
  [entries],
  async (reading, subject: string, limit: number): Promise<ArchivedEntry[]> =>
    (await rows(reading).where('subject', '=', subject).orderBy('position', 'desc').limit(limit).execute()).map(
      entryOf,
    ),
);

/** What was done under some credentials before a position, the newest first. */
export const entriesUnder = query(
  [entries],
  async (
    reading,
    credentials: readonly number[],
    { before, limit }: { readonly before: number; readonly limit: number },
  ): Promise<ArchivedEntry[]> =>
    (
      await rows(reading)
        .where(sql<boolean>`t.credential = any(${credentials}::bigint[])`)
        .where('position', '<', before)
        .orderBy('position', 'desc')
        .limit(limit)
        .execute()
    ).map(entryOf),
);

/** What is to be known of an entry before it is marked or erased. */
export interface Target {
  readonly entry: ArchivedEntry | undefined;
  /** The entry that marked it as entered in error. */
  readonly markedBy: number | undefined;
  readonly erasedBy: number | undefined;
}

export const findTarget = query([entries], async (reading, position: number): Promise<Target> => {
  const about = await entries
    .timeline(reading)
    .select(['act', 'position'])
    .where('act', 'in', ['archive.mark-entered-in-error', 'archive.erase'])
    .where('content', '@>', JSON.stringify({ position }) as never)
    .execute();
  const by = (act: string) => about.find(row => row.act === act)?.position;
  return {
    entry: await entryAt(reading, position),
    markedBy: by('archive.mark-entered-in-error'),
    erasedBy: by('archive.erase'),
  };
});
