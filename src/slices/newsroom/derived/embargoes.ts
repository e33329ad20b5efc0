import { query } from '../../../record/reading.ts';
import { integer, table, text, when } from '../../../record/table.ts';
import { type Content, contentColumns, contentRow, contentShown, type Said, told } from './content.ts';

// By name and content alone: the acts ask these tables, and of two modules one must come first.
type Given = Said & { readonly credential: number; readonly releaseAt: string };
const giveEmbargoAccess = { name: 'newsroom.give-embargo-access', decide: (_: unknown, input: Given) => input };
type Breach = { readonly release: string; readonly credential: number };
const recordBreach = { name: 'newsroom.record-breach', decide: (_: unknown, input: Breach) => input };

/** What a journalist was given to read, as the text stood then: a row for each, who sees that one alone. */
export const embargoes = table({
  name: 'newsroom_embargo',
  version: 1,
  columns: { ...contentColumns, credential: integer, not_before: text },
  indexes: [['release']],
  from: [
    when(giveEmbargoAccess, (input, rows, entry) =>
      rows.put(`${input.release}/${input.credential}`, {
        ...contentRow(input, entry),
        credential: input.credential,
        not_before: input.releaseAt,
      }),
    ),
  ],
});

export const breaches = table({
  name: 'newsroom_breach',
  version: 1,
  barring: 'credential',
  columns: { release: text, credential: integer },
  indexes: [['credential']],
  from: [
    when(recordBreach, ({ release, credential }, rows, { position }) =>
      rows.add(`${release} ${position}`, { release, credential }),
    ),
  ],
});

/** A text that was given before its instant; `notBefore`: RFC 3339, UTC. */
export interface Embargoed extends Content {
  readonly notBefore: string;
}

/** What this reader was given of a release, the latest text. */
export const findEmbargoed = query([embargoes], async (reading, release: string): Promise<Embargoed | undefined> => {
  const row = await embargoes
    .rows(reading)
    .select([...contentShown, 'not_before'])
    .where('release', '=', release)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  return row && { ...told(row), notBefore: row.not_before };
});

/** All that this reader was given, each release once, the next instant first. */
export const listEmbargoed = query(
  [embargoes],
  async (reading): Promise<Pick<Embargoed, 'release' | 'headline' | 'notBefore' | 'position'>[]> => {
    const rows = await embargoes
      .rows(reading)
      .select(['release', 'headline', 'not_before', 'position'])
      .orderBy('position', 'desc')
      .execute();
    const latest = new Map(rows.toReversed().map(row => [row.release, row]));
    return [...latest.values()]
      .map(({ not_before: notBefore, ...row }) => ({ ...row, notBefore }))
      .sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
  },
);

export const hadAccess = query([embargoes], async (reading, release: string, credential: number): Promise<boolean> => {
  const row = await embargoes
    .rows(reading)
    .select('release')
    .where('release', '=', release)
    .where('credential', '=', credential)
    .executeTakeFirst();
  return row !== undefined;
});

export const hasBroken = query([breaches], async (reading, credential: number): Promise<boolean> => {
  const row = await breaches.rows(reading).select('release').where('credential', '=', credential).executeTakeFirst();
  return row !== undefined;
});
