import { beforeAll, countsFrom } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, optionalInteger, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { listStandings, type Standing, standingsTable } from './standings.ts';

/** How much of what a version says is known. */
export type Content = 'in-full' | 'in-part' | 'not-published';

/** The act asks this table for the version that it is based on, so the table names the act by name. */
interface Opened {
  readonly sources?: readonly string[];
  readonly basis?: string;
  readonly basisNote?: string;
  readonly version: number;
  readonly names?: Localized;
  readonly basedOn?: number;
  readonly content: Content;
  readonly note?: Localized;
}

/** A row of no day: a version is listed from the first day on which something is told of it. */
export const versions = table({
  name: 'plan_version',
  version: 1,
  columns: {
    version: integer,
    names: optionalJson<Localized>(),
    based_on: optionalInteger,
    content: text,
    note: optionalJson<Localized>(),
    opened_on: optionalText,
    ...groundColumns,
  },
  from: [
    {
      act: 'plan.open-version',
      handle: (entry, rows) => {
        const told = entry.body.in as unknown as Opened;
        const { version, names = null, basedOn = null, content, note = null } = told;
        const values = { version, names, based_on: basedOn, content, note, opened_on: entry.body.on };
        rows.put(String(version), { ...values, ...groundOf(told, entry) }, { from: beforeAll });
      },
    },
  ],
});

export interface Version extends Grounded {
  readonly version: number;
  readonly names: Localized | null;
  readonly basedOn: number | null;
  readonly content: Content;
  readonly note: Localized | null;
  /** When it was opened here: drafting, or the day on which a source first speaks of it. */
  readonly openedOn: string | null;
  /** Presented, noted, endorsed, adopted: in order. */
  readonly standings: readonly Standing[];
  /** The first day on which it is in force; null: it is not yet, or nothing says so. */
  readonly inForceFrom: string | null;
}

const shown = ['version', 'names', 'based_on', 'content', 'note', 'opened_on', ...groundShown] as const;

/** The versions of which something is told by the reading's day, by number. */
export const listVersions = query([versions, standingsTable], async (reading): Promise<Version[]> => {
  const [rows, standings] = await Promise.all([
    versions.rows(reading).select(shown).orderBy('version').execute(),
    listStandings(reading),
  ]);
  const byVersion = Map.groupBy(standings, ({ version }) => version);
  return rows
    .map(row => {
      const own = byVersion.get(row.version) ?? [];
      const days = own.map(({ inForceFrom }) => inForceFrom).filter(day => day !== null);
      return {
        version: row.version,
        names: row.names,
        basedOn: row.based_on,
        content: row.content as Content,
        note: row.note,
        openedOn: row.opened_on,
        standings: own,
        inForceFrom: days.sort((a, b) => (countsFrom(a) < countsFrom(b) ? -1 : 1))[0] ?? null,
        ...grounded(row),
      };
    })
    .filter(({ openedOn, standings: own }) => own.length > 0 || countsFrom(openedOn) <= reading.day);
});

/** The version in force at the end of a day: of those that had come into force, the one that did so last. */
export function inForceOn(all: readonly Version[], day: string): Version | undefined {
  return all
    .filter(({ inForceFrom }) => inForceFrom !== null && countsFrom(inForceFrom) <= day)
    .sort((a, b) => {
      const [from, to] = [countsFrom(a.inForceFrom), countsFrom(b.inForceFrom)];
      return from === to ? a.version - b.version : from < to ? -1 : 1;
    })
    .at(-1);
}

/** The version in force on the reading's day. */
export const versionInForce = query(
  listVersions.tables,
  async (reading): Promise<Version | undefined> => inForceOn(await listVersions(reading), reading.day),
);

/** What acts must know of a version. */
export interface VersionKnown {
  readonly version: number;
  readonly basedOn: number | null;
  readonly content: Content;
  /** Presented, noted, endorsed, adopted or reported. */
  readonly issued: boolean;
}

export const findVersion = query(
  [versions, standingsTable],
  async (reading, version: number): Promise<VersionKnown | undefined> => {
    const row = await versions
      .rows(reading)
      .select(['based_on', 'content'])
      .where('version', '=', version)
      .executeTakeFirst();
    if (!row) return undefined;
    const standing = await standingsTable
      .rows(reading)
      .select('standing')
      .where('version', '=', version)
      .executeTakeFirst();
    return { version, basedOn: row.based_on, content: row.content as Content, issued: standing !== undefined };
  },
);
